-- What could not become a row, in the order in which it was found.
SELECT id, kind, code, reason, left(item, 4000) AS item, length(item) AS item_length, refused_at
  FROM refused_row
 WHERE intake_id = :id
 ORDER BY id
 LIMIT :most
