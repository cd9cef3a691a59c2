-- Refused items that match, the newest first, older than a number where one is given; with the revision that received them.
-- Where equals are told as one (:together), those that say the same of the same item are one line: the newest, how many there are,
-- and since when. They are looked for among the newest :looked.
SELECT refused.id, refused.intake_id, refused.flow, refused.kind, refused.code, refused.reason, left(refused.item, 400) AS item,
       length(refused.item) AS item_length, refused.refused_at, refused.outcome, refused.handled_at, refused.handled_by,
       refused.note, refused.replay_intake_id, is_mendable(refused.code) AS mendable, line.times, line.first_at, entry.revision,
       entry.id IS NOT NULL AS kept
  FROM (SELECT max(id) AS id, count(*) AS times, min(refused_at) AS first_at
          FROM (SELECT id, refused_at, CASE WHEN CAST(:together AS boolean) THEN flow END AS flow,
                       CASE WHEN CAST(:together AS boolean) THEN concat_ws(' ', code, kind) END AS code,
                       CASE WHEN CAST(:together AS boolean) THEN reason END AS reason,
                       CASE WHEN CAST(:together AS boolean) THEN md5(item) ELSE CAST(id AS text) END AS item
                  FROM refused_row
                 WHERE (CAST(:flow AS text) IS NULL OR flow = :flow)
                   AND (CAST(:code AS text) IS NULL OR code = :code)
                   AND (CAST(:kind AS text) IS NULL OR coalesce(kind, 'none') = :kind)
                   AND (CAST(:intake AS bigint) IS NULL OR intake_id = :intake)
                   AND (CAST(:from AS timestamptz) IS NULL OR intake_id >= intake_floor(CAST(:from AS timestamptz)))
                   AND (CAST(:until AS timestamptz) IS NULL OR intake_id < intake_floor(CAST(:until AS timestamptz)))
                   AND (CAST(:open AS boolean) IS NULL OR (handled_at IS NULL) = CAST(:open AS boolean))
                   AND (CAST(:mendable AS boolean) IS NULL OR is_mendable(code) = CAST(:mendable AS boolean))
                   AND (CAST(:before AS bigint) IS NULL OR CAST(:together AS boolean) OR id < :before)
                 ORDER BY id DESC
                 LIMIT :looked) AS lately
         GROUP BY flow, code, reason, item
        HAVING CAST(:before AS bigint) IS NULL OR max(id) < :before
         ORDER BY max(id) DESC
         LIMIT :most) AS line
  JOIN refused_row AS refused USING (id)
  LEFT JOIN LATERAL (SELECT id, revision FROM intake WHERE id = refused.intake_id LIMIT 1) AS entry ON true
 ORDER BY refused.id DESC
