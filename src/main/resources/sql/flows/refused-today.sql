-- How many items of each flow were refused since a moment, by code.
SELECT flow, code, count(*) AS refused
  FROM refused_row
 WHERE intake_id >= intake_floor(CAST(:since AS timestamptz))
 GROUP BY flow, code
