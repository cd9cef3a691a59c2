INSERT INTO watchlist_entry (symbol, added_at, added_by)
VALUES (:symbol, :at, :by)
ON CONFLICT ON CONSTRAINT watchlist_entry_pk DO NOTHING
