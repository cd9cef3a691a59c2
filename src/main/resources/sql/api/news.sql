-- Articles published within [from, to), the newest first, after the cursor's article; of one symbol and with these words, where
-- they are asked. Words are looked for in headline and summary, as search pages take them: "a phrase", or, -not.
SELECT article.canonical_url, url, headline, summary, content, author, source, provider,
       (SELECT array_agg(DISTINCT symbol ORDER BY symbol) FROM article_symbol
         WHERE article_symbol.canonical_url = article.canonical_url) AS about,
       published_at, updated_at, intake_id
  FROM article
 WHERE published_at >= :from AND published_at < :to
   AND (published_at, article.canonical_url) < (:beforeTime, :beforeUrl)
   AND (CAST(:symbol AS text) IS NULL
        OR EXISTS (SELECT FROM article_symbol
                    WHERE article_symbol.symbol = :symbol AND article_symbol.canonical_url = article.canonical_url))
   AND (CAST(:words AS text) IS NULL OR words @@ websearch_to_tsquery('english', :words))
 ORDER BY published_at DESC, article.canonical_url DESC
 LIMIT :limit
