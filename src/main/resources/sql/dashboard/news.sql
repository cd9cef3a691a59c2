-- The news, the newest first, older than an article where one is given; of one symbol and with these words, where they are asked.
SELECT article.canonical_url, url, headline, summary, source, author, provider,
       (SELECT array_agg(DISTINCT symbol ORDER BY symbol) FROM article_symbol
         WHERE article_symbol.canonical_url = article.canonical_url) AS about,
       published_at, updated_at, intake_id
  FROM article
 WHERE (CAST(:before AS timestamptz) IS NULL OR (published_at, article.canonical_url) < (:before, :place))
   AND (CAST(:symbol AS text) IS NULL
        OR EXISTS (SELECT FROM article_symbol
                    WHERE article_symbol.symbol = :symbol AND article_symbol.canonical_url = article.canonical_url))
   AND (CAST(:words AS text) IS NULL OR words @@ websearch_to_tsquery('english', :words))
 ORDER BY published_at DESC, article.canonical_url DESC
 LIMIT :most
