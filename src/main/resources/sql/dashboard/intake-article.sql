-- Articles as this intake stated them, of those whose provider says so still.
SELECT to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') AS "Published at",
       to_char(updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') AS "Updated at", headline AS "Headline",
       array_to_string(symbols, ', ') AS "Symbols", source AS "Source", author AS "Author", url AS "Address"
  FROM article_statement
 WHERE intake_id = :id AND updated_at BETWEEN :from AND :until
   AND (CAST(:symbol AS text) IS NULL OR :symbol = ANY (symbols))
 ORDER BY published_at, canonical_url
 LIMIT :most
