-- Articles of the news, each once however many providers bring it: by the address under which it first came, in its one spelling.
CREATE TABLE article (
  canonical_url text COLLATE "C" NOT NULL,
  provider      text        NOT NULL,
  url           text        NOT NULL,
  headline      text        NOT NULL,
  summary       text,
  content       text,
  author        text,
  source        text,
  symbols       text[]      NOT NULL,
  published_at  timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL,
  intake_id     bigint      NOT NULL,
  words         tsvector    NOT NULL GENERATED ALWAYS AS (to_tsvector('english', headline || ' ' || coalesce(summary, ''))) STORED,
  CONSTRAINT article_pk PRIMARY KEY (canonical_url)
);
CREATE INDEX article_newest ON article (published_at DESC, canonical_url DESC);
CREATE INDEX article_by_words ON article USING gin (words);
CREATE INDEX article_by_intake ON article (intake_id);

-- What an article said before its provider changed it.
CREATE TABLE article_correction (
  canonical_url text COLLATE "C" NOT NULL,
  provider      text        NOT NULL,
  url           text        NOT NULL,
  headline      text        NOT NULL,
  summary       text,
  content       text,
  author        text,
  source        text,
  symbols       text[]      NOT NULL,
  published_at  timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL,
  intake_id     bigint      NOT NULL,
  replaced_by   bigint      NOT NULL,
  CONSTRAINT article_correction_pk PRIMARY KEY (canonical_url, replaced_by)
);

-- By which number a provider knows an article; by the address where it has none.
CREATE TABLE article_provider (
  provider      text COLLATE "C" NOT NULL,
  provider_id   text COLLATE "C" NOT NULL,
  canonical_url text COLLATE "C" NOT NULL,
  intake_id     bigint      NOT NULL,
  CONSTRAINT article_provider_pk PRIMARY KEY (provider, provider_id),
  CONSTRAINT article_provider_article FOREIGN KEY (canonical_url) REFERENCES article
);
CREATE INDEX article_provider_by_article ON article_provider (canonical_url);

-- Of which symbols an article speaks, who says so, and why.
CREATE TABLE article_symbol (
  symbol        text COLLATE "C" NOT NULL,
  canonical_url text COLLATE "C" NOT NULL,
  provider      text COLLATE "C" NOT NULL,
  reason        text        NOT NULL,
  intake_id     bigint      NOT NULL,
  CONSTRAINT article_symbol_pk PRIMARY KEY (symbol, canonical_url, provider),
  CONSTRAINT article_symbol_article FOREIGN KEY (canonical_url) REFERENCES article,
  CONSTRAINT article_symbol_reason_known CHECK (reason IN ('given by the provider'))
);
CREATE INDEX article_symbol_by_article ON article_symbol (canonical_url);

CREATE TYPE article_item AS (
  provider text COLLATE "C", provider_id text COLLATE "C", url text, headline text, summary text, content text, author text,
  source text, symbols text[], published_at bigint, updated_at bigint, canonical_url text COLLATE "C");
