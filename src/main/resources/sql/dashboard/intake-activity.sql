-- Activities that stand as this intake stated them. They are found by its number, so the bounds admit all of them.
SELECT environment AS "Environment", account_id AS "Account", type AS "Type", date AS "Day", symbol AS "Symbol",
       net_amount AS "Amount", qty AS "Quantity", description AS "Description"
  FROM activity
 WHERE intake_id = :id AND CAST(:from AS timestamptz) <= CAST(:until AS timestamptz)
   AND (CAST(:symbol AS text) IS NULL OR symbol = :symbol)
 ORDER BY date, activity_id
 LIMIT :most
