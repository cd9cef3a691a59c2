-- Places in lists of the day that stand as this intake stated them.
SELECT ranking AS "List", place AS "Place", symbol AS "Symbol", price AS "Price", change AS "Change", percent_change AS "Change %",
       volume AS "Volume", trade_count AS "Trades", to_char(stated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') AS "Stated at",
       feed AS "Feed"
  FROM ranked_symbol
 WHERE intake_id = :id AND stated_at BETWEEN :from AND :until
   AND (CAST(:symbol AS text) IS NULL OR symbol = :symbol)
 ORDER BY ranking, place
 LIMIT :most
