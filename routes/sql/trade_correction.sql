-- trade_correction: the venue mends a trade or takes it back.
-- Same correction: (symbol, feed, exchange, original_id, action, stated_at). A repeated one changes nothing.
-- The trade is found by its number within the New York day, as numbers restart each day; what it said is kept here.
-- A correction may mend a corrected trade by its new number: it is followed from link to link, through this batch and through
-- those that wait. Where the trade is not known yet, the correction waits for it. A cancelled trade stays cancelled.
WITH RECURSIVE item AS (
  SELECT DISTINCT ON (symbol, feed, exchange, original_id, action, stated_at)
         symbol COLLATE "C" AS symbol, feed COLLATE "C" AS feed, exchange COLLATE "C" AS exchange, original_id, action,
         corrected_id, price, size, conditions, tape, venue_time(stated_at) AS stated_at,
         CAST(stated_at % 1000 AS smallint) AS stated_ns
    FROM unnest((SELECT CAST(:?rows AS trade_correction_item[])))
   ORDER BY symbol, feed, exchange, original_id, action, stated_at
), matched AS MATERIALIZED (
  SELECT item.*, date_trunc('day', item.stated_at, 'America/New_York') AS day, target.*
    FROM item LEFT JOIN LATERAL (
         SELECT traded_at, trade_id, standing, price AS first_price, size AS first_size, conditions AS first_conditions,
                intake_id AS first_intake_id
           FROM trade
          WHERE trade.symbol = item.symbol AND trade.exchange = item.exchange AND trade.feed = item.feed
            AND (trade.trade_id = item.original_id OR trade.corrected_id = item.original_id)
            AND trade.traded_at >= date_trunc('day', item.stated_at, 'America/New_York')
            AND trade.traded_at < date_trunc('day', item.stated_at, 'America/New_York') + interval '25 hours'
          ORDER BY traded_at
          LIMIT 1) AS target ON true
), loose AS MATERIALIZED (
  SELECT CAST(NULL AS bigint) AS waiting_id, symbol, feed, exchange, original_id, action, corrected_id, price, size, conditions,
         stated_at, stated_ns, day
    FROM matched
   WHERE trade_id IS NULL
   UNION ALL
  SELECT id, symbol, feed, exchange, original_id, action, corrected_id, price, size, conditions, stated_at, stated_ns,
         date_trunc('day', stated_at, 'America/New_York')
    FROM trade_correction
   WHERE NOT applied AND (symbol, exchange) IN (SELECT symbol, exchange FROM item)
), chain AS (
  SELECT CAST(NULL AS bigint) AS waiting_id, symbol, feed, exchange, original_id, action, corrected_id, price, size, conditions,
         stated_at, stated_ns, day, traded_at, trade_id, standing, first_price, first_size, first_conditions, first_intake_id
    FROM matched
   WHERE trade_id IS NOT NULL
   UNION -- without repetition, so that a circle comes to an end
  SELECT loose.*, chain.traded_at, chain.trade_id, chain.standing, chain.first_price, chain.first_size, chain.first_conditions,
         chain.first_intake_id
    FROM chain JOIN loose
      ON loose.symbol = chain.symbol AND loose.feed = chain.feed AND loose.exchange = chain.exchange
     AND loose.original_id = chain.corrected_id AND loose.day = chain.day
), link AS MATERIALIZED (
  SELECT chain.*, lag(chain.price) OVER before AS last_price, lag(chain.size) OVER before AS last_size,
         lag(chain.conditions) OVER before AS last_conditions, lag(chain.action) OVER before = 'correction' AS again
    FROM chain
  WINDOW before AS (PARTITION BY symbol, feed, exchange, trade_id, traded_at
                        ORDER BY action <> 'correction', stated_at, stated_ns, corrected_id)
), replaced AS (
  SELECT link.*, CASE WHEN again THEN last_price ELSE first_price END AS replaced_price,
         CASE WHEN again THEN last_size ELSE first_size END AS replaced_size,
         CASE WHEN again THEN last_conditions ELSE first_conditions END AS replaced_conditions,
         CASE WHEN again THEN CAST(:?intake AS bigint) ELSE first_intake_id END AS replaced_intake_id
    FROM link
), written AS (
  INSERT INTO trade_correction (symbol, feed, exchange, original_id, action, corrected_id, price, size, conditions, tape,
                                stated_at, stated_ns, intake_id, applied, replaced_price, replaced_size,
                                replaced_conditions, replaced_intake_id)
  SELECT item.symbol, item.feed, item.exchange, item.original_id, item.action, item.corrected_id, item.price, item.size,
         item.conditions, item.tape, item.stated_at, item.stated_ns, CAST(:?intake AS bigint),
         replaced.trade_id IS NOT NULL, replaced.replaced_price, replaced.replaced_size, replaced.replaced_conditions,
         replaced.replaced_intake_id
    FROM item LEFT JOIN replaced
      ON replaced.symbol = item.symbol AND replaced.feed = item.feed AND replaced.exchange = item.exchange
     AND replaced.original_id = item.original_id AND replaced.action = item.action
     AND replaced.stated_at = item.stated_at AND replaced.stated_ns = item.stated_ns AND replaced.waiting_id IS NULL
      ON CONFLICT (symbol, feed, exchange, original_id, action, stated_at, stated_ns) DO NOTHING
  RETURNING symbol, feed, exchange, original_id, action, stated_at, stated_ns
), waited AS (
  UPDATE trade_correction AS correction
     SET applied = true, replaced_price = replaced.replaced_price, replaced_size = replaced.replaced_size,
         replaced_conditions = replaced.replaced_conditions, replaced_intake_id = replaced.replaced_intake_id
    FROM replaced
   WHERE correction.id = replaced.waiting_id
), effective AS (
  SELECT DISTINCT ON (symbol, feed, exchange, trade_id, traded_at) link.*
    FROM link LEFT JOIN written USING (symbol, feed, exchange, original_id, action, stated_at, stated_ns)
   WHERE (link.waiting_id IS NOT NULL OR written.symbol IS NOT NULL) AND standing <> 'cancelled'
   ORDER BY symbol, feed, exchange, trade_id, traded_at, action = 'correction', stated_at DESC, stated_ns DESC,
            corrected_id DESC
), mended AS (
  UPDATE trade
     SET price = CASE WHEN action = 'correction' THEN effective.price ELSE trade.price END,
         size = CASE WHEN action = 'correction' THEN effective.size ELSE trade.size END,
         conditions = CASE WHEN action = 'correction' THEN effective.conditions ELSE trade.conditions END,
         corrected_id = coalesce(effective.corrected_id, trade.corrected_id),
         standing = CASE WHEN action = 'correction' THEN 'corrected' ELSE 'cancelled' END,
         intake_id = CAST(:?intake AS bigint)
    FROM effective
   WHERE trade.symbol = effective.symbol AND trade.traded_at = effective.traded_at
     AND trade.exchange = effective.exchange AND trade.trade_id = effective.trade_id AND trade.feed = effective.feed
  RETURNING trade.symbol, trade.feed, trade.traded_at, trade.exchange, trade.trade_id, trade.price, trade.size, trade.standing
), latest_before AS (
  SELECT mended.symbol, mended.standing, mended.price, mended.size, older.feed, older.traded_at, older.traded_ns,
         older.exchange, older.trade_id, older.price AS older_price, older.size AS older_size, older.intake_id
    FROM mended
    JOIN latest_trade AS shown
      ON shown.symbol = mended.symbol AND shown.feed = mended.feed AND shown.traded_at = mended.traded_at
     AND shown.exchange = mended.exchange AND shown.trade_id = mended.trade_id
    LEFT JOIN LATERAL (
         SELECT trade.*
           FROM trade
          WHERE mended.standing = 'cancelled' AND trade.symbol = mended.symbol AND trade.standing <> 'cancelled'
            AND (trade.traded_at, trade.exchange, trade.trade_id) <> (mended.traded_at, mended.exchange, mended.trade_id)
            AND trade.traded_at <= mended.traded_at AND trade.traded_at > mended.traded_at - interval '5 days'
          ORDER BY trade.traded_at DESC, trade.traded_ns DESC
          LIMIT 1) AS older ON true
), latest AS (
  UPDATE latest_trade
     SET price = coalesce(latest_before.older_price, latest_before.price),
         size = coalesce(latest_before.older_size, latest_before.size),
         feed = coalesce(latest_before.feed, latest_trade.feed),
         traded_at = coalesce(latest_before.traded_at, latest_trade.traded_at),
         traded_ns = coalesce(latest_before.traded_ns, latest_trade.traded_ns),
         exchange = coalesce(latest_before.exchange, latest_trade.exchange),
         trade_id = coalesce(latest_before.trade_id, latest_trade.trade_id),
         intake_id = coalesce(latest_before.intake_id, CAST(:?intake AS bigint))
    FROM latest_before
   WHERE latest_trade.symbol = latest_before.symbol
     AND (latest_before.standing = 'corrected' OR latest_before.older_price IS NOT NULL)
), forgotten AS (
  DELETE FROM latest_trade
   USING latest_before
   WHERE latest_trade.symbol = latest_before.symbol
     AND latest_before.standing = 'cancelled' AND latest_before.older_price IS NULL
)
SELECT cardinality(CAST(:?rows AS trade_correction_item[])) AS received,
       (SELECT count(*) FROM written) AS stored,
       0 AS superseded
