-- news_source: who publishes news, as a provider lists it today.
-- Same source: (provider, source_id). The newest statement wins.
WITH item AS (
  SELECT DISTINCT ON (provider, source_id) provider, source_id, name, description, url, category, language, country
    FROM (SELECT row_number() OVER () AS place, statement.*
            FROM unnest((SELECT CAST(:?rows AS news_source_item[]))) AS statement) AS numbered
   ORDER BY provider, source_id, place DESC
), written AS (
  INSERT INTO news_source (provider, source_id, name, description, url, category, language, country, intake_id)
  SELECT provider, source_id, name, description, url, category, language, country, CAST(:?intake AS bigint)
    FROM item
      ON CONFLICT (provider, source_id) DO UPDATE
     SET name = EXCLUDED.name, description = EXCLUDED.description, url = EXCLUDED.url, category = EXCLUDED.category,
         language = EXCLUDED.language, country = EXCLUDED.country, intake_id = EXCLUDED.intake_id
   WHERE (news_source.name, news_source.description, news_source.url, news_source.category, news_source.language,
          news_source.country)
         IS DISTINCT FROM
         (EXCLUDED.name, EXCLUDED.description, EXCLUDED.url, EXCLUDED.category, EXCLUDED.language, EXCLUDED.country)
  RETURNING source_id
)
SELECT cardinality(CAST(:?rows AS news_source_item[])) AS received,
       (SELECT count(*) FROM written) AS stored,
       0 AS superseded
