-- The newest texts of a flow that were tried, accepted or not.
SELECT id, found_at, outcome, file, line, reason, files::text AS files
  FROM flow_revision
 WHERE flow = :flow
 ORDER BY id DESC
 LIMIT 12
