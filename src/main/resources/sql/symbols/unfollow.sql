DELETE FROM watchlist_entry WHERE symbol = :symbol
