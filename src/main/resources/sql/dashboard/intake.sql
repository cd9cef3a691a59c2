SELECT id, flow, revision, source, received_at, format, payload_bytes, received, stored, unchanged, superseded, refused
  FROM intake
 WHERE id = :id
