-- Two signs of different witnesses prove it; what Yahoo says by chart and by quote is the word of one witness.
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
RETURNING entry.symbol || ' is delisted: ' || entry.proof
