SELECT symbol FROM watchlist_entry WHERE state = 'active' ORDER BY symbol
