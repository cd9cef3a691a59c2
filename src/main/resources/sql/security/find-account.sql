-- One account by its name, which is kept in small letters.
SELECT name, password_hash, role, zone
  FROM user_account
 WHERE name = :name
