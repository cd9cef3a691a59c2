-- What clocks of providers showed, where it stands as this intake stated it. Found by its number, so the bounds admit all of it.
SELECT provider AS "Provider",
       to_char(shown_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || lpad(CAST(shown_ns AS text), 3, '0') AS "Showed",
       CASE WHEN is_open THEN 'open' ELSE 'closed' END AS "Market",
       to_char(next_open AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') AS "Next open",
       to_char(next_close AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') AS "Next close"
  FROM venue_clock
 WHERE intake_id = :id AND CAST(:from AS timestamptz) <= CAST(:until AS timestamptz)
   AND CAST(:symbol AS text) IS NULL
 ORDER BY provider
 LIMIT :most
