-- What is wanted of this flow and not there yet, the oldest first, from where the ledger ends.
SELECT id, symbols, coalesce(reached_at, from_at) AS from_at, until_at
  FROM flow_demand
 WHERE flow = :flow AND done_at IS NULL
 ORDER BY id
