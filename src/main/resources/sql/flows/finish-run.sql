-- A firing ended.
UPDATE flow_run SET finished_at = :finishedAt, outcome = :outcome, detail = :detail WHERE id = :id
