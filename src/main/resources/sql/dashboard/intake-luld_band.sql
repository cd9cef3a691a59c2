-- Price bands that stand as this intake stated them.
SELECT symbol AS "Symbol", to_char(stated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || lpad(stated_ns::text, 3, '0') AS "Stated at",
       lower AS "Lower", upper AS "Upper", indicator AS "Indicator", tape AS "Tape", feed AS "Feed"
  FROM luld_band
 WHERE intake_id = :id AND stated_at BETWEEN :from AND :until
   AND (CAST(:symbol AS text) IS NULL OR symbol = :symbol)
 ORDER BY stated_at, stated_ns, symbol
 LIMIT :most
