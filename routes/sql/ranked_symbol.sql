-- ranked_symbol: a symbol's place in a list of the day.
-- Same place: (feed, ranking, stated_at, place). A repeated one changes nothing; one that says otherwise is the older word.
WITH item AS (
  SELECT DISTINCT ON (feed, ranking, stated_at, place) symbol, feed, ranking, place, price, change, percent_change, volume,
         trade_count, venue_time(stated_at) AS stated_at
    FROM unnest((SELECT CAST(:?rows AS ranked_symbol_item[])))
   ORDER BY feed, ranking, stated_at, place
), written AS (
  INSERT INTO ranked_symbol (symbol, feed, ranking, place, price, change, percent_change, volume, trade_count, stated_at,
                             intake_id)
  SELECT symbol, feed, ranking, place, price, change, percent_change, volume, trade_count, stated_at,
         CAST(:?intake AS bigint)
    FROM item
      ON CONFLICT (feed, ranking, stated_at, place) DO NOTHING
  RETURNING place
)
SELECT cardinality(CAST(:?rows AS ranked_symbol_item[])) AS received,
       (SELECT count(*) FROM written) AS stored,
       (SELECT count(*)
          FROM item JOIN ranked_symbol AS before USING (feed, ranking, stated_at, place)
         WHERE before.symbol <> item.symbol) AS superseded
