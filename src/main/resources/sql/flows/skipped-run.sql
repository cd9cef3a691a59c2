-- A firing that came to nothing.
INSERT INTO flow_run (flow, cause, started_at, finished_at, outcome, detail)
VALUES (:flow, :cause, :at, :at, 'skipped', :detail)
