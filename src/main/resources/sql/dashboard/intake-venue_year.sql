-- Stretches of trading days that stand as this intake stated them. They are found by its number, so the bounds admit all of them.
SELECT provider AS "Provider", first_day AS "From", last_day AS "Until"
  FROM venue_year
 WHERE intake_id = :id AND CAST(:from AS timestamptz) <= CAST(:until AS timestamptz)
   AND CAST(:symbol AS text) IS NULL
 ORDER BY provider
 LIMIT :most
