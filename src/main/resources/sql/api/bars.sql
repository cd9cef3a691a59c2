-- Bars of one symbol and timeframe within [from, to), in the order of time and feed, after the cursor's bar: as they were stated, or
-- in the shares of a day. Of the symbol alone, or of the company that had that name on a day, under all its names: what was said
-- under a name while it was the company's, and what was said later of the time before. Said twice, the later statement is told.
-- What the prices are in says the feed itself, or else whoever knows the symbol.
WITH RECURSIVE past AS (
  (SELECT symbol AS was, new_symbol AS became, day
     FROM corporate_action
    WHERE type = 'name_change' AND new_symbol = :symbol AND symbol <> new_symbol AND day <= CAST(:asof AS date)
    ORDER BY day DESC
    LIMIT 1)
  UNION
  SELECT before.*
    FROM past CROSS JOIN LATERAL (
         SELECT symbol, new_symbol, day
           FROM corporate_action
          WHERE type = 'name_change' AND new_symbol = past.was AND symbol <> new_symbol AND day < past.day
          ORDER BY day DESC
          LIMIT 1) AS before
), future AS (
  (SELECT symbol AS was, new_symbol AS became, day
     FROM corporate_action
    WHERE type = 'name_change' AND symbol = :symbol AND symbol <> new_symbol AND day > CAST(:asof AS date)
    ORDER BY day
    LIMIT 1)
  UNION
  SELECT later.*
    FROM future CROSS JOIN LATERAL (
         SELECT symbol, new_symbol, day
           FROM corporate_action
          WHERE type = 'name_change' AND symbol = future.became AND symbol <> new_symbol AND day > future.day
          ORDER BY day
          LIMIT 1) AS later
), change AS MATERIALIZED (
  SELECT * FROM past UNION SELECT * FROM future
), name AS MATERIALIZED (
  SELECT became AS symbol, day AS since, lead(day, 1, DATE 'infinity') OVER (ORDER BY day) AS until FROM change
  UNION ALL
  (SELECT was, DATE '-infinity', day FROM change ORDER BY day LIMIT 1)
  UNION ALL
  SELECT :symbol, DATE '-infinity', DATE 'infinity' WHERE NOT EXISTS (SELECT FROM change)
), told AS (
  SELECT DISTINCT ON (bar.opened_at, bar.feed) bar.*
    FROM name CROSS JOIN LATERAL (
         SELECT *
           FROM bar
          WHERE symbol = name.symbol
            AND timeframe = :timeframe
            AND opened_at >= greatest(CAST(:from AS timestamptz), CAST(:afterTime AS timestamptz))
            AND opened_at < :to
            AND (opened_at, feed) > (:afterTime, :afterFeed)
            AND CAST(opened_at AT TIME ZONE :zone AS date) < name.until
            AND CAST(greatest(opened_at, stated_at) AT TIME ZONE :zone AS date) >= name.since
          ORDER BY opened_at, feed
          LIMIT :limit) AS bar
   ORDER BY bar.opened_at, bar.feed, bar.stated_at DESC
   LIMIT :limit
), unit AS MATERIALIZED (
  SELECT symbol, source, unit, currency, unit_factor
    FROM instrument
   WHERE symbol IN (SELECT symbol FROM name) AND unit IS NOT NULL
)
SELECT told.symbol, told.timeframe, told.feed, told.opened_at,
       in_shares(told.open, rate.old_rate, rate.new_rate) AS open,
       in_shares(told.high, rate.old_rate, rate.new_rate) AS high,
       in_shares(told.low, rate.old_rate, rate.new_rate) AS low,
       in_shares(told.close, rate.old_rate, rate.new_rate) AS close,
       in_shares(told.volume, rate.new_rate, rate.old_rate) AS volume,
       told.trade_count,
       in_shares(told.vwap, rate.old_rate, rate.new_rate) AS vwap,
       adjusted.adjusted_close,
       unit.unit, unit.currency, unit.unit_factor,
       told.provisional, told.stated_at, told.intake_id
  FROM told
  LEFT JOIN adjusted_close AS adjusted
         ON told.timeframe = '1Day'
        AND (adjusted.symbol, adjusted.feed, adjusted.opened_at) = (told.symbol, told.feed, told.opened_at)
  LEFT JOIN LATERAL (
         SELECT * FROM unit WHERE symbol = told.symbol ORDER BY source = told.feed DESC, source LIMIT 1) AS unit
         ON true
 CROSS JOIN LATERAL share_rates(
         ARRAY(SELECT symbol FROM name),
         share_day(told.feed, told.opened_at, told.stated_at, :zone),
         CAST(:sharesOf AS date)) AS rate
 ORDER BY told.opened_at, told.feed
