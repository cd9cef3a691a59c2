-- The news, the newest first, older than an article where one is given; of one symbol and with these words, where they are asked.
SELECT article.canonical_url, url, headline, summary, source, author, provider, about.symbols AS about, about.why,
       score, label, tone.words AS telling, published_at, updated_at, intake_id
  FROM article LEFT JOIN article_tone AS tone USING (canonical_url)
       CROSS JOIN LATERAL (
         SELECT array_agg(symbol ORDER BY symbol) AS symbols, array_agg(why ORDER BY symbol) AS why
           FROM (SELECT symbol, string_agg(CASE WHEN said_by = 'souk' THEN reason || ': ' || words ELSE 'given by ' || said_by END,
                                           '; ' ORDER BY said_by = 'souk', said_by) AS why
                   FROM article_about WHERE article_about.canonical_url = article.canonical_url GROUP BY symbol) AS each) AS about
 WHERE (CAST(:before AS timestamptz) IS NULL OR (published_at, article.canonical_url) < (:before, :place))
   AND (CAST(:symbol AS text) IS NULL
        OR EXISTS (SELECT FROM article_about AS said
                    WHERE said.symbol = :symbol AND said.canonical_url = article.canonical_url))
   AND (CAST(:words AS text) IS NULL OR article.words @@ websearch_to_tsquery('english', :words))
 ORDER BY published_at DESC, article.canonical_url DESC
 LIMIT :most
