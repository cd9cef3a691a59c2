-- The days on which New York's exchanges trade, as a provider states them, in New York's wall time.
CREATE TABLE venue_day (
  provider          text COLLATE "C" NOT NULL,
  day               date        NOT NULL,
  opens_at          time        NOT NULL,
  closes_at         time        NOT NULL,
  session_opens_at  time,
  session_closes_at time,
  settles_on        date,
  stated_at         timestamptz NOT NULL,
  intake_id         bigint      NOT NULL,
  CONSTRAINT venue_day_pk PRIMARY KEY (provider, day)
);

CREATE TYPE venue_day_item AS (
  provider text COLLATE "C", day date, opens_at time, closes_at time, session_opens_at time, session_closes_at time,
  settles_on date, stated_at bigint);

-- The stretch of days that a provider last spoke of: what lies in it and is no venue_day is a day without trading.
CREATE TABLE venue_year (
  provider  text COLLATE "C" NOT NULL,
  first_day date        NOT NULL,
  last_day  date        NOT NULL,
  stated_at timestamptz NOT NULL,
  intake_id bigint      NOT NULL,
  CONSTRAINT venue_year_pk PRIMARY KEY (provider),
  CONSTRAINT venue_year_runs_forward CHECK (first_day <= last_day)
);

CREATE TYPE venue_year_item AS (provider text COLLATE "C", days text[], stated_at bigint);

-- What a provider's clock last showed, and ours at that moment.
CREATE TABLE venue_clock (
  provider   text COLLATE "C" NOT NULL,
  shown_at   timestamptz NOT NULL,
  shown_ns   smallint    NOT NULL,
  is_open    boolean     NOT NULL,
  next_open  timestamptz NOT NULL,
  next_close timestamptz NOT NULL,
  stated_at  timestamptz NOT NULL,
  intake_id  bigint      NOT NULL,
  CONSTRAINT venue_clock_pk PRIMARY KEY (provider)
);

CREATE TYPE venue_clock_item AS (
  provider text COLLATE "C", shown_at bigint, is_open boolean, next_open bigint, next_close bigint, stated_at bigint);
