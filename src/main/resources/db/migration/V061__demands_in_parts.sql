-- A long demand is fetched part by part, and a run that ends early is taken up where it stood. One that the provider does not answer
-- ends with its reason instead of holding up the others. What a stream missed is demanded too, once for each gap.
ALTER TABLE flow_demand
  ADD COLUMN reached_at timestamptz,
  ADD COLUMN outcome    text,
  ADD COLUMN reason     text,
  ADD COLUMN gap_id     bigint;
UPDATE flow_demand SET outcome = 'stored' WHERE done_at IS NOT NULL;
ALTER TABLE flow_demand
  ADD CONSTRAINT flow_demand_outcome_known CHECK (outcome IN ('stored', 'failed', 'withdrawn')),
  ADD CONSTRAINT flow_demand_ends_with_an_outcome CHECK ((done_at IS NULL) = (outcome IS NULL)),
  ADD CONSTRAINT flow_demand_fails_for_a_reason CHECK (outcome <> 'failed' OR reason IS NOT NULL);
CREATE INDEX flow_demand_open ON flow_demand (flow, id) WHERE done_at IS NULL;
CREATE UNIQUE INDEX flow_demand_once_for_a_gap ON flow_demand (flow, gap_id) WHERE gap_id IS NOT NULL;
