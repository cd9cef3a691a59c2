-- How many items of each flow were refused between two moments, by code.
SELECT flow, code, count(*) AS refused
  FROM refused_row
 WHERE intake_id >= intake_floor(CAST(:from AS timestamptz))
   AND intake_id < intake_floor(CAST(:until AS timestamptz))
 GROUP BY flow, code
