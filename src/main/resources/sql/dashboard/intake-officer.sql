-- Officers that stand as this intake stated them.
SELECT symbol AS "Symbol", name AS "Name", title AS "Title", age AS "Age", fiscal_year AS "Fiscal year", pay AS "Pay"
  FROM officer
 WHERE intake_id = :id AND stated_at BETWEEN :from AND :until
   AND (CAST(:symbol AS text) IS NULL OR symbol = :symbol)
 ORDER BY symbol, name
 LIMIT :most
