-- Each account as it stands now, and when it was last asked with an answer, after the cursor's account; of one environment, where it is asked.
SELECT account.*, last_answer(environment, account_id, intake_id) AS checked_at
  FROM (SELECT DISTINCT ON (environment, account_id)
                 environment, account_id, account_number, status, currency, equity, last_equity, cash, long_market_value,
                 short_market_value, portfolio_value, buying_power, regt_buying_power, daytrading_buying_power,
                 non_marginable_buying_power, options_buying_power, multiplier, initial_margin, maintenance_margin,
                 last_maintenance_margin, sma, accrued_fees, daytrade_count, pattern_day_trader, trading_blocked, transfers_blocked,
                 account_blocked, trade_suspended_by_user, shorting_enabled, created_at, balance_as_of, rest, stated_at, intake_id
            FROM account_state
           WHERE (CAST(:environment AS text) IS NULL OR environment = :environment)
             AND (environment, account_id) > (:afterEnvironment, :afterAccount)
           ORDER BY environment, account_id, stated_at DESC
           LIMIT :limit) AS account
 ORDER BY environment, account_id
