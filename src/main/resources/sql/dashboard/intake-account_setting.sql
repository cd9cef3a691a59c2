-- Settings of accounts that stand as this intake stated them. They are found by its number, so the bounds admit all of them.
SELECT environment AS "Environment", account_id AS "Account", name AS "Setting", CAST(value AS text) AS "Value"
  FROM account_setting
 WHERE intake_id = :id AND CAST(:from AS timestamptz) <= CAST(:until AS timestamptz)
   AND CAST(:symbol AS text) IS NULL
 ORDER BY environment, account_id, name
 LIMIT :most
