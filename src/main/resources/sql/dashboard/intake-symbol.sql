-- Listings that stand as this intake stated them. They carry no time of their own, so the bounds admit all of them.
SELECT symbol AS "Symbol", name AS "Name", exchange AS "Exchange", asset_class AS "Class", status AS "Status",
       CASE WHEN tradable THEN 'yes' ELSE 'no' END AS "Tradable"
  FROM symbol
 WHERE intake_id = :id AND CAST(:from AS timestamptz) <= CAST(:until AS timestamptz)
   AND (CAST(:symbol AS text) IS NULL OR symbol = :symbol)
 ORDER BY symbol
 LIMIT :most
