-- Whether anybody may sign in at all.
SELECT EXISTS (SELECT FROM user_account)
