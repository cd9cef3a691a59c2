-- The newest quote of each of these symbols.
SELECT symbol, bid_exchange, bid, bid_size, ask_exchange, ask, ask_size, conditions, tape, quoted_at, quoted_ns, feed, intake_id
  FROM latest_quote
 WHERE symbol = ANY (:symbols)
 ORDER BY symbol
