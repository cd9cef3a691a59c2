-- Adjusted closes that stand as this intake stated them.
SELECT to_char(opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS "Opened at", symbol AS "Symbol", adjusted_close AS "Adjusted close"
  FROM adjusted_close
 WHERE intake_id = :id AND opened_at BETWEEN :from AND :until
   AND (CAST(:symbol AS text) IS NULL OR symbol = :symbol)
 ORDER BY opened_at, symbol
 LIMIT :most
