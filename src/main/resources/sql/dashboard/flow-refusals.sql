-- The newest items of a flow that could not become rows.
SELECT intake_id, kind, code, reason, left(item, 400) AS item, refused_at
  FROM refused_row
 WHERE flow = :flow
 ORDER BY id DESC
 LIMIT 20
