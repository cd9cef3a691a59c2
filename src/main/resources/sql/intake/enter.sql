INSERT INTO intake (id, flow, revision, source, received_at, format, payload, payload_bytes,
                    received, stored, unchanged, superseded, refused)
VALUES (:id, :flow, :revision, :source, :receivedAt, :format, :payload, :payloadBytes,
        :received, :stored, :unchanged, :superseded, :refused)
