-- Corporate actions that stand as this intake stated them.
SELECT to_char(day, 'YYYY-MM-DD') AS "Day", symbol AS "Symbol", type AS "Type", new_symbol AS "New symbol", amount AS "Amount",
       unit AS "Unit", new_rate AS "New shares", old_rate AS "For old ones"
  FROM corporate_action
 WHERE intake_id = :id AND stated_at BETWEEN :from AND :until
   AND (CAST(:symbol AS text) IS NULL OR symbol = :symbol OR new_symbol = :symbol)
 ORDER BY day, source, number
 LIMIT :most
