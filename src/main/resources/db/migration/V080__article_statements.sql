-- What each provider says of an article at present: an article is made of the statements of all who bring it.
CREATE TABLE article_statement (
  canonical_url   text COLLATE "C" NOT NULL,
  provider        text COLLATE "C" NOT NULL,
  url             text        NOT NULL,
  headline        text        NOT NULL,
  summary         text,
  content         text,
  author          text,
  source          text,
  symbols         text[]      NOT NULL,
  published_at    timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL,
  image           text,
  missing_letters integer,
  intake_id       bigint      NOT NULL,
  CONSTRAINT article_statement_pk PRIMARY KEY (canonical_url, provider)
);
CREATE INDEX article_statement_by_intake ON article_statement (intake_id);

INSERT INTO article_statement (canonical_url, provider, url, headline, summary, content, author, source, symbols, published_at,
                               updated_at, missing_letters, intake_id)
SELECT canonical_url, provider, url, headline, summary, content, author, source, symbols, published_at, updated_at,
       missing_letters, intake_id
  FROM article;

-- Where one provider once took an article from another, the other's last statement is among the corrections.
INSERT INTO article_statement (canonical_url, provider, url, headline, summary, content, author, source, symbols, published_at,
                               updated_at, missing_letters, intake_id)
SELECT DISTINCT ON (canonical_url, provider)
       canonical_url, provider, url, headline, summary, content, author, source, symbols, published_at, updated_at,
       missing_letters, intake_id
  FROM article_correction
 ORDER BY canonical_url, provider, updated_at DESC, replaced_by DESC
    ON CONFLICT (canonical_url, provider) DO NOTHING;

ALTER TABLE article ADD COLUMN image text;
ALTER TABLE article_correction ADD COLUMN image text;
ALTER TABLE article_correction DROP CONSTRAINT article_correction_pk;
ALTER TABLE article_correction ADD CONSTRAINT article_correction_pk PRIMARY KEY (canonical_url, provider, replaced_by);

DROP TYPE article_item;
CREATE TYPE article_item AS (
  provider text COLLATE "C", provider_id text COLLATE "C", url text, headline text, summary text, content text, author text,
  source text, symbols text[], published_at bigint, updated_at bigint, image text, canonical_url text COLLATE "C",
  missing_letters integer);
