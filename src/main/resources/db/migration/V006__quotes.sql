-- A venue may state several quotes in one nanosecond: the fingerprint of the content tells them apart, and equal ones are one.
CREATE TABLE quote (
  symbol       text COLLATE "C" NOT NULL,
  feed         text COLLATE "C" NOT NULL,
  quoted_at    timestamptz NOT NULL,
  quoted_ns    smallint    NOT NULL,
  fingerprint  bigint      NOT NULL,
  bid_exchange text,
  bid          numeric,
  bid_size     numeric,
  ask_exchange text,
  ask          numeric,
  ask_size     numeric,
  conditions   text[],
  tape         text,
  intake_id    bigint      NOT NULL,
  CONSTRAINT quote_pk PRIMARY KEY (symbol, quoted_at, fingerprint, feed)
) PARTITION BY RANGE (quoted_at);
CREATE INDEX quote_by_intake ON quote USING brin (intake_id);

CREATE TABLE latest_quote (
  symbol       text COLLATE "C" NOT NULL,
  feed         text        NOT NULL,
  quoted_at    timestamptz NOT NULL,
  quoted_ns    smallint    NOT NULL,
  bid_exchange text,
  bid          numeric,
  bid_size     numeric,
  ask_exchange text,
  ask          numeric,
  ask_size     numeric,
  conditions   text[],
  tape         text,
  intake_id    bigint      NOT NULL,
  CONSTRAINT latest_quote_pk PRIMARY KEY (symbol)
) WITH (fillfactor = 50);
