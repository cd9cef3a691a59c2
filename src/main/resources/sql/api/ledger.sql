-- The account of each flow over the intakes of a time. An intake's number carries its second, so the number alone finds the partition.
SELECT flow,
       count(*)        AS intakes,
       sum(received)   AS received,
       sum(stored)     AS stored,
       sum(unchanged)  AS unchanged,
       sum(superseded) AS superseded,
       sum(refused)    AS refused
  FROM intake
 WHERE id >= :fromId
   AND id < :toId
 GROUP BY flow
 ORDER BY flow
