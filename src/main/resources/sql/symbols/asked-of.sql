-- What is active, or besides what is found to be gone, and known to a provider.
SELECT symbol
  FROM watchlist_entry
 WHERE (state = 'active' OR state = 'delisted' AND :delisted) AND is_served(symbol, :provider)
 ORDER BY symbol
