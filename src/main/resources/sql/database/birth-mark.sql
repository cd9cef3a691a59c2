-- What the database was born as; a new one is born now.
WITH born AS (
  INSERT INTO house (born) VALUES (:mode) ON CONFLICT DO NOTHING RETURNING born
)
SELECT born FROM born
UNION ALL
SELECT born FROM house
LIMIT 1
