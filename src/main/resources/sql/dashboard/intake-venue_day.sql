-- Trading days that stand as this intake stated them. They are found by its number, so the bounds admit all of them.
SELECT provider AS "Provider", day AS "Day", opens_at AS "Opens", closes_at AS "Closes", settles_on AS "Settles on"
  FROM venue_day
 WHERE intake_id = :id AND CAST(:from AS timestamptz) <= CAST(:until AS timestamptz)
   AND CAST(:symbol AS text) IS NULL
 ORDER BY day
 LIMIT :most
