INSERT INTO article_sentiment (canonical_url, model, version, score, words, intake_id)
SELECT canonical_url, :model, :version, score, words, intake_id
  FROM json_to_recordset(CAST(:tones AS json)) AS tone(canonical_url text, score numeric, words jsonb, intake_id bigint)
    ON CONFLICT (canonical_url, model, version) DO UPDATE
   SET score = EXCLUDED.score, words = EXCLUDED.words, intake_id = EXCLUDED.intake_id
