-- The newest firings of a poll.
SELECT cause, started_at, finished_at, outcome, detail
  FROM flow_run
 WHERE flow = :flow
 ORDER BY id DESC
 LIMIT 20
