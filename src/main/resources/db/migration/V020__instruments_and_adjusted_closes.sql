-- What a symbol stands for at each source that says so.
CREATE TABLE instrument (
  symbol          text COLLATE "C" NOT NULL,
  source          text COLLATE "C" NOT NULL,
  name            text,
  exchange        text,
  exchange_name   text,
  type            text,
  unit            text,
  currency        text,
  unit_factor     numeric,
  zone            text,
  sector          text,
  industry        text,
  first_traded_on date,
  stated_at       timestamptz NOT NULL,
  intake_id       bigint      NOT NULL,
  CONSTRAINT instrument_pk PRIMARY KEY (symbol, source),
  CONSTRAINT instrument_unit_whole CHECK ((unit IS NULL) = (currency IS NULL) AND (unit IS NULL) = (unit_factor IS NULL))
);
CREATE INDEX instrument_by_intake ON instrument (intake_id);

CREATE TYPE instrument_item AS (
  symbol text COLLATE "C", source text COLLATE "C", name text, exchange text, exchange_name text, type text, unit text, zone text,
  sector text, industry text, first_traded_on date, stated_at bigint, currency text, unit_factor numeric);

-- Beside the bars, not among them: only some feeds state it, and each new dividend changes all that came before.
CREATE TABLE adjusted_close (
  symbol         text COLLATE "C" NOT NULL,
  feed           text COLLATE "C" NOT NULL,
  opened_at      timestamptz NOT NULL,
  adjusted_close numeric     NOT NULL,
  stated_at      timestamptz NOT NULL,
  intake_id      bigint      NOT NULL,
  CONSTRAINT adjusted_close_pk PRIMARY KEY (symbol, feed, opened_at)
);
CREATE INDEX adjusted_close_by_intake ON adjusted_close USING brin (intake_id);

CREATE TYPE adjusted_close_item AS (
  symbol text COLLATE "C", feed text COLLATE "C", opened_at bigint, adjusted_close numeric, stated_at bigint);
