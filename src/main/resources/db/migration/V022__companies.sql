-- Companies as each source describes them today. What we have no column for is kept by the source's own names.
CREATE TABLE company (
  symbol             text COLLATE "C" NOT NULL,
  source             text COLLATE "C" NOT NULL,
  name               text,
  type               text,
  exchange           text,
  unit               text,
  financial_currency text,
  sector             text,
  industry           text,
  summary            text,
  website            text,
  phone              text,
  address            text,
  city               text,
  state              text,
  zip                text,
  country            text,
  employees          bigint,
  market_cap         numeric,
  shares_outstanding numeric,
  float_shares       numeric,
  beta               numeric,
  trailing_eps       numeric,
  book_value         numeric,
  ex_dividend_on     date,
  next_earnings_at   timestamptz,
  facts              jsonb       NOT NULL,
  stated_at          timestamptz NOT NULL,
  intake_id          bigint      NOT NULL,
  CONSTRAINT company_pk PRIMARY KEY (symbol, source)
);
CREATE INDEX company_by_intake ON company (intake_id);

CREATE TYPE company_item AS (
  symbol text COLLATE "C", source text COLLATE "C", name text, type text, exchange text, unit text, financial_currency text,
  sector text, industry text, summary text, website text, phone text, address text, city text, state text, zip text,
  country text, employees bigint, market_cap numeric, shares_outstanding numeric, float_shares numeric, beta numeric,
  trailing_eps numeric, book_value numeric, ex_dividend_on date, next_earnings_at bigint, facts jsonb, stated_at bigint);

-- Who leads a company, as its source's newest list says.
CREATE TABLE officer (
  symbol      text COLLATE "C" NOT NULL,
  source      text COLLATE "C" NOT NULL,
  name        text COLLATE "C" NOT NULL,
  title       text,
  age         integer,
  year_born   integer,
  fiscal_year integer,
  pay         numeric,
  exercised   numeric,
  unexercised numeric,
  stated_at   timestamptz NOT NULL,
  intake_id   bigint      NOT NULL,
  CONSTRAINT officer_pk PRIMARY KEY (symbol, source, name)
);
CREATE INDEX officer_by_intake ON officer (intake_id);

-- Officers as they were before the source said something else of them, or nothing at all any more.
CREATE TABLE officer_former (
  symbol      text COLLATE "C" NOT NULL,
  source      text COLLATE "C" NOT NULL,
  name        text COLLATE "C" NOT NULL,
  title       text,
  age         integer,
  year_born   integer,
  fiscal_year integer,
  pay         numeric,
  exercised   numeric,
  unexercised numeric,
  stated_at   timestamptz NOT NULL,
  intake_id   bigint      NOT NULL,
  replaced_by bigint      NOT NULL,
  CONSTRAINT officer_former_pk PRIMARY KEY (symbol, source, name, replaced_by)
);

CREATE TYPE officer_item AS (
  symbol text COLLATE "C", source text COLLATE "C", name text COLLATE "C", title text, age integer, year_born integer,
  fiscal_year integer, pay numeric, exercised numeric, unexercised numeric, stated_at bigint);
