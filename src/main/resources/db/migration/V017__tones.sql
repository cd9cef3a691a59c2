-- Which statement of an article a reader of the house has read, in its version. A later statement, or another version, is unread.
CREATE TABLE article_reading (
  canonical_url text COLLATE "C" NOT NULL,
  reader        text COLLATE "C" NOT NULL,
  version       text        NOT NULL,
  intake_id     bigint      NOT NULL,
  CONSTRAINT article_reading_pk PRIMARY KEY (canonical_url, reader)
);

-- The models that say in which tone an article speaks, with the version that runs; one of them is shown.
CREATE TABLE sentiment_model (
  model   text COLLATE "C" NOT NULL,
  version text    NOT NULL,
  shown   boolean NOT NULL,
  CONSTRAINT sentiment_model_pk PRIMARY KEY (model)
);
CREATE UNIQUE INDEX sentiment_model_one_shown ON sentiment_model (shown) WHERE shown;

-- In which tone an article speaks, as each model and version heard it, and the words that decided it.
CREATE TABLE article_sentiment (
  canonical_url text COLLATE "C" NOT NULL,
  model         text COLLATE "C" NOT NULL,
  version       text COLLATE "C" NOT NULL,
  score         numeric(5, 4) NOT NULL,
  words         jsonb         NOT NULL,
  intake_id     bigint        NOT NULL,
  CONSTRAINT article_sentiment_pk PRIMARY KEY (canonical_url, model, version),
  CONSTRAINT article_sentiment_bounded CHECK (score BETWEEN -1 AND 1)
);

-- A score in a word. The bounds are those that the authors of VADER give.
CREATE FUNCTION tone_label(score numeric) RETURNS text LANGUAGE sql IMMUTABLE
RETURN CASE WHEN score >= 0.05 THEN 'positive' WHEN score <= -0.05 THEN 'negative' ELSE 'neutral' END;

-- The tone that is shown.
CREATE VIEW article_tone AS
SELECT canonical_url, score, tone_label(score) AS label, words, model, version
  FROM article_sentiment JOIN sentiment_model USING (model, version)
 WHERE shown;
