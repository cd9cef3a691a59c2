-- When was the oldest order submitted of which it is not known that it is over? A status that nobody knows is an open one.
SELECT min(coalesce(submitted_at, created_at)) AS oldest
  FROM account_order
 WHERE account_id = :account
   AND NOT order_is_over(status)
