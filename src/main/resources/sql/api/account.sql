-- Each account as it stands now, after the cursor's account; of one environment, where it is asked.
SELECT DISTINCT ON (environment, account_id)
       environment, account_id, account_number, status, currency, equity, last_equity, cash, long_market_value,
       short_market_value, buying_power, daytrading_buying_power, multiplier, initial_margin, maintenance_margin,
       daytrade_count, pattern_day_trader, trading_blocked, created_at, stated_at, intake_id
  FROM account_state
 WHERE (CAST(:environment AS text) IS NULL OR environment = :environment)
   AND (environment, account_id) > (:afterEnvironment, :afterAccount)
 ORDER BY environment, account_id, stated_at DESC
 LIMIT :limit
