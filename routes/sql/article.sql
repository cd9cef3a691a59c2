-- article: a news article as its providers state it now.
-- Same article: the one that the provider's own number names already, or else the one with the same canonical address; so the
-- same article of two providers is one row. Of one provider the later statement (updated_at) wins, and what it said before is
-- kept in article_correction. The article is the statement of whoever brought it first; what that one leaves empty the others
-- fill, and the fullest content stands: whole before cut, then the longest. The symbols of each provider are its own.
-- A picture alone is no other statement: one flow of a provider tells it, another does not. It stays until there is another.
-- Two who state a new article in the same moment do not see each other: the next statement of either makes the row whole.
WITH given AS MATERIALIZED (
  SELECT CAST(:?rows AS article_item[]) AS articles
), named AS (
  SELECT place, provider, coalesce(provider_id, canonical_url) AS provider_id, url, headline, summary, content, author, source,
         symbols, venue_time(published_at) AS published_at, venue_time(updated_at) AS updated_at, image, canonical_url,
         missing_letters
    FROM unnest((SELECT articles FROM given)) WITH ORDINALITY
         AS item(provider, provider_id, url, headline, summary, content, author, source, symbols, published_at, updated_at,
                 image, canonical_url, missing_letters, place)
), item AS MATERIALIZED (
  SELECT named.*,
         coalesce(known.canonical_url,
                  first_value(named.canonical_url) OVER (PARTITION BY provider, provider_id ORDER BY place)) AS article
    FROM named LEFT JOIN article_provider AS known USING (provider, provider_id)
), newest AS MATERIALIZED (
  SELECT DISTINCT ON (article, provider) *
    FROM item
   ORDER BY article, provider, updated_at DESC, place DESC
), compared AS MATERIALIZED (
  SELECT newest.*, before.updated_at > newest.updated_at IS TRUE AS later,
         (before.url, before.headline, before.summary, before.content, before.author, before.source, before.symbols,
          before.published_at, before.updated_at)
         IS NOT DISTINCT FROM
         (newest.url, newest.headline, newest.summary, newest.content, newest.author, newest.source, newest.symbols,
          newest.published_at, newest.updated_at) AS same,
         coalesce(newest.image, before.image) AS picture, before.image IS DISTINCT FROM coalesce(newest.image, before.image) AS pictured
    FROM newest LEFT JOIN article_statement AS before
         ON before.canonical_url = newest.article AND before.provider = newest.provider
), stated AS (
  INSERT INTO article_statement (canonical_url, provider, url, headline, summary, content, author, source, symbols,
                                 published_at, updated_at, image, missing_letters, intake_id)
  SELECT article, provider, url, headline, summary, content, author, source, symbols, published_at, updated_at, picture,
         missing_letters, CAST(:?intake AS bigint)
    FROM compared
   WHERE NOT later AND (NOT same OR pictured)
   ORDER BY article, provider
      ON CONFLICT (canonical_url, provider) DO UPDATE
     SET url = EXCLUDED.url, headline = EXCLUDED.headline, summary = EXCLUDED.summary, content = EXCLUDED.content,
         author = EXCLUDED.author, source = EXCLUDED.source, symbols = EXCLUDED.symbols,
         published_at = EXCLUDED.published_at, updated_at = EXCLUDED.updated_at, image = EXCLUDED.image,
         missing_letters = EXCLUDED.missing_letters, intake_id = EXCLUDED.intake_id
   WHERE article_statement.updated_at <= EXCLUDED.updated_at
  RETURNING canonical_url AS article, provider
), kept AS (
  INSERT INTO article_correction (canonical_url, provider, url, headline, summary, content, author, source, symbols,
                                  published_at, updated_at, image, missing_letters, intake_id, replaced_by)
  SELECT before.canonical_url, before.provider, before.url, before.headline, before.summary, before.content, before.author,
         before.source, before.symbols, before.published_at, before.updated_at, before.image, before.missing_letters,
         before.intake_id, CAST(:?intake AS bigint)
    FROM stated JOIN compared USING (article, provider) JOIN article_statement AS before -- as it was when this statement began
         ON before.canonical_url = stated.article AND before.provider = stated.provider
   WHERE NOT same
), voice AS MATERIALIZED (
  SELECT article, provider, url, headline, summary, content, author, source, symbols, published_at, updated_at,
         picture AS image, missing_letters, place
    FROM compared
   WHERE NOT later
   UNION ALL
  SELECT canonical_url, provider, url, headline, summary, content, author, source, symbols, published_at, updated_at, image,
         missing_letters, NULL
    FROM article_statement
   WHERE canonical_url IN (SELECT article FROM newest)
     AND (canonical_url, provider) NOT IN (SELECT article, provider FROM compared WHERE NOT later)
), heard AS MATERIALIZED (
  SELECT voice.*,
         voice.provider = first_value(voice.provider) OVER (
           PARTITION BY article ORDER BY (voice.provider = standing.provider) DESC NULLS LAST, place NULLS LAST, voice.provider
         ) AS own
    FROM voice LEFT JOIN article AS standing ON standing.canonical_url = voice.article
), richest AS (
  SELECT article,
         (array_agg(summary ORDER BY own DESC, updated_at DESC, provider) FILTER (WHERE summary ~ '\S'))[1] AS summary,
         (array_agg(author ORDER BY own DESC, updated_at DESC, provider) FILTER (WHERE author ~ '\S'))[1] AS author,
         (array_agg(source ORDER BY own DESC, updated_at DESC, provider) FILTER (WHERE source ~ '\S'))[1] AS source,
         (array_agg(image ORDER BY own DESC, updated_at DESC, provider) FILTER (WHERE image IS NOT NULL))[1] AS image,
         (array_agg(content ORDER BY missing_letters IS NULL DESC, length(content) DESC, own DESC, provider)
          FILTER (WHERE content ~ '\S'))[1] AS content,
         (array_agg(missing_letters ORDER BY missing_letters IS NULL DESC, length(content) DESC, own DESC, provider)
          FILTER (WHERE content ~ '\S'))[1] AS missing_letters
    FROM heard
   GROUP BY article
), merged AS MATERIALIZED (
  SELECT article, heard.provider, url, headline, coalesce(richest.summary, heard.summary) AS summary,
         coalesce(richest.content, heard.content) AS content, coalesce(richest.author, heard.author) AS author,
         coalesce(richest.source, heard.source) AS source, symbols, published_at, updated_at, richest.image,
         richest.missing_letters
    FROM heard JOIN richest USING (article)
   WHERE own
), written AS (
  INSERT INTO article (canonical_url, provider, url, headline, summary, content, author, source, symbols, published_at,
                       updated_at, intake_id, missing_letters, image)
  SELECT article, merged.provider, merged.url, merged.headline, merged.summary, merged.content, merged.author, merged.source,
         merged.symbols, merged.published_at, merged.updated_at, CAST(:?intake AS bigint), merged.missing_letters,
         merged.image
    FROM merged LEFT JOIN article AS before ON before.canonical_url = merged.article
   WHERE (before.provider, before.url, before.headline, before.summary, before.content, before.author, before.source,
          before.symbols, before.published_at, before.updated_at, before.missing_letters, before.image)
         IS DISTINCT FROM
         (merged.provider, merged.url, merged.headline, merged.summary, merged.content, merged.author, merged.source,
          merged.symbols, merged.published_at, merged.updated_at, merged.missing_letters, merged.image)
   ORDER BY article
      ON CONFLICT (canonical_url) DO UPDATE
     SET provider = EXCLUDED.provider, url = EXCLUDED.url, headline = EXCLUDED.headline, summary = EXCLUDED.summary,
         content = EXCLUDED.content, author = EXCLUDED.author, source = EXCLUDED.source, symbols = EXCLUDED.symbols,
         published_at = EXCLUDED.published_at, updated_at = EXCLUDED.updated_at, intake_id = EXCLUDED.intake_id,
         missing_letters = EXCLUDED.missing_letters, image = EXCLUDED.image
   WHERE article.provider <> EXCLUDED.provider OR article.updated_at <= EXCLUDED.updated_at
  RETURNING canonical_url AS article
), numbered AS (
  INSERT INTO article_provider (provider, provider_id, canonical_url, intake_id)
  SELECT DISTINCT provider, provider_id, article, CAST(:?intake AS bigint)
    FROM item
   ORDER BY provider, provider_id
      ON CONFLICT (provider, provider_id) DO NOTHING
  RETURNING canonical_url AS article, provider
), linked AS (
  INSERT INTO article_symbol (symbol, canonical_url, provider, reason, intake_id)
  SELECT symbol, article, provider, 'given by the provider', CAST(:?intake AS bigint)
    FROM compared CROSS JOIN LATERAL unnest(symbols) AS symbol
   WHERE NOT later
   ORDER BY symbol, article, provider
      ON CONFLICT (symbol, canonical_url, provider) DO NOTHING
  RETURNING canonical_url AS article, provider
), unlinked AS (
  DELETE FROM article_symbol
   USING compared
   WHERE NOT later
     AND article_symbol.canonical_url = compared.article AND article_symbol.provider = compared.provider
     AND article_symbol.symbol <> ALL (compared.symbols)
  RETURNING article_symbol.canonical_url AS article, article_symbol.provider
), touched AS MATERIALIZED (
  SELECT article, provider FROM stated
   UNION SELECT article, provider FROM numbered
   UNION SELECT article, provider FROM linked
   UNION SELECT article, provider FROM unlinked
   UNION SELECT article, provider FROM written JOIN compared USING (article) WHERE NOT later
), older_in_batch AS (
  SELECT count(*) AS total
    FROM item JOIN newest USING (article, provider)
   WHERE item.place <> newest.place
     AND (item.url, item.headline, item.summary, item.content, item.author, item.source, item.symbols, item.published_at,
          item.updated_at)
         IS DISTINCT FROM
         (newest.url, newest.headline, newest.summary, newest.content, newest.author, newest.source, newest.symbols,
          newest.published_at, newest.updated_at)
)
SELECT (SELECT cardinality(articles) FROM given) AS received,
       (SELECT count(*) FROM touched) AS stored,
       (SELECT count(*) FROM compared WHERE later AND (article, provider) NOT IN (SELECT article, provider FROM touched))
       + (SELECT total FROM older_in_batch) AS superseded
