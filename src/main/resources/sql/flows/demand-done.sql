-- It is over: all of it is in the ledger, or nobody will fetch it. What is over already stays what it is.
UPDATE flow_demand SET done_at = :at, outcome = :outcome, reason = :reason WHERE id = :id AND done_at IS NULL
