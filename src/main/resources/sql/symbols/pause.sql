UPDATE watchlist_entry
   SET state = 'paused', active_until = :at, paused_at = :at, paused_by = :by
 WHERE symbol = :symbol AND state = 'active'
