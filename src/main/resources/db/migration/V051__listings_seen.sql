-- A list that leaves a symbol out says something too, so each listing knows the newest answer that named it.
ALTER TABLE symbol ADD COLUMN seen_intake_id bigint;
UPDATE symbol SET seen_intake_id = (SELECT max(intake_id) FROM symbol);

-- How a listing stands in the newest whole answer of its class: null where no answer can tell. An answer is whole if it names
-- nine tenths of what the answers of the eight days before it named.
CREATE VIEW listing_standing AS
WITH newest AS (
  SELECT asset_class, max(seen_intake_id) AS answer FROM symbol GROUP BY asset_class
), whole AS (
  SELECT asset_class, answer
    FROM newest JOIN symbol USING (asset_class)
   WHERE seen_intake_id >= answer - (CAST(8 * 86400 AS bigint) << 20)
   GROUP BY asset_class, answer
  HAVING count(*) FILTER (WHERE seen_intake_id = answer) >= 0.9 * count(*)
)
SELECT symbol, status, intake_id, answer, to_timestamp(answer >> 20) AS answered_at,
       CASE WHEN seen_intake_id = answer THEN true
            -- An item that could not be read may well have been this one.
            WHEN NOT EXISTS (SELECT FROM refused_row
                              WHERE refused_row.intake_id = answer AND strpos(item, '"' || symbol || '"') > 0) THEN false
       END AS named
  FROM symbol LEFT JOIN whole USING (asset_class);
