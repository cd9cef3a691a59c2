-- The model and version that run are shown from now on.
WITH others AS (
  UPDATE sentiment_model SET shown = false WHERE shown AND model <> :model RETURNING model
)
INSERT INTO sentiment_model (model, version, shown)
SELECT :model, :version, true
 WHERE (SELECT count(*) FROM others) >= 0 -- the others first: one alone may be shown
    ON CONFLICT (model) DO UPDATE SET version = EXCLUDED.version, shown = true
