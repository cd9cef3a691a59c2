-- Companies that stand as this intake stated them.
SELECT symbol AS "Symbol", name AS "Name", type AS "Type", sector AS "Sector", industry AS "Industry", country AS "Country",
       employees AS "Employees", market_cap AS "Market capitalisation", unit AS "Unit"
  FROM company
 WHERE intake_id = :id AND stated_at BETWEEN :from AND :until
   AND (CAST(:symbol AS text) IS NULL OR symbol = :symbol)
 ORDER BY symbol, source
 LIMIT :most
