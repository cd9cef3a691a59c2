-- Intakes by whose number more rows are signed than the intake says that it stored: an item that was counted once and written twice.
WITH signed AS (
  SELECT intake_id, count(*) AS rows
    FROM (SELECT intake_id FROM trade
          UNION ALL SELECT intake_id FROM quote
          UNION ALL SELECT intake_id FROM bar
          UNION ALL SELECT intake_id FROM trading_status
          UNION ALL SELECT intake_id FROM luld_band
          UNION ALL SELECT intake_id FROM trade_correction) AS all_rows
   GROUP BY intake_id
)
SELECT count(*)
  FROM signed LEFT JOIN intake ON intake.id = signed.intake_id
 WHERE intake.id IS NULL OR signed.rows > intake.stored + 2 * (SELECT count(*) FROM trade_correction
                                                                WHERE trade_correction.intake_id = signed.intake_id)
