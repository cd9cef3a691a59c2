-- trading_status: the venue halts, pauses or resumes a symbol.
-- Same status: (symbol, stated_at, feed, status_code, reason_code). A repeated one changes nothing.
WITH item AS (
  SELECT symbol, feed, venue_time(stated_at) AS stated_at, CAST(stated_at % 1000 AS smallint) AS stated_ns,
         status_code, status_message, reason_code, reason_message, tape
    FROM unnest((SELECT CAST(:?rows AS trading_status_item[])))
), written AS (
  INSERT INTO trading_status (symbol, feed, stated_at, stated_ns, status_code, status_message, reason_code,
                              reason_message, tape, intake_id)
  SELECT symbol, feed, stated_at, stated_ns, status_code, status_message, reason_code, reason_message, tape,
         CAST(:?intake AS bigint)
    FROM item
   ORDER BY symbol, stated_at
      ON CONFLICT (symbol, stated_at, stated_ns, feed, status_code, reason_code) DO NOTHING
  RETURNING symbol, feed, stated_at, stated_ns, status_code, status_message, reason_code, reason_message, tape
), latest AS (
  INSERT INTO latest_trading_status (symbol, feed, stated_at, stated_ns, status_code, status_message, reason_code,
                                     reason_message, tape, intake_id)
  SELECT DISTINCT ON (symbol)
         symbol, feed, stated_at, stated_ns, status_code, status_message, reason_code, reason_message, tape,
         CAST(:?intake AS bigint)
    FROM written
   ORDER BY symbol, stated_at DESC, stated_ns DESC
      ON CONFLICT (symbol) DO UPDATE
     SET feed = EXCLUDED.feed, stated_at = EXCLUDED.stated_at, stated_ns = EXCLUDED.stated_ns,
         status_code = EXCLUDED.status_code, status_message = EXCLUDED.status_message,
         reason_code = EXCLUDED.reason_code, reason_message = EXCLUDED.reason_message, tape = EXCLUDED.tape,
         intake_id = EXCLUDED.intake_id
   WHERE (latest_trading_status.stated_at, latest_trading_status.stated_ns) <= (EXCLUDED.stated_at, EXCLUDED.stated_ns)
)
SELECT (SELECT count(*) FROM item) AS received,
       (SELECT count(*) FROM written) AS stored,
       0 AS superseded
