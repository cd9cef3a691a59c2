-- The names of all stocks that are listed now; of more than can be kept in mind, those that people follow, then those of an exchange.
SELECT listed.symbol, listed.name
  FROM symbol AS listed LEFT JOIN watchlist_entry AS entry USING (symbol)
 WHERE listed.status = 'active' AND listed.asset_class = 'us_equity'
 ORDER BY entry.symbol IS NULL, listed.exchange IS NULL OR listed.exchange = 'OTC', listed.symbol
 LIMIT :most
