-- The ledger of one day, by flow: the sums of the view "ledger", but reading only the day's partition.
SELECT flow,
       count(*)        AS intakes,
       sum(received)   AS received,
       sum(stored)     AS stored,
       sum(unchanged)  AS unchanged,
       sum(superseded) AS superseded,
       sum(refused)    AS refused
  FROM intake
 WHERE id >= intake_floor(:from) AND id < intake_floor(:until)
   AND (CAST(:flow AS text) IS NULL OR flow = :flow)
 GROUP BY flow
 ORDER BY flow
