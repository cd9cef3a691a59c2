-- What companies are called: the American stocks that are listed now, and what people follow besides, by whoever names it.
CREATE VIEW company_name AS
SELECT symbol, name, exchange, true AS listed
  FROM symbol
 WHERE status = 'active' AND asset_class = 'us_equity'
UNION ALL
SELECT entry.symbol, facts.name, facts.exchange, false
  FROM watchlist_entry AS entry CROSS JOIN LATERAL symbol_facts(entry.symbol) AS facts
 WHERE facts.name IS NOT NULL AND facts.source <> 'alpaca' AND coalesce(facts.asset_class, 'EQUITY') IN ('EQUITY', 'ETF');

-- The names by which articles were read. One that is new here was unknown to those who read before.
CREATE TABLE known_name (
  symbol text COLLATE "C" NOT NULL,
  name   text NOT NULL,
  CONSTRAINT known_name_pk PRIMARY KEY (symbol)
);
