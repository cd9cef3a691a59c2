-- The newest times in which a stream was not heard; an open one has no end.
SELECT lost_at, back_at, reason
  FROM stream_gap
 WHERE flow = :flow
 ORDER BY id DESC
 LIMIT 20
