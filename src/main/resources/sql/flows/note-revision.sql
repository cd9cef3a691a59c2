-- Keeps a text that was tried, with what came of it.
INSERT INTO flow_revision (flow, hash, files, outcome, file, line, reason)
VALUES (:flow, :hash, CAST(:files AS jsonb), :outcome, :file, :line, :reason)
RETURNING id, found_at
