-- Follows a symbol; one that is followed but not active becomes active, and what spoke against it counts no more.
WITH settled AS (
  UPDATE symbol_sign AS sign
     SET until = :at
    FROM watchlist_entry AS entry
   WHERE entry.symbol = :symbol AND entry.state <> 'active' AND sign.symbol = entry.symbol AND sign.until IS NULL
)
INSERT INTO watchlist_entry (symbol, added_at, added_by, active_since)
VALUES (:symbol, :at, :by, :at)
ON CONFLICT ON CONSTRAINT watchlist_entry_pk DO UPDATE
   SET state = 'active', active_since = :at, active_until = NULL, paused_at = NULL, paused_by = NULL, proof = NULL,
       renamed_to = NULL
 WHERE watchlist_entry.state <> 'active'
