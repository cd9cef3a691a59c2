INSERT INTO article_reading (canonical_url, reader, version, intake_id)
SELECT canonical_url, :reader, :version, intake_id
  FROM json_to_recordset(CAST(:articles AS json)) AS article(canonical_url text, intake_id bigint)
    ON CONFLICT (canonical_url, reader) DO UPDATE SET version = EXCLUDED.version, intake_id = EXCLUDED.intake_id
