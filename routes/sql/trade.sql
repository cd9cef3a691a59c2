-- trade: one trade of a symbol at a venue, from one feed.
-- Same trade: (symbol, traded_at, exchange, trade_id, feed). The first statement stands; only a trade_correction changes it.
-- A correction that came before its trade waited in trade_correction and is applied here, and so are those that mend what it
-- made of the trade, from link to link.
WITH RECURSIVE item AS (
  SELECT row_number() OVER () AS place, symbol, feed, venue_time(traded_at) AS traded_at,
         CAST(traded_at % 1000 AS smallint) AS traded_ns, exchange, trade_id, price, size, conditions, tape
    FROM unnest((SELECT CAST(:?rows AS trade_item[])))
), newest AS (
  SELECT DISTINCT ON (symbol, traded_at, exchange, trade_id, feed) *
    FROM item
   ORDER BY symbol, traded_at, exchange, trade_id, feed, place
), chain AS (
  SELECT symbol, feed, exchange, trade_id, traded_at, correction.id, correction.action, correction.corrected_id,
         correction.price, correction.size, correction.conditions, correction.stated_at, correction.stated_ns,
         newest.price AS first_price, newest.size AS first_size, newest.conditions AS first_conditions
    FROM trade_correction AS correction JOIN newest USING (symbol, feed, exchange)
   WHERE NOT correction.applied
     AND correction.original_id = newest.trade_id
     AND CAST(correction.stated_at AT TIME ZONE 'America/New_York' AS date)
         = CAST(newest.traded_at AT TIME ZONE 'America/New_York' AS date)
   UNION -- without repetition, so that a circle comes to an end
  SELECT chain.symbol, chain.feed, chain.exchange, chain.trade_id, chain.traded_at, next.id, next.action, next.corrected_id,
         next.price, next.size, next.conditions, next.stated_at, next.stated_ns,
         chain.first_price, chain.first_size, chain.first_conditions
    FROM chain JOIN trade_correction AS next
      ON next.symbol = chain.symbol AND next.exchange = chain.exchange AND next.feed = chain.feed
     AND next.original_id = chain.corrected_id AND NOT next.applied
     AND CAST(next.stated_at AT TIME ZONE 'America/New_York' AS date)
         = CAST(chain.traded_at AT TIME ZONE 'America/New_York' AS date)
), waiting AS (
  SELECT DISTINCT ON (symbol, feed, exchange, trade_id, traded_at) *
    FROM chain
   ORDER BY symbol, feed, exchange, trade_id, traded_at, action = 'correction', stated_at DESC, stated_ns DESC,
            corrected_id DESC
), written AS (
  INSERT INTO trade (symbol, feed, traded_at, traded_ns, exchange, trade_id, price, size, conditions, tape, standing,
                     corrected_id, intake_id)
  SELECT symbol, feed, traded_at, newest.traded_ns, exchange, trade_id,
         CASE WHEN waiting.action = 'correction' THEN waiting.price ELSE newest.price END,
         CASE WHEN waiting.action = 'correction' THEN waiting.size ELSE newest.size END,
         CASE WHEN waiting.action = 'correction' THEN waiting.conditions ELSE newest.conditions END,
         newest.tape,
         CASE waiting.action WHEN 'correction' THEN 'corrected' WHEN 'cancel' THEN 'cancelled'
                             WHEN 'error' THEN 'cancelled' ELSE 'good' END,
         waiting.corrected_id, CAST(:?intake AS bigint)
    FROM newest LEFT JOIN waiting USING (symbol, feed, exchange, trade_id, traded_at)
   ORDER BY symbol, traded_at, exchange, trade_id, feed
      ON CONFLICT (symbol, traded_at, exchange, trade_id, feed) DO NOTHING
  RETURNING symbol, feed, traded_at, traded_ns, exchange, trade_id, price, size, standing
), link AS (
  SELECT chain.*, lag(chain.price) OVER before AS last_price, lag(chain.size) OVER before AS last_size,
         lag(chain.conditions) OVER before AS last_conditions, lag(chain.action) OVER before = 'correction' AS again
    FROM chain JOIN written USING (symbol, feed, exchange, trade_id, traded_at)
  WINDOW before AS (PARTITION BY chain.symbol, chain.feed, chain.exchange, chain.trade_id, chain.traded_at
                        ORDER BY chain.action <> 'correction', chain.stated_at, chain.stated_ns, chain.corrected_id)
), applied AS (
  UPDATE trade_correction AS correction
     SET applied = true, replaced_price = CASE WHEN again THEN last_price ELSE first_price END,
         replaced_size = CASE WHEN again THEN last_size ELSE first_size END,
         replaced_conditions = CASE WHEN again THEN last_conditions ELSE first_conditions END,
         replaced_intake_id = CAST(:?intake AS bigint)
    FROM link
   WHERE correction.id = link.id
), latest AS (
  INSERT INTO latest_trade (symbol, feed, traded_at, traded_ns, exchange, trade_id, price, size, intake_id)
  SELECT DISTINCT ON (symbol)
         symbol, feed, traded_at, traded_ns, exchange, trade_id, price, size, CAST(:?intake AS bigint)
    FROM written
   WHERE standing <> 'cancelled'
   ORDER BY symbol, traded_at DESC, traded_ns DESC, trade_id DESC
      ON CONFLICT (symbol) DO UPDATE
     SET feed = EXCLUDED.feed, traded_at = EXCLUDED.traded_at, traded_ns = EXCLUDED.traded_ns,
         exchange = EXCLUDED.exchange, trade_id = EXCLUDED.trade_id, price = EXCLUDED.price, size = EXCLUDED.size,
         intake_id = EXCLUDED.intake_id
   WHERE (latest_trade.traded_at, latest_trade.traded_ns) <= (EXCLUDED.traded_at, EXCLUDED.traded_ns)
), other_in_table AS (
  SELECT count(*) AS total
    FROM newest JOIN trade AS before USING (symbol, traded_at, exchange, trade_id, feed)
   WHERE (SELECT count(*) FROM newest) > (SELECT count(*) FROM written)
     AND (before.price, before.size) IS DISTINCT FROM (newest.price, newest.size)
), other_in_batch AS (
  SELECT count(*) AS total
    FROM item JOIN newest USING (symbol, traded_at, exchange, trade_id, feed)
   WHERE (SELECT count(*) FROM item) > (SELECT count(*) FROM newest)
     AND (item.price, item.size) IS DISTINCT FROM (newest.price, newest.size)
)
SELECT (SELECT count(*) FROM item) AS received,
       (SELECT count(*) FROM written) AS stored,
       (SELECT total FROM other_in_table) + (SELECT total FROM other_in_batch) AS superseded
