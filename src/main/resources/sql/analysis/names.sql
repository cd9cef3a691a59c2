-- The names of all companies; of more than can be kept in mind, those that people follow, then those of an exchange.
SELECT named.symbol, named.name, named.listed
  FROM company_name AS named LEFT JOIN watchlist_entry AS entry USING (symbol)
 ORDER BY entry.symbol IS NULL, named.exchange IS NULL OR named.exchange = 'OTC', named.symbol
 LIMIT :most
