CREATE TABLE trade (
  symbol       text COLLATE "C" NOT NULL,
  feed         text COLLATE "C" NOT NULL,
  traded_at    timestamptz NOT NULL,
  traded_ns    smallint    NOT NULL,
  exchange     text COLLATE "C" NOT NULL,
  trade_id     bigint      NOT NULL,
  price        numeric     NOT NULL,
  size         numeric     NOT NULL,
  conditions   text[],
  tape         text,
  standing     text        NOT NULL,
  corrected_id bigint,
  intake_id    bigint      NOT NULL,
  CONSTRAINT trade_pk PRIMARY KEY (symbol, traded_at, exchange, trade_id, feed),
  CONSTRAINT trade_standing_known CHECK (standing IN ('good', 'corrected', 'cancelled'))
) PARTITION BY RANGE (traded_at);
CREATE INDEX trade_by_intake ON trade USING brin (intake_id);

-- A correction or cancel as the venue stated it, with what the trade said before (replaced_*). Waiting until its trade is known.
CREATE TABLE trade_correction (
  id                  bigint GENERATED ALWAYS AS IDENTITY,
  symbol              text COLLATE "C" NOT NULL,
  feed                text COLLATE "C" NOT NULL,
  exchange            text COLLATE "C" NOT NULL,
  original_id         bigint      NOT NULL,
  action              text        NOT NULL,
  corrected_id        bigint,
  price               numeric,
  size                numeric,
  conditions          text[],
  tape                text,
  stated_at           timestamptz NOT NULL,
  stated_ns           smallint    NOT NULL,
  intake_id           bigint      NOT NULL,
  applied             boolean     NOT NULL,
  replaced_price      numeric,
  replaced_size       numeric,
  replaced_conditions text[],
  replaced_intake_id  bigint,
  CONSTRAINT trade_correction_pk PRIMARY KEY (id),
  CONSTRAINT trade_correction_once UNIQUE (symbol, feed, exchange, original_id, action, stated_at, stated_ns),
  CONSTRAINT trade_correction_action_known CHECK (action IN ('correction', 'cancel', 'error'))
);
CREATE INDEX trade_correction_waiting ON trade_correction (symbol, exchange, original_id) WHERE NOT applied;

-- The newest trade of each symbol: a board of 500 symbols is one cheap read.
CREATE TABLE latest_trade (
  symbol    text COLLATE "C" NOT NULL,
  feed      text        NOT NULL,
  traded_at timestamptz NOT NULL,
  traded_ns smallint    NOT NULL,
  exchange  text        NOT NULL,
  trade_id  bigint      NOT NULL,
  price     numeric     NOT NULL,
  size      numeric     NOT NULL,
  intake_id bigint      NOT NULL,
  CONSTRAINT latest_trade_pk PRIMARY KEY (symbol)
) WITH (fillfactor = 50);
