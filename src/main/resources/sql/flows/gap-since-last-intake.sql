-- A stream flow starts: whatever was said since its last intake was not heard.
-- A gap that is open already (the hub was killed) begins no later than that. A flow that never stored anything has no gap.
INSERT INTO stream_gap (flow, lost_at, reason)
SELECT flow, received_at, :reason
  FROM intake
 WHERE flow = :flow
 ORDER BY id DESC
 LIMIT 1
ON CONFLICT (flow) WHERE back_at IS NULL
DO UPDATE SET lost_at = least(stream_gap.lost_at, EXCLUDED.lost_at)
