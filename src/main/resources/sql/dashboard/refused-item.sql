-- One refused item as a whole.
SELECT refused.id, refused.intake_id, refused.flow, refused.kind, refused.code, refused.reason, refused.item,
       length(refused.item) AS item_length, refused.refused_at, refused.outcome, refused.handled_at, refused.handled_by,
       refused.note, refused.replay_intake_id, entry.revision, entry.id IS NOT NULL AS kept
  FROM refused_row refused
  LEFT JOIN intake entry ON entry.id = refused.intake_id
 WHERE refused.id = :id
