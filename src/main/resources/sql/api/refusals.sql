-- What could not become a row of one intake, in the order in which it was refused.
SELECT kind, code, reason, item, refused_at
  FROM refused_row
 WHERE intake_id = :intake
 ORDER BY id
