-- A run is over: how, and what there is to say of it.
UPDATE flow_run
   SET finished_at = :at, outcome = :outcome, detail = :detail
 WHERE id = :number
