-- Watchlists at the provider that stand as this intake stated them. They are found by its number, so the bounds admit all of them.
SELECT environment AS "Environment", account_id AS "Account", name AS "Name", array_to_string(members, ', ') AS "Symbols"
  FROM provider_watchlist
 WHERE intake_id = :id AND CAST(:from AS timestamptz) <= CAST(:until AS timestamptz)
   AND (CAST(:symbol AS text) IS NULL OR :symbol = ANY (members))
 ORDER BY name
 LIMIT :most
