-- The newest intakes, of one flow or (null) of all, older than a number where one is given.
SELECT id, flow, revision, source, received_at, format, payload_bytes, received, stored, unchanged, superseded, refused
  FROM intake
 WHERE (CAST(:flow AS text) IS NULL OR flow = :flow)
   AND (CAST(:before AS bigint) IS NULL OR id < :before)
 ORDER BY id DESC
 LIMIT :most
