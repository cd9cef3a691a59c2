-- Quotes that stand as this intake stated them.
SELECT symbol AS "Symbol", to_char(quoted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || lpad(quoted_ns::text, 3, '0') AS "Quoted at",
       bid AS "Bid", bid_size AS "Bid size", bid_exchange AS "Bid from", ask AS "Ask", ask_size AS "Ask size", ask_exchange AS "Ask from",
       array_to_string(conditions, ' ') AS "Conditions", tape AS "Tape", feed AS "Feed"
  FROM quote
 WHERE intake_id = :id AND quoted_at BETWEEN :from AND :until
   AND (CAST(:symbol AS text) IS NULL OR symbol = :symbol)
 ORDER BY quoted_at, quoted_ns, symbol
 LIMIT :most
