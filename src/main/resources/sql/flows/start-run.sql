-- A poll fired.
INSERT INTO flow_run (flow, cause, started_at) VALUES (:flow, :cause, :startedAt)
RETURNING id
