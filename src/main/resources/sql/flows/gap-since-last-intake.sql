-- A stream flow starts: whatever was said since its last intake was not heard.
-- What was on its way when that intake was heard may carry a stamp of before: the gap begins with the oldest tick of the intake.
-- A replay was not heard: it says nothing of when the stream was last there.
-- A gap that is open already (the hub was killed) begins no later than that. A flow that never stored anything has no gap.
INSERT INTO stream_gap (flow, lost_at, reason)
SELECT last.flow,
       least(last.received_at,
             (SELECT min(quoted_at) FROM quote
               WHERE intake_id = last.id AND quoted_at > last.received_at - interval '1 minute'),
             (SELECT min(traded_at) FROM trade
               WHERE intake_id = last.id AND traded_at > last.received_at - interval '1 minute')),
       :reason
  FROM (SELECT id, flow, received_at
          FROM intake
         WHERE flow = :flow AND source NOT LIKE 'replay of %'
         ORDER BY id DESC
         LIMIT 1) AS last
ON CONFLICT (flow) WHERE back_at IS NULL
DO UPDATE SET lost_at = least(stream_gap.lost_at, EXCLUDED.lost_at)
