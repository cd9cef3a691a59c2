-- The mentions of some articles as they were found now: what was found before and is no longer there goes.
WITH found AS MATERIALIZED (
  SELECT symbol, canonical_url, reason, words, intake_id
    FROM json_to_recordset(CAST(:mentions AS json))
         AS mention(symbol text, canonical_url text, reason text, words text, intake_id bigint)
), gone AS (
  DELETE FROM article_mention
   WHERE canonical_url IN (SELECT json_array_elements_text(CAST(:articles AS json)))
     AND (symbol, canonical_url) NOT IN (SELECT symbol, canonical_url FROM found)
)
INSERT INTO article_mention (symbol, canonical_url, reason, words, intake_id)
SELECT symbol, canonical_url, reason, words, intake_id FROM found
    ON CONFLICT (symbol, canonical_url) DO UPDATE
   SET reason = EXCLUDED.reason, words = EXCLUDED.words, intake_id = EXCLUDED.intake_id
