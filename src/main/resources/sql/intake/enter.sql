INSERT INTO intake (id, flow, revision, source, received_at, given, format, payload, payload_bytes,
                    received, stored, unchanged, superseded, refused)
VALUES (:id, :flow, :revision, :source, :receivedAt, CAST(:given AS jsonb), :format, :payload, :payloadBytes,
        :received, :stored, :unchanged, :superseded, :refused)
