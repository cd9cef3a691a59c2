-- Instruments that stand as this intake stated them.
SELECT symbol AS "Symbol", name AS "Name", type AS "Type", exchange_name AS "Exchange", unit AS "Unit", zone AS "Zone",
       sector AS "Sector", industry AS "Industry"
  FROM instrument
 WHERE intake_id = :id AND stated_at BETWEEN :from AND :until
   AND (CAST(:symbol AS text) IS NULL OR symbol = :symbol)
 ORDER BY symbol, source
 LIMIT :most
