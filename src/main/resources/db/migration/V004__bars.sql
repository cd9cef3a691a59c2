-- Times travel as epoch nanoseconds; PostgreSQL keeps microseconds, the remainder goes to a column of its own.
-- Exact to the microsecond until 2106. Of immutable parts alone, so that it is inlined where it is called for each row.
CREATE FUNCTION venue_time(nanos bigint) RETURNS timestamptz
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN to_timestamp((nanos / 1000) / 1000000::double precision);

CREATE TABLE bar (
  symbol      text COLLATE "C" NOT NULL,
  timeframe   text COLLATE "C" NOT NULL,
  feed        text COLLATE "C" NOT NULL,
  opened_at   timestamptz NOT NULL,
  open        numeric     NOT NULL,
  high        numeric     NOT NULL,
  low         numeric     NOT NULL,
  close       numeric     NOT NULL,
  volume      numeric     NOT NULL,
  trade_count bigint,
  vwap        numeric,
  provisional boolean     NOT NULL,
  stated_at   timestamptz NOT NULL,
  intake_id   bigint      NOT NULL,
  CONSTRAINT bar_pk PRIMARY KEY (symbol, timeframe, opened_at, feed)
) PARTITION BY RANGE (opened_at);
CREATE INDEX bar_by_intake ON bar USING brin (intake_id);

-- What a bar said before the provider said it anew.
CREATE TABLE bar_correction (
  symbol      text COLLATE "C" NOT NULL,
  timeframe   text COLLATE "C" NOT NULL,
  feed        text COLLATE "C" NOT NULL,
  opened_at   timestamptz NOT NULL,
  open        numeric     NOT NULL,
  high        numeric     NOT NULL,
  low         numeric     NOT NULL,
  close       numeric     NOT NULL,
  volume      numeric     NOT NULL,
  trade_count bigint,
  vwap        numeric,
  stated_at   timestamptz NOT NULL,
  intake_id   bigint      NOT NULL,
  replaced_by bigint      NOT NULL,
  CONSTRAINT bar_correction_pk PRIMARY KEY (symbol, timeframe, opened_at, feed, replaced_by)
);
