-- Lines of statements that stand as this intake stated them.
SELECT symbol AS "Symbol", statement AS "Statement", period AS "Period", to_char(as_of, 'YYYY-MM-DD') AS "As of", line AS "Line",
       value AS "Value", currency AS "Currency"
  FROM statement_line
 WHERE intake_id = :id AND stated_at BETWEEN :from AND :until
   AND (CAST(:symbol AS text) IS NULL OR symbol = :symbol)
 ORDER BY symbol, statement, period, as_of DESC, line
 LIMIT :most
