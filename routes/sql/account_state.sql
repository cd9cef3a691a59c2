-- account_state: what an account is worth and may do.
-- Same state: (environment, account_id, stated_at). A row is written when something differs from what was said before it, so the
-- newest row is the state now, and the rows are its history. One that comes late finds its place in the history.
WITH item AS MATERIALIZED (
  SELECT DISTINCT ON (environment, account_id, stated_at)
         place, environment, account_id, account_number, status, currency, equity, last_equity, cash, long_market_value,
         short_market_value, portfolio_value, buying_power, regt_buying_power, daytrading_buying_power,
         non_marginable_buying_power, options_buying_power, multiplier, initial_margin, maintenance_margin,
         last_maintenance_margin, sma, accrued_fees, daytrade_count, pattern_day_trader, trading_blocked, transfers_blocked,
         account_blocked, trade_suspended_by_user, shorting_enabled, venue_time(created_at) AS created_at, balance_as_of, rest,
         venue_time(stated_at) AS stated_at
    FROM unnest((SELECT CAST(:?rows AS account_state_item[]))) WITH ORDINALITY
         AS item(environment, account_id, account_number, status, currency, equity, last_equity, cash, long_market_value,
                 short_market_value, portfolio_value, buying_power, regt_buying_power, daytrading_buying_power,
                 non_marginable_buying_power, options_buying_power, multiplier, initial_margin, maintenance_margin,
                 last_maintenance_margin, sma, accrued_fees, daytrade_count, pattern_day_trader, trading_blocked,
                 transfers_blocked, account_blocked, trade_suspended_by_user, shorting_enabled, created_at, balance_as_of, rest,
                 stated_at, place)
   ORDER BY environment, account_id, stated_at, place DESC
), written AS (
  INSERT INTO account_state AS state
         (environment, account_id, account_number, status, currency, equity, last_equity, cash, long_market_value,
          short_market_value, portfolio_value, buying_power, regt_buying_power, daytrading_buying_power,
          non_marginable_buying_power, options_buying_power, multiplier, initial_margin, maintenance_margin,
          last_maintenance_margin, sma, accrued_fees, daytrade_count, pattern_day_trader, trading_blocked, transfers_blocked,
          account_blocked, trade_suspended_by_user, shorting_enabled, created_at, balance_as_of, rest, stated_at, intake_id)
  SELECT environment, account_id, account_number, status, currency, equity, last_equity, cash, long_market_value,
         short_market_value, portfolio_value, buying_power, regt_buying_power, daytrading_buying_power,
         non_marginable_buying_power, options_buying_power, multiplier, initial_margin, maintenance_margin,
         last_maintenance_margin, sma, accrued_fees, daytrade_count, pattern_day_trader, trading_blocked, transfers_blocked,
         account_blocked, trade_suspended_by_user, shorting_enabled, created_at, balance_as_of, rest, stated_at,
         CAST(:?intake AS bigint)
    FROM item
   WHERE said(to_jsonb(item)) IS DISTINCT FROM
         (SELECT said(to_jsonb(before))
            FROM account_state AS before
           WHERE before.environment = item.environment AND before.account_id = item.account_id
             AND before.stated_at <= item.stated_at
           ORDER BY before.stated_at DESC
           LIMIT 1)
      ON CONFLICT (environment, account_id, stated_at) DO NOTHING
  RETURNING 1
)
SELECT cardinality(CAST(:?rows AS account_state_item[])) AS received,
       (SELECT count(*) FROM written) AS stored,
       0 AS superseded
