-- Positions that stand as this intake stated them. They are found by its number, so the bounds admit all of them.
SELECT environment AS "Environment", account_id AS "Account", symbol AS "Symbol", side AS "Side", qty AS "Quantity",
       avg_entry_price AS "Entry price", current_price AS "Price", market_value AS "Value", unrealized_pl AS "Unrealized"
  FROM position
 WHERE intake_id = :id AND CAST(:from AS timestamptz) <= CAST(:until AS timestamptz)
   AND (CAST(:symbol AS text) IS NULL OR symbol = :symbol)
 ORDER BY symbol, environment, account_id
 LIMIT :most
