-- One firing of a poll flow, or one connection of a stream.
CREATE TABLE flow_run (
  id          bigint      GENERATED ALWAYS AS IDENTITY,
  flow        text        NOT NULL,
  cause       text        NOT NULL,
  started_at  timestamptz NOT NULL,
  finished_at timestamptz,
  outcome     text,
  detail      text,
  CONSTRAINT flow_run_pk PRIMARY KEY (id),
  CONSTRAINT flow_run_cause_known CHECK (cause IN ('schedule', 'start', 'person')),
  CONSTRAINT flow_run_outcome_known CHECK (outcome IN ('done', 'failed', 'skipped'))
);
CREATE INDEX flow_run_by_flow ON flow_run (flow, id DESC);

-- A time in which a stream was not heard: from the last item that was stored to the first moment it was heard again.
CREATE TABLE stream_gap (
  id      bigint      GENERATED ALWAYS AS IDENTITY,
  flow    text        NOT NULL,
  lost_at timestamptz NOT NULL,
  back_at timestamptz,
  reason  text        NOT NULL,
  CONSTRAINT stream_gap_pk PRIMARY KEY (id),
  CONSTRAINT stream_gap_runs_forward CHECK (back_at >= lost_at)
);
CREATE INDEX stream_gap_by_flow ON stream_gap (flow, id DESC);
CREATE UNIQUE INDEX stream_gap_one_open ON stream_gap (flow) WHERE back_at IS NULL;
