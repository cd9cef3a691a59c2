-- Corrections and cancels that this intake stated, with what the trade said before.
SELECT symbol AS "Symbol", to_char(stated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || lpad(stated_ns::text, 3, '0') AS "Stated at",
       action AS "Action", original_id AS "Trade", corrected_id AS "New id", replaced_price AS "Price before", price AS "Price",
       replaced_size AS "Size before", size AS "Size", CASE WHEN applied THEN 'applied' ELSE 'waiting for its trade' END AS "State", feed AS "Feed"
  FROM trade_correction
 WHERE intake_id = :id AND stated_at BETWEEN :from AND :until
   AND (CAST(:symbol AS text) IS NULL OR symbol = :symbol)
 ORDER BY id
 LIMIT :most
