-- A delisted symbol lives again when the list that had lost it names it as active, or when a bar opened after its end.
WITH back AS (
  UPDATE watchlist_entry AS entry
     SET state = 'active', active_since = :now, active_until = NULL, proof = NULL
   WHERE state = 'delisted'
     AND (EXISTS (SELECT FROM symbol_sign AS sign JOIN listing_standing AS listed USING (symbol)
                   WHERE sign.symbol = entry.symbol AND sign.sign = 'asset' AND sign.until IS NULL
                     AND listed.status = 'active' AND listed.seen_intake_id > sign.intake_id)
          OR EXISTS (SELECT FROM bar
                      WHERE bar.symbol = entry.symbol AND bar.timeframe IN ('1Min', '5Min', '15Min', '1Hour', '1Day')
                        AND bar.opened_at > entry.active_until))
  RETURNING symbol
), settled AS (
  UPDATE symbol_sign AS sign
     SET until = :now
    FROM back
   WHERE sign.symbol = back.symbol AND sign.until IS NULL
)
SELECT symbol || ' is back' FROM back
