-- Orders as their broker states them now. The nanoseconds of updated_at tell which of two statements is the later one.
CREATE TABLE account_order (
  environment      text COLLATE "C" NOT NULL,
  account_id       text COLLATE "C" NOT NULL,
  order_id         text COLLATE "C" NOT NULL,
  client_order_id  text,
  parent_id        text COLLATE "C",
  symbol           text COLLATE "C",
  asset_id         text,
  asset_class      text,
  order_class      text,
  type             text,
  side             text,
  position_intent  text,
  time_in_force    text,
  status           text        NOT NULL,
  qty              numeric,
  notional         numeric,
  ratio_qty        numeric,
  filled_qty       numeric     NOT NULL,
  filled_avg_price numeric,
  limit_price      numeric,
  stop_price       numeric,
  trail_price      numeric,
  trail_percent    numeric,
  hwm              numeric,
  extended_hours   boolean,
  replaces         text,
  replaced_by      text,
  created_at       timestamptz NOT NULL,
  submitted_at     timestamptz,
  updated_at       timestamptz NOT NULL,
  updated_ns       smallint    NOT NULL,
  filled_at        timestamptz,
  canceled_at      timestamptz,
  expired_at       timestamptz,
  expires_at       timestamptz,
  failed_at        timestamptz,
  replaced_at      timestamptz,
  rest             jsonb,
  stated_at        timestamptz NOT NULL,
  intake_id        bigint      NOT NULL,
  CONSTRAINT account_order_pk PRIMARY KEY (environment, account_id, order_id),
  CONSTRAINT account_order_environment_known CHECK (environment IN ('paper', 'live'))
);
CREATE INDEX account_order_newest ON account_order (created_at DESC, order_id DESC);
CREATE INDEX account_order_by_intake ON account_order (intake_id);
-- What is known to be over; all else may still change.
CREATE INDEX account_order_open ON account_order (environment, account_id, created_at)
  WHERE status NOT IN ('filled', 'canceled', 'expired', 'replaced', 'rejected', 'done_for_day');

CREATE TYPE account_order_item AS (
  environment text COLLATE "C", account_id text COLLATE "C", order_id text COLLATE "C", client_order_id text,
  parent_id text COLLATE "C", symbol text COLLATE "C", asset_id text, asset_class text, order_class text, type text, side text,
  position_intent text, time_in_force text, status text, qty numeric, notional numeric, ratio_qty numeric, filled_qty numeric,
  filled_avg_price numeric, limit_price numeric, stop_price numeric, trail_price numeric, trail_percent numeric, hwm numeric,
  extended_hours boolean, replaces text, replaced_by text, created_at bigint, submitted_at bigint, updated_at bigint,
  filled_at bigint, canceled_at bigint, expired_at bigint, expires_at bigint, failed_at bigint, replaced_at bigint, source text,
  rest jsonb, stated_at bigint);

-- What happened to orders. 'reconciled': nobody told it as it happened, the order was found changed when it was asked for.
CREATE TABLE order_event (
  environment           text COLLATE "C" NOT NULL,
  account_id            text COLLATE "C" NOT NULL,
  order_id              text COLLATE "C" NOT NULL,
  event                 text COLLATE "C" NOT NULL,
  event_key             text COLLATE "C" NOT NULL,
  symbol                text COLLATE "C",
  execution_id          text COLLATE "C",
  previous_execution_id text COLLATE "C",
  status                text,
  filled_qty            numeric,
  price                 numeric,
  qty                   numeric,
  position_qty          numeric,
  happened_at           timestamptz NOT NULL,
  happened_ns           smallint    NOT NULL,
  intake_id             bigint      NOT NULL,
  CONSTRAINT order_event_pk PRIMARY KEY (environment, account_id, order_id, event, event_key),
  CONSTRAINT order_event_environment_known CHECK (environment IN ('paper', 'live'))
);
CREATE INDEX order_event_by_intake ON order_event USING brin (intake_id);
CREATE INDEX order_event_takes_back ON order_event (environment, account_id, previous_execution_id)
  WHERE previous_execution_id IS NOT NULL;

CREATE TYPE order_event_item AS (
  environment text COLLATE "C", account_id text COLLATE "C", order_id text COLLATE "C", symbol text COLLATE "C",
  event text COLLATE "C", execution_id text COLLATE "C", event_id text COLLATE "C", previous_execution_id text COLLATE "C",
  status text, filled_qty numeric, price numeric, qty numeric, position_qty numeric, happened_at bigint,
  event_key text COLLATE "C");

-- What was traded, each fill once, whoever told it first. The stream and the activities number it each in its own way, and tell
-- its time with different precision: the same order, millisecond, price and quantity is the same fill; of several that are alike
-- in all of it, the first that the one tells is the first that the other tells.
CREATE TABLE fill (
  id           bigint      GENERATED ALWAYS AS IDENTITY,
  environment  text COLLATE "C" NOT NULL,
  account_id   text COLLATE "C" NOT NULL,
  order_id     text COLLATE "C" NOT NULL,
  filled_ms    timestamptz NOT NULL,
  price        numeric     NOT NULL,
  qty          numeric     NOT NULL,
  nth          integer     NOT NULL,
  execution_id text COLLATE "C",
  activity_id  text COLLATE "C",
  symbol       text COLLATE "C" NOT NULL,
  side         text        NOT NULL,
  cum_qty      numeric,
  leaves_qty   numeric,
  position_qty numeric,
  filled_at    timestamptz NOT NULL,
  filled_ns    smallint    NOT NULL,
  intake_id    bigint      NOT NULL,
  CONSTRAINT fill_pk PRIMARY KEY (id),
  CONSTRAINT fill_once UNIQUE (environment, account_id, order_id, filled_ms, price, qty, nth),
  CONSTRAINT fill_execution_once UNIQUE (environment, account_id, execution_id),
  CONSTRAINT fill_activity_once UNIQUE (environment, account_id, activity_id),
  CONSTRAINT fill_environment_known CHECK (environment IN ('paper', 'live')),
  CONSTRAINT fill_was_told CHECK (execution_id IS NOT NULL OR activity_id IS NOT NULL)
);
CREATE INDEX fill_newest ON fill (filled_at DESC, id DESC);
CREATE INDEX fill_by_intake ON fill (intake_id);

CREATE TYPE fill_item AS (
  environment text COLLATE "C", account_id text COLLATE "C", order_id text COLLATE "C", symbol text COLLATE "C", side text,
  execution_id text COLLATE "C", activity_id text COLLATE "C", price numeric, qty numeric, cum_qty numeric, leaves_qty numeric,
  position_qty numeric, filled_at bigint);
