-- Where nothing is followed yet: the symbols of the settings, all at once.
INSERT INTO watchlist_entry (symbol, added_at, added_by, active_since)
SELECT symbol, :at, 'souk', :at
  FROM unnest(string_to_array(:symbols, ',')) AS symbol
 WHERE NOT EXISTS (SELECT FROM watchlist_entry)
ON CONFLICT ON CONSTRAINT watchlist_entry_pk DO NOTHING
