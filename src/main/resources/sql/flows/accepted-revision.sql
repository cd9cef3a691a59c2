-- The last text of a flow that was good enough to run.
SELECT id, hash, CAST(files AS text) AS files, found_at
  FROM flow_revision
 WHERE flow = :flow AND outcome = 'accepted'
 ORDER BY id DESC
 LIMIT 1
