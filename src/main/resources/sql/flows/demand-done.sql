-- All of it is in the ledger.
UPDATE flow_demand SET done_at = :at WHERE id = :id
