-- Up to which day did the provider that spoke last state the venue's days?
SELECT last_day
  FROM venue_year
 ORDER BY stated_at DESC
 LIMIT 1
