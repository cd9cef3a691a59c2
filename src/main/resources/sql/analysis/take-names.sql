-- Takes note of the names; where one is new, what was read of the last days is unread: it may speak of it.
WITH named AS MATERIALIZED (
  SELECT DISTINCT ON (symbol) symbol, name FROM company_name ORDER BY symbol, listed DESC
), gone AS (
  DELETE FROM known_name WHERE symbol NOT IN (SELECT symbol FROM named)
), fresh AS (
  INSERT INTO known_name (symbol, name)
  SELECT symbol, name FROM named
   WHERE (symbol, name) NOT IN (SELECT symbol, name FROM known_name)
   ORDER BY symbol
      ON CONFLICT (symbol) DO UPDATE SET name = EXCLUDED.name WHERE known_name.name <> EXCLUDED.name
  RETURNING symbol
)
DELETE FROM article_reading AS reading
 USING article
 WHERE reading.reader = :reader AND article.canonical_url = reading.canonical_url
   AND article.published_at >= :since AND EXISTS (SELECT FROM fresh)
