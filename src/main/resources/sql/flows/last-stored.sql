-- The newest intake of each flow that stored rows, however old.
SELECT asked.flow, newest.id
  FROM unnest(CAST(:flows AS text[])) AS asked(flow)
 CROSS JOIN LATERAL (
       SELECT id FROM intake WHERE intake.flow = asked.flow AND stored > 0 ORDER BY id DESC LIMIT 1) AS newest
