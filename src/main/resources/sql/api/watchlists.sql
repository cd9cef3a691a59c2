-- The lists of symbols that the owner of an account keeps at the provider, after the cursor's list; of one environment, where it is
-- asked.
SELECT environment, account_id, watchlist_id, name, members, created_at, updated_at, stated_at, intake_id
  FROM provider_watchlist
 WHERE (environment, account_id, watchlist_id) > (:afterEnvironment, :afterAccount, :afterList)
   AND (CAST(:environment AS text) IS NULL OR environment = :environment)
 ORDER BY environment, account_id, watchlist_id
 LIMIT :limit
