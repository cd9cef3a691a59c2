-- Orders that stand as this intake stated them. They are found by its number, so the bounds admit all of them.
SELECT environment AS "Environment", account_id AS "Account", order_id AS "Order", parent_id AS "Leg of",
       symbol AS "Symbol", side AS "Side", type AS "Type", status AS "Status", qty AS "Quantity", filled_qty AS "Filled",
       filled_avg_price AS "Average", limit_price AS "Limit", stop_price AS "Stop",
       to_char(updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') AS "Updated at"
  FROM account_order
 WHERE intake_id = :id AND CAST(:from AS timestamptz) <= CAST(:until AS timestamptz)
   AND (CAST(:symbol AS text) IS NULL OR symbol = :symbol)
 ORDER BY created_at, order_id
 LIMIT :most
