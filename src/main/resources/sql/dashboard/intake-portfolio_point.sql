-- Points of the history of accounts that stand as this intake drew them. They are found by its number, so the bounds admit all of them.
SELECT environment AS "Environment", account_id AS "Account", timeframe AS "Timeframe",
       to_char(point_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') AS "At", equity AS "Equity",
       profit_loss AS "Profit and loss"
  FROM portfolio_point
 WHERE intake_id = :id AND CAST(:from AS timestamptz) <= CAST(:until AS timestamptz)
   AND CAST(:symbol AS text) IS NULL
 ORDER BY point_at
 LIMIT :most
