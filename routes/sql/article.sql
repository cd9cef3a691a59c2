-- article: a news article as its provider states it now.
-- Same article: the one that the provider's own number names already, or else the one with the same canonical address; so the
-- same article of two providers is one row. The later statement (updated_at) wins, of the same moment only the same provider's.
-- What it said before is kept in article_correction. The symbols of each provider are its own: the others' stay.
WITH given AS MATERIALIZED (
  SELECT CAST(:?rows AS article_item[]) AS articles
), named AS (
  SELECT place, provider, coalesce(provider_id, canonical_url) AS provider_id, url, headline, summary, content, author, source,
         symbols, venue_time(published_at) AS published_at, venue_time(updated_at) AS updated_at, canonical_url,
         missing_letters
    FROM unnest((SELECT articles FROM given)) WITH ORDINALITY
         AS item(provider, provider_id, url, headline, summary, content, author, source, symbols, published_at, updated_at,
                 canonical_url, missing_letters, place)
), item AS MATERIALIZED (
  SELECT named.*,
         coalesce(known.canonical_url,
                  first_value(named.canonical_url) OVER (PARTITION BY provider, provider_id ORDER BY place)) AS article
    FROM named LEFT JOIN article_provider AS known USING (provider, provider_id)
), newest AS MATERIALIZED (
  SELECT DISTINCT ON (article) *
    FROM item
   ORDER BY article, updated_at DESC, place DESC
), compared AS MATERIALIZED (
  SELECT newest.*, before.provider AS before_provider,
         before.updated_at > newest.updated_at
         OR before.updated_at = newest.updated_at AND before.provider <> newest.provider AS later,
         (before.url, before.headline, before.summary, before.content, before.author, before.source, before.symbols,
          before.published_at, before.updated_at)
         IS NOT DISTINCT FROM
         (newest.url, newest.headline, newest.summary, newest.content, newest.author, newest.source, newest.symbols,
          newest.published_at, newest.updated_at) AS same
    FROM newest LEFT JOIN article AS before ON before.canonical_url = newest.article
), written AS (
  INSERT INTO article (canonical_url, provider, url, headline, summary, content, author, source, symbols, published_at,
                       updated_at, intake_id, missing_letters)
  SELECT article, provider, url, headline, summary, content, author, source, symbols, published_at, updated_at,
         CAST(:?intake AS bigint), missing_letters
    FROM compared
   WHERE later IS NOT TRUE AND NOT same
      ON CONFLICT (canonical_url) DO UPDATE
     SET provider = EXCLUDED.provider, url = EXCLUDED.url, headline = EXCLUDED.headline, summary = EXCLUDED.summary,
         content = EXCLUDED.content, author = EXCLUDED.author, source = EXCLUDED.source, symbols = EXCLUDED.symbols,
         published_at = EXCLUDED.published_at, updated_at = EXCLUDED.updated_at, intake_id = EXCLUDED.intake_id,
         missing_letters = EXCLUDED.missing_letters
   WHERE article.updated_at <= EXCLUDED.updated_at
  RETURNING canonical_url AS article
), kept AS (
  INSERT INTO article_correction (canonical_url, provider, url, headline, summary, content, author, source, symbols,
                                  published_at, updated_at, intake_id, missing_letters, replaced_by)
  SELECT before.canonical_url, before.provider, before.url, before.headline, before.summary, before.content, before.author,
         before.source, before.symbols, before.published_at, before.updated_at, before.intake_id,
         before.missing_letters, CAST(:?intake AS bigint)
    FROM written JOIN article AS before ON before.canonical_url = written.article -- as it was when this statement began
), numbered AS (
  INSERT INTO article_provider (provider, provider_id, canonical_url, intake_id)
  SELECT DISTINCT provider, provider_id, article, CAST(:?intake AS bigint)
    FROM item
   ORDER BY provider, provider_id
      ON CONFLICT (provider, provider_id) DO NOTHING
  RETURNING canonical_url AS article
), speaking AS MATERIALIZED (
  SELECT article, provider, symbols
    FROM compared
   WHERE later IS NOT TRUE OR before_provider <> provider
), linked AS (
  INSERT INTO article_symbol (symbol, canonical_url, provider, reason, intake_id)
  SELECT symbol, article, provider, 'given by the provider', CAST(:?intake AS bigint)
    FROM speaking CROSS JOIN LATERAL unnest(symbols) AS symbol
   ORDER BY symbol, article, provider
      ON CONFLICT (symbol, canonical_url, provider) DO NOTHING
  RETURNING canonical_url AS article
), unlinked AS (
  DELETE FROM article_symbol
   USING speaking
   WHERE article_symbol.canonical_url = speaking.article AND article_symbol.provider = speaking.provider
     AND article_symbol.symbol <> ALL (speaking.symbols)
  RETURNING article_symbol.canonical_url AS article
), touched AS MATERIALIZED (
  SELECT article FROM written UNION SELECT article FROM numbered UNION SELECT article FROM linked UNION SELECT article FROM unlinked
), older_in_batch AS (
  SELECT count(*) AS total
    FROM item JOIN newest USING (article)
   WHERE item.place <> newest.place
     AND (item.url, item.headline, item.summary, item.content, item.author, item.source, item.symbols, item.published_at,
          item.updated_at)
         IS DISTINCT FROM
         (newest.url, newest.headline, newest.summary, newest.content, newest.author, newest.source, newest.symbols,
          newest.published_at, newest.updated_at)
)
SELECT (SELECT cardinality(articles) FROM given) AS received,
       (SELECT count(*) FROM touched) AS stored,
       (SELECT count(*) FROM compared WHERE later AND NOT same AND article NOT IN (SELECT article FROM touched))
       + (SELECT total FROM older_in_batch) AS superseded
