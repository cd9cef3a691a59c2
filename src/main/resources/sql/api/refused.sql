-- Refused items of one flow or (null) of all, of one code or of all, of one day or intake or of all, the newest first, after the cursor's item.
SELECT id, intake_id, flow, kind, code, reason, item, refused_at, outcome, handled_at, handled_by, note, replay_intake_id
  FROM refused_row
 WHERE (CAST(:flow AS text) IS NULL OR flow = :flow)
   AND (CAST(:code AS text) IS NULL OR code = :code)
   AND (CAST(:intake AS bigint) IS NULL OR intake_id = :intake)
   AND (CAST(:day AS date) IS NULL
        OR intake_id >= intake_floor(CAST(:day AS date) AT TIME ZONE 'UTC')
       AND intake_id < intake_floor((CAST(:day AS date) + 1) AT TIME ZONE 'UTC'))
   AND id < :before
 ORDER BY id DESC
 LIMIT :limit
