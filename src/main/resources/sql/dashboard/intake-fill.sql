-- Fills that this intake told first. They are found by its number, so the bounds admit all of them.
SELECT environment AS "Environment", account_id AS "Account", order_id AS "Order", symbol AS "Symbol", side AS "Side",
       price AS "Price", qty AS "Quantity",
       to_char(filled_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') AS "Filled at", execution_id AS "Execution",
       activity_id AS "Activity"
  FROM fill
 WHERE intake_id = :id AND CAST(:from AS timestamptz) <= CAST(:until AS timestamptz)
   AND (CAST(:symbol AS text) IS NULL OR symbol = :symbol)
 ORDER BY filled_at, filled_ns, id
 LIMIT :most
