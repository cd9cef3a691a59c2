-- Trades that stand as this intake stated them.
SELECT symbol AS "Symbol", to_char(traded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || lpad(traded_ns::text, 3, '0') AS "Traded at",
       price AS "Price", size AS "Size", exchange AS "Exchange", trade_id AS "Id",
       array_to_string(conditions, ' ') AS "Conditions", tape AS "Tape", standing AS "Standing", feed AS "Feed"
  FROM trade
 WHERE intake_id = :id AND traded_at BETWEEN :from AND :until
   AND (CAST(:symbol AS text) IS NULL OR symbol = :symbol)
 ORDER BY traded_at, traded_ns, symbol
 LIMIT :most
