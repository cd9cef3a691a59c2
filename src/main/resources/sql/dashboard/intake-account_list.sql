-- Which positions and watchlists an account has, where it stands as this intake stated it: members are the provider's numbers of
-- them, never symbols. Found by its number, so the bounds admit all of it.
SELECT environment AS "Environment", account_id AS "Account", list AS "List", array_to_string(members, ', ') AS "Members"
  FROM account_list
 WHERE intake_id = :id AND CAST(:from AS timestamptz) <= CAST(:until AS timestamptz)
   AND CAST(:symbol AS text) IS NULL
 ORDER BY environment, account_id, list
 LIMIT :most
