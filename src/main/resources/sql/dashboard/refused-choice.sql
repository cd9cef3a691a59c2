-- The open items that a person chose: those named, or with null all that match and had been seen (:upto), the oldest first.
SELECT id, intake_id
  FROM refused_row
 WHERE handled_at IS NULL
   AND (CAST(:items AS bigint[]) IS NULL OR id = ANY (CAST(:items AS bigint[])))
   AND (CAST(:flow AS text) IS NULL OR flow = :flow)
   AND (CAST(:code AS text) IS NULL OR code = :code)
   AND (CAST(:kind AS text) IS NULL OR coalesce(kind, 'none') = :kind)
   AND (CAST(:intake AS bigint) IS NULL OR intake_id = :intake)
   AND (CAST(:from AS timestamptz) IS NULL OR intake_id >= intake_floor(CAST(:from AS timestamptz)))
   AND (CAST(:until AS timestamptz) IS NULL OR intake_id < intake_floor(CAST(:until AS timestamptz)))
   AND (CAST(:upto AS bigint) IS NULL OR id <= :upto)
 ORDER BY id
 LIMIT :most
