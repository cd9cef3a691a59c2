-- adjusted_close: what a day's close is worth after all dividends and splits since.
-- Same close: (symbol, feed, opened_at). The later statement wins; what it said before is worth nothing any more.
WITH given AS MATERIALIZED (
  SELECT CAST(:?rows AS adjusted_close_item[]) AS items
), item AS MATERIALIZED (
  SELECT place, symbol, feed, venue_time(opened_at) AS opened_at, adjusted_close, venue_time(stated_at) AS stated_at
    FROM unnest((SELECT items FROM given)) WITH ORDINALITY
         AS item(symbol, feed, opened_at, adjusted_close, stated_at, place)
), newest AS MATERIALIZED (
  SELECT DISTINCT ON (symbol, feed, opened_at) *
    FROM item
   ORDER BY symbol, feed, opened_at, stated_at DESC, place DESC
), compared AS MATERIALIZED (
  SELECT newest.*, before.stated_at > newest.stated_at AS later, before.stated_at IS NOT NULL AND
         (before.adjusted_close)
         IS NOT DISTINCT FROM
         (newest.adjusted_close) AS same
    FROM newest LEFT JOIN adjusted_close AS before USING (symbol, feed, opened_at)
), written AS (
  INSERT INTO adjusted_close (symbol, feed, opened_at, adjusted_close, stated_at, intake_id)
  SELECT symbol, feed, opened_at, adjusted_close, stated_at, CAST(:?intake AS bigint)
    FROM compared
   WHERE later IS NOT TRUE AND same IS NOT TRUE
      ON CONFLICT (symbol, feed, opened_at) DO UPDATE
     SET adjusted_close = EXCLUDED.adjusted_close, stated_at = EXCLUDED.stated_at, intake_id = EXCLUDED.intake_id
   WHERE adjusted_close.stated_at <= EXCLUDED.stated_at
  RETURNING symbol, feed, opened_at
), older_in_batch AS (
  SELECT count(*) AS total
    FROM item JOIN newest USING (symbol, feed, opened_at)
   WHERE item.place <> newest.place
     AND (item.adjusted_close)
         IS DISTINCT FROM
         (newest.adjusted_close)
)
SELECT (SELECT cardinality(items) FROM given) AS received,
       (SELECT count(*) FROM written) AS stored,
       (SELECT count(*) FROM compared WHERE later AND NOT same) + (SELECT total FROM older_in_batch) AS superseded
