-- One refused item as a whole; while it is open with how many older ones say the same of it, itself included, and since when.
SELECT refused.id, refused.intake_id, refused.flow, refused.kind, refused.code, refused.reason, refused.item,
       length(refused.item) AS item_length, refused.refused_at, refused.outcome, refused.handled_at, refused.handled_by,
       refused.note, refused.replay_intake_id, is_mendable(refused.code) AS mendable, same.times, same.first_at, entry.revision,
       entry.id IS NOT NULL AS kept
  FROM refused_row refused
 CROSS JOIN LATERAL (
         SELECT count(*) AS times, min(older.refused_at) AS first_at
           FROM refused_row older
          WHERE older.flow = refused.flow AND older.id <= refused.id
            AND (older.id = refused.id
                 OR refused.handled_at IS NULL AND older.handled_at IS NULL AND older.code = refused.code
                    AND older.kind IS NOT DISTINCT FROM refused.kind AND older.reason = refused.reason
                    AND older.item = refused.item)) AS same
  LEFT JOIN intake entry ON entry.id = refused.intake_id
 WHERE refused.id = :id
