-- Financial statements, line by line.
CREATE TABLE statement_line (
  symbol    text COLLATE "C" NOT NULL,
  source    text COLLATE "C" NOT NULL,
  statement text COLLATE "C" NOT NULL,
  period    text COLLATE "C" NOT NULL,
  as_of     date        NOT NULL,
  line      text COLLATE "C" NOT NULL,
  value     numeric     NOT NULL,
  currency  text        NOT NULL,
  stated_at timestamptz NOT NULL,
  intake_id bigint      NOT NULL,
  CONSTRAINT statement_line_pk PRIMARY KEY (symbol, statement, period, as_of, line, source),
  CONSTRAINT statement_line_statement_known CHECK (statement IN ('income', 'balance', 'cash')),
  CONSTRAINT statement_line_period_known CHECK (period IN ('annual', 'quarterly', 'trailing'))
);
CREATE INDEX statement_line_by_intake ON statement_line (intake_id);

-- What a line said before it was restated.
CREATE TABLE statement_line_correction (
  symbol      text COLLATE "C" NOT NULL,
  source      text COLLATE "C" NOT NULL,
  statement   text COLLATE "C" NOT NULL,
  period      text COLLATE "C" NOT NULL,
  as_of       date        NOT NULL,
  line        text COLLATE "C" NOT NULL,
  value       numeric     NOT NULL,
  currency    text        NOT NULL,
  stated_at   timestamptz NOT NULL,
  intake_id   bigint      NOT NULL,
  replaced_by bigint      NOT NULL,
  CONSTRAINT statement_line_correction_pk PRIMARY KEY (symbol, statement, period, as_of, line, source, replaced_by)
);

CREATE TYPE statement_line_item AS (
  symbol text COLLATE "C", source text COLLATE "C", statement text COLLATE "C", period text COLLATE "C", as_of date,
  line text COLLATE "C", value numeric, currency text, stated_at bigint);
