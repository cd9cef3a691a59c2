-- What was written about a symbol, by day of New York: how many articles, their mean tone, and the strongest. An article that speaks of
-- several symbols counts for each of them only its part. Days before the cursor's, the newest first.
WITH heard AS (
  SELECT CAST(published_at AT TIME ZONE 'America/New_York' AS date) AS day, canonical_url, headline, score, label, tone.words, model, version,
         1.0 / (SELECT count(DISTINCT symbol) FROM article_about AS others WHERE others.canonical_url = article.canonical_url) AS part
    FROM article JOIN article_tone AS tone USING (canonical_url)
   WHERE published_at >= :from AND published_at < :to
     AND EXISTS (SELECT FROM article_about AS about WHERE about.symbol = :symbol AND about.canonical_url = article.canonical_url)
), ranked AS (
  SELECT heard.*, row_number() OVER (PARTITION BY day ORDER BY abs(score) DESC, canonical_url) AS place FROM heard
)
SELECT CAST(:symbol AS text) AS symbol, day, model, version,
       round(sum(score * part) / sum(part), 4) AS score, tone_label(sum(score * part) / sum(part)) AS label,
       count(*) AS articles, count(*) FILTER (WHERE label = 'positive') AS positive, count(*) FILTER (WHERE label = 'negative') AS negative,
       json_agg(json_build_object('canonicalUrl', canonical_url, 'headline', headline, 'score', score, 'label', label, 'words', words)
                ORDER BY place) FILTER (WHERE place <= 3) AS strongest
  FROM ranked
 WHERE day < :before
 GROUP BY day, model, version
 ORDER BY day DESC
 LIMIT :limit
