-- A delisted symbol lives again when the list that had lost it names it as active, when any list names it as tradable after its
-- end, when a bar opened after its end, or when Yahoo, who had none, has a quote of it again.
WITH back AS (
  UPDATE watchlist_entry AS entry
     SET state = 'active', active_since = :now, active_until = NULL, proof = NULL
   WHERE state = 'delisted'
     AND (EXISTS (SELECT FROM symbol_sign AS sign JOIN listing_standing AS listed USING (symbol)
                   WHERE sign.symbol = entry.symbol AND sign.sign = 'asset' AND sign.until IS NULL
                     AND listed.status = 'active' AND listed.seen_intake_id > sign.intake_id)
          OR EXISTS (SELECT FROM symbol AS listed
                      WHERE listed.symbol = entry.symbol AND listed.status = 'active' AND listed.tradable
                        AND listed.seen_intake_id >= intake_floor(entry.active_until))
          OR EXISTS (SELECT FROM bar
                      WHERE bar.symbol = entry.symbol AND bar.timeframe IN ('1Min', '5Min', '15Min', '1Hour', '1Day')
                        AND bar.opened_at > entry.active_until)
          OR EXISTS (SELECT FROM flow_mark AS asked
                       JOIN instrument AS quoted ON quoted.symbol = asked.symbol AND quoted.source = 'yahoo'
                      WHERE asked.symbol = entry.symbol AND asked.flow = 'yahoo-quotes'
                        AND asked.covered_until > entry.active_until AND quoted.type <> 'NONE'
                        AND NOT EXISTS (SELECT FROM refused_row AS said -- by that answer or since
                                         WHERE said.code = 'UNKNOWN_SYMBOL' AND said.reason = entry.symbol || ' has no quote'
                                           AND said.refused_at >= asked.covered_until)
                        AND (quoted.stated_at > entry.active_until
                             OR EXISTS (SELECT FROM refused_row AS said
                                         WHERE said.code = 'UNKNOWN_SYMBOL' AND said.reason = entry.symbol || ' has no quote'
                                           AND said.refused_at > entry.active_since))))
  RETURNING symbol
), settled AS (
  UPDATE symbol_sign AS sign
     SET until = :now
    FROM back
   WHERE sign.symbol = back.symbol AND sign.until IS NULL
)
SELECT symbol || ' is back' FROM back
