-- A run begins. One that an earlier life of the hub left open is closed, as what it is.
WITH abandoned AS (
  UPDATE flow_run
     SET finished_at = :at, outcome = 'failed', detail = 'the hub ended in the middle of it'
   WHERE flow = :flow
     AND outcome IS NULL
     AND started_at < :up_since
)
INSERT INTO flow_run (flow, cause, started_at)
VALUES (:flow, :cause, :at)
RETURNING id
