-- The open items that a person chose, the oldest first: with null for names all that match and had been seen (:upto), otherwise those
-- named, and the older ones that say the same of the same item, with which they are shown as one.
SELECT id, intake_id
  FROM refused_row
 WHERE (CAST(:flow AS text) IS NULL OR flow = :flow)
   AND (CAST(:code AS text) IS NULL OR code = :code)
   AND (CAST(:kind AS text) IS NULL OR coalesce(kind, 'none') = :kind)
   AND (CAST(:intake AS bigint) IS NULL OR intake_id = :intake)
   AND (CAST(:from AS timestamptz) IS NULL OR intake_id >= intake_floor(CAST(:from AS timestamptz)))
   AND (CAST(:until AS timestamptz) IS NULL OR intake_id < intake_floor(CAST(:until AS timestamptz)))
   AND (CAST(:open AS boolean) IS NULL OR (handled_at IS NULL) = CAST(:open AS boolean))
   AND (CAST(:mendable AS boolean) IS NULL OR is_mendable(code) = CAST(:mendable AS boolean))
   AND handled_at IS NULL
   AND (CAST(:upto AS bigint) IS NULL OR id <= :upto)
   AND (CAST(:items AS bigint[]) IS NULL
        OR (flow, code, coalesce(kind, ''), reason, md5(item)) IN (
             SELECT flow, code, coalesce(kind, ''), reason, md5(item)
               FROM refused_row
              WHERE id = ANY (CAST(:items AS bigint[])) AND handled_at IS NULL)
       AND id <= (SELECT max(named) FROM unnest(CAST(:items AS bigint[])) AS named))
 ORDER BY id
 LIMIT :most
