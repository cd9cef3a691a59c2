-- What an account holds now, by the identity of the asset: a symbol may pass to another company.
CREATE TABLE position (
  environment               text COLLATE "C" NOT NULL,
  account_id                text COLLATE "C" NOT NULL,
  asset_id                  text COLLATE "C" NOT NULL,
  symbol                    text COLLATE "C" NOT NULL,
  exchange                  text,
  asset_class               text,
  side                      text,
  qty                       numeric     NOT NULL,
  qty_available             numeric,
  avg_entry_price           numeric     NOT NULL,
  cost_basis                numeric,
  current_price             numeric,
  market_value              numeric,
  lastday_price             numeric,
  change_today              numeric,
  unrealized_pl             numeric,
  unrealized_plpc           numeric,
  unrealized_intraday_pl    numeric,
  unrealized_intraday_plpc  numeric,
  asset_marginable          boolean,
  rest                      jsonb,
  stated_at                 timestamptz NOT NULL,
  intake_id                 bigint      NOT NULL,
  CONSTRAINT position_pk PRIMARY KEY (environment, account_id, asset_id),
  CONSTRAINT position_environment_known CHECK (environment IN ('paper', 'live'))
);
CREATE INDEX position_by_intake ON position (intake_id);

-- Each time that a quantity or an entry price changed: what it was from then on. Quantity 0: the position is gone.
CREATE TABLE position_change (
  environment     text COLLATE "C" NOT NULL,
  account_id      text COLLATE "C" NOT NULL,
  asset_id        text COLLATE "C" NOT NULL,
  symbol          text COLLATE "C" NOT NULL,
  qty             numeric     NOT NULL,
  avg_entry_price numeric     NOT NULL,
  stated_at       timestamptz NOT NULL,
  intake_id       bigint      NOT NULL,
  CONSTRAINT position_change_pk PRIMARY KEY (environment, account_id, asset_id, stated_at),
  CONSTRAINT position_change_environment_known CHECK (environment IN ('paper', 'live'))
);

CREATE TYPE position_item AS (
  environment text COLLATE "C", account_id text COLLATE "C", asset_id text COLLATE "C", symbol text COLLATE "C", exchange text,
  asset_class text, side text, qty numeric, qty_available numeric, avg_entry_price numeric, cost_basis numeric,
  current_price numeric, market_value numeric, lastday_price numeric, change_today numeric, unrealized_pl numeric,
  unrealized_plpc numeric, unrealized_intraday_pl numeric, unrealized_intraday_plpc numeric, asset_marginable boolean,
  rest jsonb, stated_at bigint);
