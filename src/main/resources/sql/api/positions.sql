-- What the accounts hold now, by symbol, after the cursor's position; of one environment or symbol, where it is asked.
SELECT environment, account_id, asset_id, symbol, exchange, asset_class, side, qty, qty_available, avg_entry_price, cost_basis,
       current_price, market_value, lastday_price, change_today, unrealized_pl, unrealized_plpc, unrealized_intraday_pl,
       unrealized_intraday_plpc, stated_at, intake_id
  FROM position
 WHERE (CAST(:environment AS text) IS NULL OR environment = :environment)
   AND (CAST(:symbol AS text) IS NULL OR symbol = :symbol)
   AND (symbol, environment, account_id, asset_id) > (:afterSymbol, :afterEnvironment, :afterAccount, :afterAsset)
 ORDER BY symbol, environment, account_id, asset_id
 LIMIT :limit
