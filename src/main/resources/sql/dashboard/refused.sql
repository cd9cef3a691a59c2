-- Refused items that match, the newest first, older than a number where one is given; with the revision that received them.
SELECT refused.*, entry.revision, entry.id IS NOT NULL AS kept
  FROM (SELECT id, intake_id, flow, kind, code, reason, left(item, 400) AS item, length(item) AS item_length, refused_at,
               outcome, handled_at, handled_by, note, replay_intake_id
          FROM refused_row
         WHERE (CAST(:flow AS text) IS NULL OR flow = :flow)
           AND (CAST(:code AS text) IS NULL OR code = :code)
           AND (CAST(:kind AS text) IS NULL OR coalesce(kind, 'none') = :kind)
           AND (CAST(:intake AS bigint) IS NULL OR intake_id = :intake)
           AND (CAST(:from AS timestamptz) IS NULL OR intake_id >= intake_floor(CAST(:from AS timestamptz)))
           AND (CAST(:until AS timestamptz) IS NULL OR intake_id < intake_floor(CAST(:until AS timestamptz)))
           AND (CAST(:open AS boolean) IS NULL OR (handled_at IS NULL) = CAST(:open AS boolean))
           AND (CAST(:before AS bigint) IS NULL OR id < :before)
         ORDER BY id DESC
         LIMIT :most) AS refused
  LEFT JOIN LATERAL (SELECT id, revision FROM intake WHERE id = refused.intake_id LIMIT 1) AS entry ON true
 ORDER BY refused.id DESC
