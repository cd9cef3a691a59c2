-- All of it up to this moment is in the ledger.
UPDATE flow_demand SET reached_at = :at WHERE id = :id
