-- Sources of news that stand as this intake stated them. They carry neither time nor symbol.
SELECT source_id AS "Source", name AS "Name", category AS "Category", language AS "Language", country AS "Country", url AS "Address"
  FROM news_source
 WHERE intake_id = :id AND CAST(:from AS timestamptz) <= CAST(:until AS timestamptz) AND CAST(:symbol AS text) IS NULL
 ORDER BY source_id
 LIMIT :most
