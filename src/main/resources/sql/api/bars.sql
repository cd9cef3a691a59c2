-- Bars of one symbol and timeframe within [from, to), in the order of time and feed, after the cursor's bar.
SELECT symbol, timeframe, feed, opened_at, open, high, low, close, volume, trade_count, vwap, provisional, stated_at, intake_id
  FROM bar
 WHERE symbol = :symbol
   AND timeframe = :timeframe
   AND opened_at >= greatest(CAST(:from AS timestamptz), CAST(:afterTime AS timestamptz))
   AND opened_at < :to
   AND (opened_at, feed) > (:afterTime, :afterFeed)
 ORDER BY opened_at, feed
 LIMIT :limit
