-- What the accounts hold now, by symbol, after the cursor's position; of one environment or symbol, where it is asked.
WITH checked AS (
  SELECT environment, account_id, last_answer(environment, account_id, newest) AS checked_at
    FROM (SELECT environment, account_id, max(intake_id) AS newest FROM position GROUP BY environment, account_id) AS held
)
SELECT environment, account_id, asset_id, symbol, exchange, asset_class, side, qty, qty_available, avg_entry_price, cost_basis,
       current_price, market_value, lastday_price, change_today, unrealized_pl, unrealized_plpc, unrealized_intraday_pl,
       unrealized_intraday_plpc, asset_marginable, rest, checked_at, stated_at, intake_id
  FROM position JOIN checked USING (environment, account_id)
 WHERE (CAST(:environment AS text) IS NULL OR environment = :environment)
   AND (CAST(:symbol AS text) IS NULL OR symbol = :symbol)
   AND (symbol, environment, account_id, asset_id) > (:afterSymbol, :afterEnvironment, :afterAccount, :afterAsset)
 ORDER BY symbol, environment, account_id, asset_id
 LIMIT :limit
