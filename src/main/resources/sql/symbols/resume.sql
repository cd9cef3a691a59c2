-- A person says that the symbol is to be asked for again. What spoke against it until now counts no more.
WITH settled AS (
  UPDATE symbol_sign AS sign
     SET until = :at
    FROM watchlist_entry AS entry
   WHERE entry.symbol = :symbol AND entry.state IN ('paused', 'delisted') AND sign.symbol = entry.symbol
     AND sign.until IS NULL
)
UPDATE watchlist_entry
   SET state = 'active', active_since = :at, active_until = NULL, paused_at = NULL, paused_by = NULL, proof = NULL
 WHERE symbol = :symbol AND state IN ('paused', 'delisted')
