-- A stream is not heard any more: a gap opens, or the open one begins earlier.
INSERT INTO stream_gap (flow, lost_at, reason)
VALUES (:flow, :at, :reason)
ON CONFLICT (flow) WHERE back_at IS NULL
DO UPDATE SET lost_at = least(stream_gap.lost_at, EXCLUDED.lost_at)
