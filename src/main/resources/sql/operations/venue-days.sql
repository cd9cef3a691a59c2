-- From a day on, when does the venue trade, as the provider that spoke last states it?
SELECT day, opens_at, closes_at
  FROM venue_day
 WHERE day >= :from
   AND provider = (SELECT provider FROM venue_year ORDER BY stated_at DESC LIMIT 1)
