-- What a stream missed of the followed symbols is wanted, once for each gap that is over; of the last day, and no longer than may be.
INSERT INTO flow_demand (flow, symbols, from_at, until_at, asked_by, asked_at, gap_id)
SELECT :flow, :symbols, lost_at - :before * interval '1 second', back_at, :stream, :at, id
  FROM stream_gap
 WHERE flow = :stream
   AND back_at > CAST(:at AS timestamptz) - interval '1 day'
   AND back_at - lost_at <= :longest * interval '1 second'
ON CONFLICT (flow, gap_id) WHERE gap_id IS NOT NULL DO NOTHING
