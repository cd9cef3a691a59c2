-- What people asked this flow for and do not have yet, the oldest first.
SELECT id, symbols, from_at, until_at
  FROM flow_demand
 WHERE flow = :flow AND done_at IS NULL
 ORDER BY id
