SELECT symbol FROM watchlist_entry WHERE state IN ('active', 'delisted') ORDER BY symbol
