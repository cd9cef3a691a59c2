-- What people asked this flow to fetch, and what a stream missed; the newest first.
SELECT id, array_to_string(symbols, ', ') AS symbols, from_at, until_at, asked_by, asked_at, done_at, reached_at, outcome, reason
  FROM flow_demand
 WHERE flow = :flow
 ORDER BY id DESC
 LIMIT 20
