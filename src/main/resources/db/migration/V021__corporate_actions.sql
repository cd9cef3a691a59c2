-- What companies did to their shares, as each source states it.
CREATE TABLE corporate_action (
  source       text COLLATE "C" NOT NULL,
  number       text COLLATE "C" NOT NULL,
  type         text        NOT NULL,
  symbol       text COLLATE "C" NOT NULL,
  new_symbol   text COLLATE "C",
  day          date        NOT NULL,
  ex_on        date,
  effective_on date,
  record_on    date,
  payable_on   date,
  processed_on date,
  amount       numeric,
  unit         text,
  new_rate     numeric,
  old_rate     numeric,
  facts        jsonb       NOT NULL,
  stated_at    timestamptz NOT NULL,
  intake_id    bigint      NOT NULL,
  CONSTRAINT corporate_action_pk PRIMARY KEY (source, number)
);
CREATE INDEX corporate_action_by_symbol ON corporate_action (symbol, day DESC);
CREATE INDEX corporate_action_by_new_symbol ON corporate_action (new_symbol, day DESC) WHERE new_symbol IS NOT NULL;
CREATE INDEX corporate_action_by_day ON corporate_action (day DESC, source, number);
CREATE INDEX corporate_action_by_intake ON corporate_action (intake_id);

-- What was said of an action before its source said it anew.
CREATE TABLE corporate_action_correction (
  source       text COLLATE "C" NOT NULL,
  number       text COLLATE "C" NOT NULL,
  type         text        NOT NULL,
  symbol       text COLLATE "C" NOT NULL,
  new_symbol   text COLLATE "C",
  day          date        NOT NULL,
  facts        jsonb       NOT NULL,
  stated_at    timestamptz NOT NULL,
  intake_id    bigint      NOT NULL,
  replaced_by  bigint      NOT NULL,
  CONSTRAINT corporate_action_correction_pk PRIMARY KEY (source, number, replaced_by)
);

CREATE TYPE corporate_action_item AS (
  source text COLLATE "C", action_id text, type text, symbol text COLLATE "C", new_symbol text COLLATE "C", ex_on date,
  effective_on date, record_on date, payable_on date, processed_on date, amount numeric, unit text, new_rate numeric,
  old_rate numeric, facts jsonb, stated_at bigint, day date, number text COLLATE "C");
