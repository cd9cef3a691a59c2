-- In which tone was written about a symbol since a moment, by day of New York, the newest first. As in the sentiment of the API an
-- article that speaks of several symbols counts for each of them only its part.
WITH heard AS (
  SELECT CAST(published_at AT TIME ZONE 'America/New_York' AS date) AS day, score,
         1.0 / (SELECT count(DISTINCT symbol) FROM article_about AS others
                 WHERE others.canonical_url = article.canonical_url) AS part
    FROM article JOIN article_tone AS tone USING (canonical_url)
   WHERE published_at >= :since
     AND EXISTS (SELECT FROM article_about AS about
                  WHERE about.symbol = :symbol AND about.canonical_url = article.canonical_url)
)
SELECT day, sum(score * part) / sum(part) AS score, tone_label(sum(score * part) / sum(part)) AS label, count(*) AS articles
  FROM heard
 GROUP BY day
 ORDER BY day DESC
 LIMIT 14
