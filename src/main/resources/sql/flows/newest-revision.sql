-- The text of a flow that was tried last, taken or refused.
SELECT id, hash, outcome, file, line, reason, found_at
  FROM flow_revision
 WHERE flow = :flow
 ORDER BY id DESC
 LIMIT 1
