-- States of accounts that this intake told. They are found by its number, so the bounds admit all of them.
SELECT environment AS "Environment", account_id AS "Account", status AS "Status", currency AS "Currency",
       equity AS "Equity", cash AS "Cash", long_market_value AS "Long", short_market_value AS "Short",
       buying_power AS "Buying power"
  FROM account_state
 WHERE intake_id = :id AND CAST(:from AS timestamptz) <= CAST(:until AS timestamptz)
   AND CAST(:symbol AS text) IS NULL
 ORDER BY environment, account_id
 LIMIT :most
