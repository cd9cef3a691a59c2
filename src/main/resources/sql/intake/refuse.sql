INSERT INTO refused_row (intake_id, flow, kind, code, reason, item, refused_at)
SELECT :intake, :flow, kind, code, reason, item, :refusedAt
  FROM json_to_recordset(CAST(:items AS json)) AS refused(kind text, code text, reason text, item text)
