SELECT symbol FROM watchlist_entry ORDER BY symbol
