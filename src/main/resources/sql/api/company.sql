-- A company as the source that spoke of it last describes it.
SELECT symbol, source, name, type, exchange, unit, financial_currency, sector, industry, summary, website, phone, address, city, state,
       zip, country, employees, market_cap, shares_outstanding, float_shares, beta, trailing_eps, book_value, ex_dividend_on,
       next_earnings_at, facts, stated_at, intake_id
  FROM company
 WHERE symbol = :symbol
 ORDER BY stated_at DESC, source
 LIMIT 1
