-- What each account was worth within [from, to), from the past on, after the cursor's point; of one environment or timeframe, where
-- it is asked.
SELECT environment, account_id, timeframe, point_at, equity, profit_loss, profit_loss_pct, base_value, stated_at, intake_id
  FROM portfolio_point
 WHERE point_at >= :from AND point_at < :to
   AND (environment, account_id, timeframe, point_at) > (:afterEnvironment, :afterAccount, :afterTimeframe, :afterTime)
   AND (CAST(:environment AS text) IS NULL OR environment = :environment)
   AND (CAST(:timeframe AS text) IS NULL OR timeframe = :timeframe)
 ORDER BY environment, account_id, timeframe, point_at
 LIMIT :limit
