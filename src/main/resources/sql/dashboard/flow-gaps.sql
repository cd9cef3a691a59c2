-- The newest times in which a stream was not heard; an open one has no end. What was missed may have been demanded, and fetched.
SELECT gap.lost_at, gap.back_at, gap.reason,
       (SELECT CASE
                 WHEN count(*) FILTER (WHERE done_at IS NULL) > 0 THEN 'being fetched'
                 WHEN count(*) FILTER (WHERE outcome = 'stored') > 0 THEN 'fetched'
               END
          FROM flow_demand
         WHERE gap_id = gap.id) AS trades
  FROM stream_gap AS gap
 WHERE gap.flow = :flow
 ORDER BY gap.id DESC
 LIMIT 20
