-- What each flow took in between two moments, how much of it since :recently, and the newest intake that stored rows.
SELECT flow,
       sum(received) AS received,
       sum(stored)   AS stored,
       sum(refused)  AS refused,
       coalesce(sum(stored) FILTER (WHERE id >= intake_floor(CAST(:recently AS timestamptz))), 0) AS stored_recently,
       max(id) FILTER (WHERE stored > 0) AS last_stored
  FROM intake
 WHERE id >= intake_floor(CAST(:from AS timestamptz))
   AND id < intake_floor(CAST(:until AS timestamptz))
 GROUP BY flow
