-- A new account; one of that name that exists stays as it is.
INSERT INTO user_account (name, password_hash, role)
VALUES (:name, :hash, :role)
ON CONFLICT DO NOTHING
