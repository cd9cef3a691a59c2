-- What became of every item that the journal says was sent. Trades and quotes are looked up by the venue's own key; a symbol may
-- have several quotes in one nanosecond, so those are counted. Of the other kinds the first statement may have been replaced since,
-- so they are looked up by what does not change.
WITH clocked AS (
  -- The journal keeps the venue's stamp; when an item was sent is told by the newest stamp up to its place.
  SELECT sent.*, max(at) OVER (ORDER BY place) AS sent_at
    FROM sent
), quotes_sent AS (
  SELECT symbol, at, ns, count(*) AS items, min(sent_at) AS sent_at FROM clocked WHERE kind = 'q' GROUP BY symbol, at, ns
), quotes AS (
  SELECT quotes_sent.sent_at, items,
         (SELECT count(*) FROM quote
           WHERE quote.symbol = quotes_sent.symbol AND quoted_at = quotes_sent.at AND quoted_ns = quotes_sent.ns) AS there
    FROM quotes_sent
), others AS (
  SELECT sent_at, 1 AS items,
         CASE kind
           WHEN 't' THEN (SELECT count(*) FROM trade
                           WHERE trade.symbol = clocked.symbol AND traded_at = clocked.at AND traded_ns = clocked.ns
                             AND trade.exchange = clocked.exchange AND trade_id = clocked.id)
           WHEN 's' THEN (SELECT count(*) FROM trading_status
                           WHERE trading_status.symbol = clocked.symbol AND stated_at = clocked.at AND stated_ns = clocked.ns)
           WHEN 'l' THEN (SELECT count(*) FROM luld_band
                           WHERE luld_band.symbol = clocked.symbol AND stated_at = clocked.at AND stated_ns = clocked.ns)
           WHEN 'b' THEN (SELECT count(*) FROM bar
                           WHERE bar.symbol = clocked.symbol AND timeframe = '1Min' AND opened_at = clocked.at)
           WHEN 'u' THEN (SELECT count(*) FROM bar
                           WHERE bar.symbol = clocked.symbol AND timeframe = '1Min' AND opened_at = clocked.at)
           WHEN 'd' THEN (SELECT count(*) FROM bar
                           WHERE bar.symbol = clocked.symbol AND timeframe = '1Day' AND opened_at = clocked.at)
           ELSE (SELECT count(*) FROM trade_correction
                  WHERE trade_correction.symbol = clocked.symbol AND original_id = clocked.id)
         END AS there
    FROM clocked
   WHERE kind <> 'q'
), fates AS (
  SELECT items, greatest(items - there, 0) AS missing, greatest(there - items, 0) AS too_many,
         EXISTS (SELECT FROM stream_gap
                  WHERE flow = 'alpaca-stream' AND fates.sent_at BETWEEN lost_at AND coalesce(back_at, 'infinity')) AS in_gap
    FROM (SELECT * FROM quotes UNION ALL SELECT * FROM others) AS fates
)
SELECT coalesce(sum(items), 0)                              AS sent,
       coalesce(sum(missing) FILTER (WHERE in_gap), 0)      AS in_gaps,
       coalesce(sum(missing) FILTER (WHERE NOT in_gap), 0)  AS lost,
       coalesce(sum(too_many), 0)                           AS doubled
  FROM fates
