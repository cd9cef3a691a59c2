-- What a source says of an instrument besides, under its own names: no figure of the moment, those are prices or facts of the company.
ALTER TABLE instrument ADD COLUMN facts jsonb;

DROP TYPE instrument_item;
CREATE TYPE instrument_item AS (
  symbol text COLLATE "C", source text COLLATE "C", name text, exchange text, exchange_name text, type text, unit text, zone text,
  sector text, industry text, first_traded_on date, facts jsonb, stated_at bigint, currency text, unit_factor numeric);
