-- What a provider sent, to be read once more.
SELECT flow, received_at, given, format, payload
  FROM intake
 WHERE id = :id
