-- The names of all stocks that are listed now.
SELECT symbol, name FROM symbol WHERE status = 'active' AND asset_class = 'us_equity' ORDER BY symbol
