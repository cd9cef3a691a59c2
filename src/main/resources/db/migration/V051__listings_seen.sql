-- A list that leaves a symbol out says something too, so each listing knows the newest answer that named it.
ALTER TABLE symbol ADD COLUMN seen_intake_id bigint;
UPDATE symbol SET seen_intake_id = (SELECT max(intake_id) FROM symbol);

-- Whether the newest list of its class that was read to its end names a listing; null where no list can tell. A list that names
-- less than nine tenths of what the lists of eight days named is taken for a part.
CREATE VIEW listing_standing AS
WITH newest AS (
  SELECT asset_class, max(seen_intake_id) AS answer FROM symbol GROUP BY asset_class
), list AS (
  SELECT asset_class, answer, run.finished_at, intake_floor(run.started_at) AS began
    FROM newest JOIN intake ON intake.id = answer
   CROSS JOIN LATERAL (SELECT started_at, finished_at
                         FROM flow_run
                        WHERE flow_run.flow = intake.flow AND outcome = 'done'
                        ORDER BY id DESC
                        LIMIT 1) AS run
), whole AS (
  SELECT list.*
    FROM list JOIN symbol USING (asset_class)
   WHERE seen_intake_id >= began - (CAST(8 * 86400 AS bigint) << 20)
   GROUP BY asset_class, answer, finished_at, began
  HAVING count(*) FILTER (WHERE seen_intake_id >= began) >= 0.9 * count(*)
)
SELECT symbol, status, intake_id, seen_intake_id, answer, finished_at AS answered_at,
       CASE WHEN seen_intake_id >= began THEN true
            -- An item that could not be read may well have been this one.
            WHEN NOT EXISTS (SELECT FROM refused_row
                              WHERE refused_row.intake_id >= began
                                AND strpos(item, '"' || symbol || '"') > 0)
                 AND began IS NOT NULL THEN false
       END AS named
  FROM symbol LEFT JOIN whole USING (asset_class);
