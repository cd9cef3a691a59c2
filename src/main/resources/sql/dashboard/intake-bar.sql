-- Bars that stand as this intake stated them.
SELECT symbol AS "Symbol", timeframe AS "Timeframe", to_char(opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') AS "Opened at",
       open AS "Open", high AS "High", low AS "Low", close AS "Close", volume AS "Volume", trade_count AS "Trades", vwap AS "VWAP",
       CASE WHEN provisional THEN 'still growing' ELSE 'closed' END AS "State", feed AS "Feed"
  FROM bar
 WHERE intake_id = :id AND opened_at BETWEEN :from AND :until
   AND (CAST(:symbol AS text) IS NULL OR symbol = :symbol)
 ORDER BY symbol, timeframe, opened_at
 LIMIT :most
