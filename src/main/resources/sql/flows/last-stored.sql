-- The newest intake of a flow that stored rows, however old.
SELECT id
  FROM intake
 WHERE flow = :flow AND stored > 0
 ORDER BY id DESC
 LIMIT 1
