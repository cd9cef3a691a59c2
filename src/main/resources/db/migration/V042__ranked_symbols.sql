-- The lists of the day: the symbols that rose or fell most, and those that were traded most, as a provider ranked them at a moment.
CREATE TABLE ranked_symbol (
  ranking        text        NOT NULL,
  stated_at      timestamptz NOT NULL,
  place          integer     NOT NULL,
  symbol         text COLLATE "C" NOT NULL,
  feed           text        NOT NULL,
  price          numeric,
  change         numeric,
  percent_change numeric,
  volume         numeric,
  trade_count    bigint,
  intake_id      bigint      NOT NULL,
  CONSTRAINT ranked_symbol_pk PRIMARY KEY (feed, ranking, stated_at, place),
  CONSTRAINT ranked_symbol_has_a_place CHECK (place > 0)
);
CREATE INDEX ranked_symbol_by_intake ON ranked_symbol USING brin (intake_id);

CREATE TYPE ranked_symbol_item AS (
  symbol text, feed text, ranking text, place integer, price numeric, change numeric, percent_change numeric, volume numeric,
  trade_count bigint, stated_at bigint);
