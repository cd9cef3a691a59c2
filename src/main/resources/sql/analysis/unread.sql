-- Articles whose present statement a reader has not read in its present version, of intakes from a number on; the newest first.
SELECT article.canonical_url, headline, summary, article.intake_id
  FROM article LEFT JOIN article_reading AS reading ON reading.canonical_url = article.canonical_url AND reading.reader = :reader
 WHERE article.intake_id >= :since
   AND (reading.version, reading.intake_id) IS DISTINCT FROM (:version, article.intake_id)
 ORDER BY article.intake_id DESC, article.canonical_url
 LIMIT :most
