-- How accounts are set, one item a setting, after the cursor's setting; of one environment, where it is asked.
SELECT environment, account_id, name, value, stated_at, intake_id
  FROM account_setting
 WHERE (environment, account_id, name) > (:afterEnvironment, :afterAccount, :afterName)
   AND (CAST(:environment AS text) IS NULL OR environment = :environment)
 ORDER BY environment, account_id, name
 LIMIT :limit
