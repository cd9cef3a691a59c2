CREATE TABLE trading_status (
  symbol         text COLLATE "C" NOT NULL,
  feed           text COLLATE "C" NOT NULL,
  stated_at      timestamptz NOT NULL,
  stated_ns      smallint    NOT NULL,
  status_code    text COLLATE "C" NOT NULL,
  status_message text,
  reason_code    text COLLATE "C" NOT NULL,
  reason_message text,
  tape           text,
  intake_id      bigint      NOT NULL,
  CONSTRAINT trading_status_pk PRIMARY KEY (symbol, stated_at, stated_ns, feed, status_code, reason_code)
) PARTITION BY RANGE (stated_at);
CREATE INDEX trading_status_by_intake ON trading_status USING brin (intake_id);

CREATE TABLE latest_trading_status (
  symbol         text COLLATE "C" NOT NULL,
  feed           text        NOT NULL,
  stated_at      timestamptz NOT NULL,
  stated_ns      smallint    NOT NULL,
  status_code    text        NOT NULL,
  status_message text,
  reason_code    text        NOT NULL,
  reason_message text,
  tape           text,
  intake_id      bigint      NOT NULL,
  CONSTRAINT latest_trading_status_pk PRIMARY KEY (symbol)
);

-- Limit up, limit down: the band outside of which the venue does not let a symbol trade.
CREATE TABLE luld_band (
  symbol    text COLLATE "C" NOT NULL,
  feed      text COLLATE "C" NOT NULL,
  stated_at timestamptz NOT NULL,
  stated_ns smallint    NOT NULL,
  upper     numeric     NOT NULL,
  lower     numeric     NOT NULL,
  indicator text COLLATE "C" NOT NULL,
  tape      text,
  intake_id bigint      NOT NULL,
  CONSTRAINT luld_band_pk PRIMARY KEY (symbol, stated_at, stated_ns, feed, indicator)
) PARTITION BY RANGE (stated_at);
CREATE INDEX luld_band_by_intake ON luld_band USING brin (intake_id);
