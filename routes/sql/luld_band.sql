-- luld_band: the prices outside of which a symbol may not trade.
-- Same band: (symbol, stated_at, feed, indicator). A repeated one changes nothing; one that says otherwise is the older word.
WITH item AS (
  SELECT symbol, feed, venue_time(stated_at) AS stated_at, CAST(stated_at % 1000 AS smallint) AS stated_ns, upper, lower,
         indicator, tape
    FROM unnest((SELECT CAST(:?rows AS luld_band_item[])))
), written AS (
  INSERT INTO luld_band (symbol, feed, stated_at, stated_ns, upper, lower, indicator, tape, intake_id)
  SELECT symbol, feed, stated_at, stated_ns, upper, lower, indicator, tape, CAST(:?intake AS bigint)
    FROM item
   ORDER BY symbol, stated_at
      ON CONFLICT (symbol, stated_at, stated_ns, feed, indicator) DO NOTHING
  RETURNING symbol
)
SELECT (SELECT count(*) FROM item) AS received,
       (SELECT count(*) FROM written) AS stored,
       (SELECT count(*)
          FROM item JOIN luld_band AS before USING (symbol, stated_at, stated_ns, feed, indicator)
         WHERE (before.upper, before.lower) <> (item.upper, item.lower)) AS superseded
