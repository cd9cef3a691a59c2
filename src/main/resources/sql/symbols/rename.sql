-- A symbol whose change of name has come ends, and its successor is followed. A name that was given up before the symbol was
-- followed and is listed now belongs to somebody else.
WITH due AS MATERIALIZED (
  SELECT DISTINCT ON (entry.symbol) entry.symbol, action.new_symbol, action.day, action.source
    FROM watchlist_entry AS entry
    JOIN corporate_action AS action ON action.symbol = entry.symbol AND action.type = 'name_change'
    LEFT JOIN symbol AS known ON known.symbol = entry.symbol
    LEFT JOIN listing_standing AS listed ON listed.symbol = entry.symbol
   WHERE entry.state IN ('active', 'delisted')
     AND action.new_symbol <> entry.symbol AND action.new_symbol ~ '^[A-Z0-9^][A-Z0-9^.=&/-]{0,14}$'
     AND action.day <= CAST(:today AS date)
     AND (action.day >= CAST(entry.active_since AT TIME ZONE :zone AS date)
          OR known.symbol IS NULL OR listed.named IS FALSE OR known.status <> 'active')
   ORDER BY entry.symbol, action.day DESC, action.source
), renamed AS (
  UPDATE watchlist_entry AS entry
     SET state = 'renamed', active_until = coalesce(entry.active_until, :now), renamed_to = due.new_symbol,
         proof = 'renamed to ' || due.new_symbol || ' on ' || due.day || ', says ' || due.source
    FROM due
   WHERE entry.symbol = due.symbol AND entry.state IN ('active', 'delisted')
  RETURNING entry.symbol, entry.renamed_to
), followed AS (
  INSERT INTO watchlist_entry (symbol, added_at, added_by, active_since)
  SELECT DISTINCT renamed_to, CAST(:now AS timestamptz), 'souk', CAST(:now AS timestamptz)
    FROM renamed
   WHERE renamed_to NOT IN (SELECT symbol FROM due)
      ON CONFLICT ON CONSTRAINT watchlist_entry_pk DO UPDATE
     SET state = 'active', active_since = EXCLUDED.active_since, active_until = NULL, proof = NULL, renamed_to = NULL
   WHERE watchlist_entry.state IN ('renamed', 'delisted')
)
SELECT symbol || ' is called ' || renamed_to || ' now' FROM renamed ORDER BY symbol
