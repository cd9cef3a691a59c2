-- Active listings that begin with a text, in symbol or in a word of the name; the best match first.
SELECT symbol, name, exchange, followed
  FROM (SELECT s.symbol, s.name, s.exchange, w.symbol IS NOT NULL AS followed,
               CASE WHEN s.symbol = upper(:text) THEN 1
                    WHEN starts_with(s.symbol, upper(:text)) THEN 2
                    WHEN starts_with(lower(s.name), lower(:text)) THEN 3
                    WHEN strpos(lower(s.name), ' ' || lower(:text)) > 0 THEN 4
               END AS rank
          FROM symbol s
          LEFT JOIN watchlist_entry w ON w.symbol = s.symbol AND w.state = 'active'
         WHERE s.status = 'active') AS listing
 WHERE rank IS NOT NULL
 ORDER BY rank, symbol
 LIMIT :most
