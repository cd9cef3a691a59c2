-- The zone in which a person reads times.
UPDATE user_account
   SET zone = :zone
 WHERE name = :name
