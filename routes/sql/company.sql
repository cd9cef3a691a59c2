-- company: a company, a fund or a coin as one source describes it today.
-- Same company: (symbol, source). The later statement wins; what it leaves out stays as it was said before, fact by fact.
WITH given AS MATERIALIZED (
  SELECT CAST(:?rows AS company_item[]) AS items
), item AS MATERIALIZED (
  SELECT place, symbol, source, name, type, exchange, unit, financial_currency, sector, industry, summary, website, phone,
         address, city, state, zip, country, employees, market_cap, shares_outstanding, float_shares, beta, trailing_eps,
         book_value, ex_dividend_on, venue_time(next_earnings_at) AS next_earnings_at, facts,
         venue_time(stated_at) AS stated_at
    FROM unnest((SELECT items FROM given)) WITH ORDINALITY
         AS item(symbol, source, name, type, exchange, unit, financial_currency, sector, industry, summary, website, phone,
                 address, city, state, zip, country, employees, market_cap, shares_outstanding, float_shares, beta,
                 trailing_eps, book_value, ex_dividend_on, next_earnings_at, facts, stated_at, place)
), newest AS MATERIALIZED (
  SELECT DISTINCT ON (symbol, source) *
    FROM item
   ORDER BY symbol, source, stated_at DESC, place DESC
), compared AS MATERIALIZED (
  SELECT newest.*, before.stated_at > newest.stated_at AS later, before.stated_at IS NOT NULL AND
         (before.name, before.type, before.exchange, before.unit, before.financial_currency, before.sector,
          before.industry, before.summary, before.website, before.phone, before.address, before.city, before.state,
          before.zip, before.country, before.employees, before.market_cap, before.shares_outstanding, before.float_shares,
          before.beta, before.trailing_eps, before.book_value, before.ex_dividend_on, before.next_earnings_at, before.facts)
         IS NOT DISTINCT FROM
         (coalesce(newest.name, before.name), coalesce(newest.type, before.type),
          coalesce(newest.exchange, before.exchange), coalesce(newest.unit, before.unit),
          coalesce(newest.financial_currency, before.financial_currency), coalesce(newest.sector, before.sector),
          coalesce(newest.industry, before.industry), coalesce(newest.summary, before.summary),
          coalesce(newest.website, before.website), coalesce(newest.phone, before.phone),
          coalesce(newest.address, before.address), coalesce(newest.city, before.city),
          coalesce(newest.state, before.state), coalesce(newest.zip, before.zip), coalesce(newest.country, before.country),
          coalesce(newest.employees, before.employees), coalesce(newest.market_cap, before.market_cap),
          coalesce(newest.shares_outstanding, before.shares_outstanding),
          coalesce(newest.float_shares, before.float_shares), coalesce(newest.beta, before.beta),
          coalesce(newest.trailing_eps, before.trailing_eps), coalesce(newest.book_value, before.book_value),
          coalesce(newest.ex_dividend_on, before.ex_dividend_on),
          coalesce(newest.next_earnings_at, before.next_earnings_at), before.facts || newest.facts) AS same
    FROM newest LEFT JOIN company AS before USING (symbol, source)
), written AS (
  INSERT INTO company (symbol, source, name, type, exchange, unit, financial_currency, sector, industry, summary, website,
                       phone, address, city, state, zip, country, employees, market_cap, shares_outstanding, float_shares,
                       beta, trailing_eps, book_value, ex_dividend_on, next_earnings_at, facts, stated_at, intake_id)
  SELECT symbol, source, name, type, exchange, unit, financial_currency, sector, industry, summary, website, phone,
         address, city, state, zip, country, employees, market_cap, shares_outstanding, float_shares, beta, trailing_eps,
         book_value, ex_dividend_on, next_earnings_at, facts, stated_at, CAST(:?intake AS bigint)
    FROM compared
   WHERE later IS NOT TRUE AND same IS NOT TRUE
      ON CONFLICT (symbol, source) DO UPDATE
     SET name = coalesce(EXCLUDED.name, company.name), type = coalesce(EXCLUDED.type, company.type),
         exchange = coalesce(EXCLUDED.exchange, company.exchange), unit = coalesce(EXCLUDED.unit, company.unit),
         financial_currency = coalesce(EXCLUDED.financial_currency, company.financial_currency),
         sector = coalesce(EXCLUDED.sector, company.sector), industry = coalesce(EXCLUDED.industry, company.industry),
         summary = coalesce(EXCLUDED.summary, company.summary), website = coalesce(EXCLUDED.website, company.website),
         phone = coalesce(EXCLUDED.phone, company.phone), address = coalesce(EXCLUDED.address, company.address),
         city = coalesce(EXCLUDED.city, company.city), state = coalesce(EXCLUDED.state, company.state),
         zip = coalesce(EXCLUDED.zip, company.zip), country = coalesce(EXCLUDED.country, company.country),
         employees = coalesce(EXCLUDED.employees, company.employees),
         market_cap = coalesce(EXCLUDED.market_cap, company.market_cap),
         shares_outstanding = coalesce(EXCLUDED.shares_outstanding, company.shares_outstanding),
         float_shares = coalesce(EXCLUDED.float_shares, company.float_shares),
         beta = coalesce(EXCLUDED.beta, company.beta),
         trailing_eps = coalesce(EXCLUDED.trailing_eps, company.trailing_eps),
         book_value = coalesce(EXCLUDED.book_value, company.book_value),
         ex_dividend_on = coalesce(EXCLUDED.ex_dividend_on, company.ex_dividend_on),
         next_earnings_at = coalesce(EXCLUDED.next_earnings_at, company.next_earnings_at),
         facts = company.facts || EXCLUDED.facts, stated_at = EXCLUDED.stated_at, intake_id = EXCLUDED.intake_id
   WHERE company.stated_at <= EXCLUDED.stated_at
  RETURNING symbol, source
), older_in_batch AS (
  SELECT count(*) AS total
    FROM item JOIN newest USING (symbol, source)
   WHERE item.place <> newest.place
     AND (item.name, item.type, item.exchange, item.unit, item.financial_currency, item.sector, item.industry,
          item.summary, item.website, item.phone, item.address, item.city, item.state, item.zip, item.country,
          item.employees, item.market_cap, item.shares_outstanding, item.float_shares, item.beta, item.trailing_eps,
          item.book_value, item.ex_dividend_on, item.next_earnings_at, item.facts)
         IS DISTINCT FROM
         (newest.name, newest.type, newest.exchange, newest.unit, newest.financial_currency, newest.sector,
          newest.industry, newest.summary, newest.website, newest.phone, newest.address, newest.city, newest.state,
          newest.zip, newest.country, newest.employees, newest.market_cap, newest.shares_outstanding, newest.float_shares,
          newest.beta, newest.trailing_eps, newest.book_value, newest.ex_dividend_on, newest.next_earnings_at, newest.facts)
)
SELECT (SELECT cardinality(items) FROM given) AS received,
       (SELECT count(*) FROM written) AS stored,
       (SELECT count(*) FROM compared WHERE later AND NOT same) + (SELECT total FROM older_in_batch) AS superseded
