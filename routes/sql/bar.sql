-- bar: one candle of a symbol in a timeframe, from one feed.
-- Same bar: (symbol, timeframe, feed, opened_at). The later statement wins; an older one changes nothing.
-- What a finished bar said before is kept in bar_correction; a provisional one is simply still growing, and says nothing of one
-- that is finished.
-- The table is asked first. Where it knows no bar of that time at all, all are written without a second look; should another
-- flow write one of them at that very moment, the intake fails as a whole and is offered again. Otherwise bar by bar: one that
-- says nothing new is not touched, not even locked.
WITH given AS MATERIALIZED (
  SELECT CAST(:?rows AS bar_item[]) AS bars
), item AS NOT MATERIALIZED (
  SELECT place, symbol, timeframe, feed, venue_time(opened_at) AS opened_at, open, high, low, close, volume, trade_count,
         vwap, provisional, venue_time(stated_at) AS stated_at
    FROM unnest((SELECT bars FROM given)) WITH ORDINALITY
         AS item(symbol, timeframe, feed, opened_at, open, high, low, close, volume, trade_count, vwap, provisional,
                 stated_at, place)
), newest AS MATERIALIZED (
  SELECT DISTINCT ON (symbol, timeframe, opened_at, feed) *
    FROM item
   ORDER BY symbol, timeframe, opened_at, feed, stated_at DESC, place DESC
), reach AS MATERIALIZED (
  SELECT count(*) AS known
    FROM (SELECT symbol, timeframe, min(opened_at) AS first, max(opened_at) AS last
            FROM newest
           GROUP BY symbol, timeframe) AS span
   WHERE EXISTS (SELECT FROM bar
                  WHERE bar.symbol = span.symbol AND bar.timeframe = span.timeframe
                    AND bar.opened_at BETWEEN span.first AND span.last)
), fresh AS (
  INSERT INTO bar (symbol, timeframe, feed, opened_at, open, high, low, close, volume, trade_count, vwap, provisional,
                   stated_at, intake_id)
  SELECT symbol, timeframe, feed, opened_at, open, high, low, close, volume, trade_count, vwap, provisional, stated_at,
         CAST(:?intake AS bigint)
    FROM newest
   WHERE (SELECT known FROM reach) = 0
  RETURNING 1
), changed AS MATERIALIZED (
  SELECT newest.*, before.later, before.finished
    FROM newest LEFT JOIN LATERAL (
         SELECT bar.stated_at > newest.stated_at OR newest.provisional AND NOT bar.provisional AS later, NOT bar.provisional AS finished,
                (bar.open, bar.high, bar.low, bar.close, bar.volume, bar.trade_count, bar.vwap, bar.provisional)
                IS NOT DISTINCT FROM
                (newest.open, newest.high, newest.low, newest.close, newest.volume, newest.trade_count, newest.vwap,
                 newest.provisional) AS same
           FROM bar
          WHERE bar.symbol = newest.symbol AND bar.timeframe = newest.timeframe
            AND bar.opened_at = newest.opened_at AND bar.feed = newest.feed
          LIMIT 1) AS before ON true
   WHERE (SELECT known FROM reach) > 0 AND before.same IS NOT TRUE
), written AS (
  INSERT INTO bar (symbol, timeframe, feed, opened_at, open, high, low, close, volume, trade_count, vwap, provisional,
                   stated_at, intake_id)
  SELECT symbol, timeframe, feed, opened_at, open, high, low, close, volume, trade_count, vwap, provisional,
         stated_at, CAST(:?intake AS bigint)
    FROM changed
   WHERE later IS NOT TRUE
      ON CONFLICT (symbol, timeframe, opened_at, feed) DO UPDATE
     SET open = EXCLUDED.open, high = EXCLUDED.high, low = EXCLUDED.low, close = EXCLUDED.close,
         volume = EXCLUDED.volume, trade_count = EXCLUDED.trade_count, vwap = EXCLUDED.vwap,
         provisional = EXCLUDED.provisional, stated_at = EXCLUDED.stated_at, intake_id = EXCLUDED.intake_id
   WHERE bar.stated_at <= EXCLUDED.stated_at
     AND (bar.provisional OR NOT EXCLUDED.provisional)
     AND (bar.open, bar.high, bar.low, bar.close, bar.volume, bar.trade_count, bar.vwap, bar.provisional)
         IS DISTINCT FROM
         (EXCLUDED.open, EXCLUDED.high, EXCLUDED.low, EXCLUDED.close, EXCLUDED.volume, EXCLUDED.trade_count,
          EXCLUDED.vwap, EXCLUDED.provisional)
  RETURNING symbol, timeframe, feed, opened_at
), kept AS (
  INSERT INTO bar_correction (symbol, timeframe, feed, opened_at, open, high, low, close, volume, trade_count, vwap,
                              stated_at, intake_id, replaced_by)
  SELECT before.symbol, before.timeframe, before.feed, before.opened_at, before.open, before.high, before.low, before.close,
         before.volume, before.trade_count, before.vwap, before.stated_at, before.intake_id, CAST(:?intake AS bigint)
    -- Not filtered before the join: with one row expected it would become a loop over all rows for each row.
    FROM changed JOIN written USING (symbol, timeframe, feed, opened_at)
   CROSS JOIN LATERAL (
         SELECT * FROM bar
          WHERE bar.symbol = changed.symbol AND bar.timeframe = changed.timeframe
            AND bar.opened_at = changed.opened_at AND bar.feed = changed.feed
            AND changed.finished AND NOT changed.later
          LIMIT 1) AS before -- as it was when this statement began
), older_in_batch AS (
  SELECT count(*) AS total
    FROM item JOIN newest USING (symbol, timeframe, feed, opened_at)
   WHERE (SELECT cardinality(bars) FROM given) > (SELECT count(*) FROM newest)
     AND item.place <> newest.place
     AND (item.open, item.high, item.low, item.close, item.volume)
         IS DISTINCT FROM (newest.open, newest.high, newest.low, newest.close, newest.volume)
)
SELECT (SELECT cardinality(bars) FROM given) AS received,
       (SELECT count(*) FROM fresh) + (SELECT count(*) FROM written) AS stored,
       (SELECT count(*) FROM changed WHERE later) + (SELECT total FROM older_in_batch) AS superseded
