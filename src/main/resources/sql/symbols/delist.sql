-- Two signs of different witnesses prove it; what Yahoo says by chart and by quote is the word of one witness. No two prove it
-- against a list of the last eight days that has the symbol as active and tradable: then it is halted, or we err.
WITH proven AS (
  SELECT symbol, string_agg(words, '; ' ORDER BY sign) AS proof
    FROM symbol_sign
   WHERE until IS NULL
   GROUP BY symbol
  HAVING count(DISTINCT CASE sign WHEN 'quote' THEN 'chart' ELSE sign END) >= 2
)
UPDATE watchlist_entry AS entry
   SET state = 'delisted', active_until = :now, proof = proven.proof
  FROM proven
 WHERE entry.symbol = proven.symbol AND entry.state = 'active'
   AND NOT EXISTS (SELECT FROM listing_standing AS standing JOIN symbol AS listed USING (symbol)
                    WHERE symbol = entry.symbol AND listed.status = 'active' AND listed.tradable
                      AND standing.named IS NOT FALSE
                      AND listed.seen_intake_id >= intake_floor(CAST(:now AS timestamptz) - interval '8 days'))
RETURNING entry.symbol || ' is delisted: ' || entry.proof
