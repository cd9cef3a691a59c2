-- The board: what is last known of each symbol that people follow, in one read: the symbols named, or with null all that are active.
-- Of the newest two daily bars both are told, in the shares of today; which of them is today is for the reader to say.
SELECT entry.symbol,
       listed.name,
       trade.price           AS trade_price,
       trade.traded_at,
       trade.traded_ns,
       trade.intake_id       AS trade_intake,
       quote.bid,
       quote.ask,
       quote.quoted_at,
       quote.quoted_ns,
       quote.intake_id       AS quote_intake,
       status.status_code,
       status.status_message,
       status.reason_message,
       status.stated_at      AS status_at,
       status.intake_id      AS status_intake,
       days.opened_at[1]     AS day_at,
       days.close[1]         AS day_close,
       days.volume[1]        AS day_volume,
       days.intake_id[1]     AS day_intake,
       days.opened_at[2]     AS before_at,
       days.close[2]         AS before_close,
       days.volume[2]        AS before_volume,
       days.intake_id[2]     AS before_intake
  FROM watchlist_entry entry
  LEFT JOIN symbol       listed ON listed.symbol = entry.symbol
  LEFT JOIN latest_trade trade  ON trade.symbol = entry.symbol
  LEFT JOIN latest_quote quote  ON quote.symbol = entry.symbol
  LEFT JOIN latest_trading_status spoken ON spoken.symbol = entry.symbol
  -- Only some codes halt or resume: a price indication after a halt does not end it.
  LEFT JOIN LATERAL (
         SELECT said.*
           FROM trading_status said
          WHERE said.symbol = spoken.symbol
            AND said.stated_at BETWEEN spoken.stated_at - interval '7 days' AND spoken.stated_at
            AND said.status_code IN ('2', 'H', 'P', '3', 'T')
          ORDER BY said.stated_at DESC, said.stated_ns DESC
          LIMIT 1) status ON true
  -- Where several feeds state one bar, yahoo and sip (the whole market) go before iex, which the order of the key gives for nothing.
  LEFT JOIN LATERAL (
         SELECT array_agg(opened_at ORDER BY opened_at DESC) AS opened_at,
                array_agg(in_shares(close, rate.old_rate, rate.new_rate) ORDER BY opened_at DESC) AS close,
                array_agg(in_shares(volume, rate.new_rate, rate.old_rate) ORDER BY opened_at DESC) AS volume,
                array_agg(intake_id ORDER BY opened_at DESC) AS intake_id
           FROM (SELECT DISTINCT ON (opened_at) opened_at, feed, stated_at, close, volume, intake_id
                   FROM bar
                  WHERE bar.symbol = entry.symbol AND timeframe = '1Day' AND opened_at > :since
                  ORDER BY opened_at DESC, feed DESC
                  LIMIT 2) day
          CROSS JOIN LATERAL share_rates(
                  ARRAY[entry.symbol], share_day(day.feed, day.opened_at, day.stated_at, :zone), CAST(:today AS date)) AS rate
         ) days ON true
 WHERE entry.state = 'active'
   AND (CAST(:symbols AS text[]) IS NULL OR entry.symbol = ANY (CAST(:symbols AS text[])))
 ORDER BY entry.symbol
