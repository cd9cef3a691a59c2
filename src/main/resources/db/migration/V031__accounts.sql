-- What an account was worth and could do: a row each time that something of it changed. The newest one is the state now.
CREATE TABLE account_state (
  environment                  text COLLATE "C" NOT NULL,
  account_id                   text COLLATE "C" NOT NULL,
  account_number               text,
  status                       text        NOT NULL,
  currency                     text,
  equity                       numeric     NOT NULL,
  last_equity                  numeric,
  cash                         numeric     NOT NULL,
  long_market_value            numeric,
  short_market_value           numeric,
  portfolio_value              numeric,
  buying_power                 numeric,
  regt_buying_power            numeric,
  daytrading_buying_power      numeric,
  non_marginable_buying_power  numeric,
  options_buying_power         numeric,
  multiplier                   numeric,
  initial_margin               numeric,
  maintenance_margin           numeric,
  last_maintenance_margin      numeric,
  sma                          numeric,
  accrued_fees                 numeric,
  daytrade_count               bigint,
  pattern_day_trader           boolean,
  trading_blocked              boolean,
  transfers_blocked            boolean,
  account_blocked              boolean,
  trade_suspended_by_user      boolean,
  shorting_enabled             boolean,
  created_at                   timestamptz,
  balance_as_of                date,
  rest                         jsonb,
  stated_at                    timestamptz NOT NULL,
  intake_id                    bigint      NOT NULL,
  CONSTRAINT account_state_pk PRIMARY KEY (environment, account_id, stated_at),
  CONSTRAINT account_state_environment_known CHECK (environment IN ('paper', 'live'))
);
CREATE INDEX account_state_by_intake ON account_state USING brin (intake_id);

CREATE TYPE account_state_item AS (
  environment text COLLATE "C", account_id text COLLATE "C", account_number text, status text, currency text, equity numeric,
  last_equity numeric, cash numeric, long_market_value numeric, short_market_value numeric, portfolio_value numeric,
  buying_power numeric, regt_buying_power numeric, daytrading_buying_power numeric, non_marginable_buying_power numeric,
  options_buying_power numeric, multiplier numeric, initial_margin numeric, maintenance_margin numeric,
  last_maintenance_margin numeric, sma numeric, accrued_fees numeric, daytrade_count bigint, pattern_day_trader boolean,
  trading_blocked boolean, transfers_blocked boolean, account_blocked boolean, trade_suspended_by_user boolean,
  shorting_enabled boolean, created_at bigint, balance_as_of date, rest jsonb, stated_at bigint);

-- How an account is set: one row a setting, its value as JSON.
CREATE TABLE account_setting (
  environment text COLLATE "C" NOT NULL,
  account_id  text COLLATE "C" NOT NULL,
  name        text COLLATE "C" NOT NULL,
  value       jsonb       NOT NULL,
  stated_at   timestamptz NOT NULL,
  intake_id   bigint      NOT NULL,
  CONSTRAINT account_setting_pk PRIMARY KEY (environment, account_id, name),
  CONSTRAINT account_setting_environment_known CHECK (environment IN ('paper', 'live'))
);

CREATE TYPE account_setting_item AS (
  environment text COLLATE "C", account_id text COLLATE "C", name text COLLATE "C", value jsonb, stated_at bigint);

-- The provider's last word on which positions and watchlists an account has. What it does not name is gone.
CREATE TABLE account_list (
  environment text COLLATE "C" NOT NULL,
  account_id  text COLLATE "C" NOT NULL,
  list        text COLLATE "C" NOT NULL,
  members     text[]      NOT NULL,
  stated_at   timestamptz NOT NULL,
  intake_id   bigint      NOT NULL,
  CONSTRAINT account_list_pk PRIMARY KEY (environment, account_id, list),
  CONSTRAINT account_list_environment_known CHECK (environment IN ('paper', 'live')),
  CONSTRAINT account_list_known CHECK (list IN ('position', 'watchlist'))
);

CREATE TYPE account_list_item AS (
  environment text COLLATE "C", account_id text COLLATE "C", list text COLLATE "C", members text[], stated_at bigint);

-- The lists of symbols that the owner keeps at the provider. Ours is watchlist_entry.
CREATE TABLE provider_watchlist (
  environment  text COLLATE "C" NOT NULL,
  account_id   text COLLATE "C" NOT NULL,
  watchlist_id text COLLATE "C" NOT NULL,
  name         text        NOT NULL,
  members      text[],
  created_at   timestamptz,
  updated_at   timestamptz,
  stated_at    timestamptz NOT NULL,
  intake_id    bigint      NOT NULL,
  CONSTRAINT provider_watchlist_pk PRIMARY KEY (environment, account_id, watchlist_id),
  CONSTRAINT provider_watchlist_environment_known CHECK (environment IN ('paper', 'live'))
);

CREATE TYPE provider_watchlist_item AS (
  environment text COLLATE "C", account_id text COLLATE "C", watchlist_id text COLLATE "C", name text, members text[],
  created_at bigint, updated_at bigint, stated_at bigint);
