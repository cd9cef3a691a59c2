-- What happened to orders, as this intake told it. They are found by its number, so the bounds admit all of them.
SELECT environment AS "Environment", account_id AS "Account", order_id AS "Order", symbol AS "Symbol", event AS "Event",
       status AS "Status", price AS "Price", qty AS "Quantity", position_qty AS "Position then",
       to_char(happened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') AS "Happened at"
  FROM order_event
 WHERE intake_id = :id AND CAST(:from AS timestamptz) <= CAST(:until AS timestamptz)
   AND (CAST(:symbol AS text) IS NULL OR symbol = :symbol)
 ORDER BY happened_at, happened_ns, order_id
 LIMIT :most
