-- Activities, those of the newest day first and those without a day last, before the cursor's activity; of one environment, symbol
-- or type, where it is asked.
SELECT environment, account_id, activity_id, type, date, net_amount, symbol, qty, per_share_amount, status, description, intake_id
  FROM activity
 WHERE (CAST(:beforeActivity AS text) IS NULL
        OR (coalesce(date, '-infinity'), activity_id)
           < (coalesce(CAST(nullif(:beforeDay, '') AS date), '-infinity'), :beforeActivity))
   AND (CAST(:environment AS text) IS NULL OR environment = :environment)
   AND (CAST(:symbol AS text) IS NULL OR symbol = :symbol)
   AND (CAST(:type AS text) IS NULL OR type = :type)
 ORDER BY coalesce(date, '-infinity') DESC, activity_id DESC
 LIMIT :limit
