-- What people asked this flow to fetch, the newest first.
SELECT array_to_string(symbols, ', ') AS symbols, from_at, until_at, asked_by, asked_at, done_at
  FROM flow_demand
 WHERE flow = :flow
 ORDER BY id DESC
 LIMIT 20
