-- How many items match, counted no further than :most.
SELECT count(*)
  FROM (SELECT 1
          FROM refused_row
         WHERE (CAST(:flow AS text) IS NULL OR flow = :flow)
           AND (CAST(:code AS text) IS NULL OR code = :code)
           AND (CAST(:kind AS text) IS NULL OR coalesce(kind, 'none') = :kind)
           AND (CAST(:intake AS bigint) IS NULL OR intake_id = :intake)
           AND (CAST(:from AS timestamptz) IS NULL OR intake_id >= intake_floor(CAST(:from AS timestamptz)))
           AND (CAST(:until AS timestamptz) IS NULL OR intake_id < intake_floor(CAST(:until AS timestamptz)))
           AND (CAST(:open AS boolean) IS NULL OR (handled_at IS NULL) = CAST(:open AS boolean))
           AND (CAST(:mendable AS boolean) IS NULL OR is_mendable(code) = CAST(:mendable AS boolean))
         LIMIT :most) AS matching
