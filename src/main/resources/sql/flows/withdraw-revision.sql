-- An accepted text that could not be started after all.
UPDATE flow_revision
   SET outcome = 'refused', file = :file, line = :line, reason = :reason
 WHERE id = :id
RETURNING found_at
