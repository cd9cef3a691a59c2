-- Who publishes news, as a provider lists it.
CREATE TABLE news_source (
  provider    text COLLATE "C" NOT NULL,
  source_id   text COLLATE "C" NOT NULL,
  name        text   NOT NULL,
  description text,
  url         text,
  category    text,
  language    text,
  country     text,
  intake_id   bigint NOT NULL,
  CONSTRAINT news_source_pk PRIMARY KEY (provider, source_id)
);
CREATE INDEX news_source_by_intake ON news_source (intake_id);

CREATE TYPE news_source_item AS (
  provider text COLLATE "C", source_id text COLLATE "C", name text, description text, url text, category text, language text,
  country text);
