-- What moved an account without a trade: dividends, fees, transfers.
CREATE TABLE activity (
  environment      text COLLATE "C" NOT NULL,
  account_id       text COLLATE "C" NOT NULL,
  activity_id      text COLLATE "C" NOT NULL,
  type             text        NOT NULL,
  date             date,
  net_amount       numeric,
  symbol           text COLLATE "C",
  qty              numeric,
  per_share_amount numeric,
  status           text,
  description      text,
  rest             jsonb,
  stated_at        timestamptz NOT NULL,
  intake_id        bigint      NOT NULL,
  CONSTRAINT activity_pk PRIMARY KEY (environment, account_id, activity_id),
  CONSTRAINT activity_environment_known CHECK (environment IN ('paper', 'live'))
);
CREATE INDEX activity_by_day ON activity (date DESC, activity_id DESC);
CREATE INDEX activity_by_intake ON activity (intake_id);

CREATE TYPE activity_item AS (
  environment text COLLATE "C", account_id text COLLATE "C", activity_id text COLLATE "C", type text, date date,
  net_amount numeric, symbol text COLLATE "C", qty numeric, per_share_amount numeric, status text, description text, rest jsonb,
  stated_at bigint);

-- What an account was worth in the past, as its broker drew it. The later drawing wins: its last point still moves.
CREATE TABLE portfolio_point (
  environment     text COLLATE "C" NOT NULL,
  account_id      text COLLATE "C" NOT NULL,
  timeframe       text COLLATE "C" NOT NULL,
  point_at        timestamptz NOT NULL,
  equity          numeric,
  profit_loss     numeric,
  profit_loss_pct numeric,
  base_value      numeric,
  stated_at       timestamptz NOT NULL,
  intake_id       bigint      NOT NULL,
  CONSTRAINT portfolio_point_pk PRIMARY KEY (environment, account_id, timeframe, point_at),
  CONSTRAINT portfolio_point_environment_known CHECK (environment IN ('paper', 'live'))
);

CREATE TYPE portfolio_point_item AS (
  environment text COLLATE "C", account_id text COLLATE "C", timeframe text COLLATE "C", point_at bigint, equity numeric,
  profit_loss numeric, profit_loss_pct numeric, base_value numeric, stated_at bigint);
