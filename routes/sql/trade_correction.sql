-- trade_correction: the venue mends a trade or takes it back.
-- Same correction: (symbol, feed, exchange, original_id, action, stated_at). A repeated one changes nothing.
-- The trade is found by its number within the New York day, as numbers restart each day; what it said is kept here.
-- Where the trade is not known yet, the correction waits for it. A cancelled trade stays cancelled.
WITH item AS (
  SELECT DISTINCT ON (symbol, feed, exchange, original_id, action, stated_at)
         symbol, feed, exchange, original_id, action, corrected_id, price, size, conditions, tape,
         venue_time(stated_at) AS stated_at, CAST(stated_at % 1000 AS smallint) AS stated_ns
    FROM unnest((SELECT CAST(:?rows AS trade_correction_item[])))
   ORDER BY symbol, feed, exchange, original_id, action, stated_at
), matched AS (
  SELECT item.*, target.traded_at, target.trade_id, target.standing,
         target.price AS replaced_price, target.size AS replaced_size, target.conditions AS replaced_conditions,
         target.intake_id AS replaced_intake_id
    FROM item LEFT JOIN LATERAL (
         SELECT traded_at, trade_id, standing, price, size, conditions, intake_id
           FROM trade
          WHERE trade.symbol = item.symbol AND trade.exchange = item.exchange AND trade.feed = item.feed
            AND (trade.trade_id = item.original_id OR trade.corrected_id = item.original_id)
            AND trade.traded_at >= date_trunc('day', item.stated_at, 'America/New_York')
            AND trade.traded_at < date_trunc('day', item.stated_at, 'America/New_York') + interval '25 hours'
          ORDER BY traded_at
          LIMIT 1) AS target ON true
), written AS (
  INSERT INTO trade_correction (symbol, feed, exchange, original_id, action, corrected_id, price, size, conditions, tape,
                                stated_at, stated_ns, intake_id, applied, replaced_price, replaced_size,
                                replaced_conditions, replaced_intake_id)
  SELECT symbol, feed, exchange, original_id, action, corrected_id, price, size, conditions, tape, stated_at, stated_ns,
         CAST(:?intake AS bigint), trade_id IS NOT NULL, replaced_price, replaced_size, replaced_conditions,
         replaced_intake_id
    FROM matched
      ON CONFLICT (symbol, feed, exchange, original_id, action, stated_at, stated_ns) DO NOTHING
  RETURNING symbol, feed, exchange, original_id, action, stated_at, stated_ns
), effective AS (
  SELECT DISTINCT ON (symbol, feed, exchange, trade_id, traded_at) matched.*
    FROM matched JOIN written USING (symbol, feed, exchange, original_id, action, stated_at, stated_ns)
   WHERE trade_id IS NOT NULL AND standing <> 'cancelled'
   ORDER BY symbol, feed, exchange, trade_id, traded_at, action = 'correction', stated_at DESC, stated_ns DESC
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
