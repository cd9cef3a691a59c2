-- quote: the best bid and offer of a symbol at one moment, from one feed.
-- Same quote: (symbol, quoted_at, fingerprint of the content, feed). An equal one changes nothing; none replaces another.
WITH item AS (
  SELECT symbol, feed, venue_time(quoted_at) AS quoted_at, CAST(quoted_at % 1000 AS smallint) AS quoted_ns, fingerprint,
         bid_exchange, bid, bid_size, ask_exchange, ask, ask_size, conditions, tape
    FROM unnest((SELECT CAST(:?rows AS quote_item[])))
), written AS (
  INSERT INTO quote (symbol, feed, quoted_at, quoted_ns, fingerprint, bid_exchange, bid, bid_size, ask_exchange, ask,
                     ask_size, conditions, tape, intake_id)
  SELECT symbol, feed, quoted_at, quoted_ns, fingerprint, bid_exchange, bid, bid_size, ask_exchange, ask, ask_size,
         conditions, tape, CAST(:?intake AS bigint)
    FROM item
   ORDER BY symbol, quoted_at, fingerprint, feed
      ON CONFLICT (symbol, quoted_at, fingerprint, feed) DO NOTHING
  RETURNING symbol, feed, quoted_at, quoted_ns, bid_exchange, bid, bid_size, ask_exchange, ask, ask_size, conditions, tape
), latest AS (
  INSERT INTO latest_quote (symbol, feed, quoted_at, quoted_ns, bid_exchange, bid, bid_size, ask_exchange, ask, ask_size,
                            conditions, tape, intake_id)
  SELECT DISTINCT ON (symbol)
         symbol, feed, quoted_at, quoted_ns, bid_exchange, bid, bid_size, ask_exchange, ask, ask_size, conditions, tape,
         CAST(:?intake AS bigint)
    FROM written
   ORDER BY symbol, quoted_at DESC, quoted_ns DESC
      ON CONFLICT (symbol) DO UPDATE
     SET feed = EXCLUDED.feed, quoted_at = EXCLUDED.quoted_at, quoted_ns = EXCLUDED.quoted_ns,
         bid_exchange = EXCLUDED.bid_exchange, bid = EXCLUDED.bid, bid_size = EXCLUDED.bid_size,
         ask_exchange = EXCLUDED.ask_exchange, ask = EXCLUDED.ask, ask_size = EXCLUDED.ask_size,
         conditions = EXCLUDED.conditions, tape = EXCLUDED.tape, intake_id = EXCLUDED.intake_id
   WHERE (latest_quote.quoted_at, latest_quote.quoted_ns) <= (EXCLUDED.quoted_at, EXCLUDED.quoted_ns)
)
SELECT (SELECT count(*) FROM item) AS received,
       (SELECT count(*) FROM written) AS stored,
       0 AS superseded
