-- Trades of one symbol within [from, to) to the nanosecond, in the order of the venue's time, after the cursor's trade.
-- The comparisons of whole microseconds are for the index, those of rows for the answer.
SELECT symbol, trade_id, price, size, exchange, conditions, tape, traded_at, traded_ns, feed, standing, intake_id
  FROM trade
 WHERE symbol = :symbol
   AND traded_at >= greatest(CAST(:from AS timestamptz), CAST(:afterTime AS timestamptz))
   AND traded_at <= :to
   AND (traded_at, traded_ns) >= (:from, :fromNs)
   AND (traded_at, traded_ns) < (:to, :toNs)
   AND (traded_at, traded_ns, exchange, trade_id, feed) > (:afterTime, :afterNs, :afterExchange, :afterId, :afterFeed)
 ORDER BY traded_at, traded_ns, exchange, trade_id, feed
 LIMIT :limit
