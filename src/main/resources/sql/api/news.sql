-- Articles published within [from, to), the newest first, after the cursor's article; of one symbol and with these words, where
-- they are asked. Words are looked for in headline and summary, as search pages take them: "a phrase", or, -not.
SELECT article.canonical_url, url, headline, summary, content, missing_letters, image, author, source, provider,
       (SELECT json_agg(json_build_object('symbol', symbol, 'by', said_by, 'reason', reason, 'words', words) ORDER BY symbol, said_by)
          FROM article_about WHERE article_about.canonical_url = article.canonical_url) AS about,
       score, label, tone.words AS telling, model, version, published_at, updated_at, intake_id
  FROM article LEFT JOIN article_tone AS tone USING (canonical_url)
 WHERE published_at >= :from AND published_at < :to
   AND (published_at, article.canonical_url) < (:beforeTime, :beforeUrl)
   AND (CAST(:symbol AS text) IS NULL
        OR EXISTS (SELECT FROM article_about AS about
                    WHERE about.symbol = :symbol AND about.canonical_url = article.canonical_url))
   AND (CAST(:words AS text) IS NULL OR article.words @@ websearch_to_tsquery('english', :words))
 ORDER BY published_at DESC, article.canonical_url DESC
 LIMIT :limit
