-- A part of the past that a person asked a flow to fetch; both ends are included.
CREATE TABLE flow_demand (
  id       bigint      GENERATED ALWAYS AS IDENTITY,
  flow     text        NOT NULL,
  symbols  text[]      NOT NULL,
  from_at  timestamptz NOT NULL,
  until_at timestamptz NOT NULL,
  asked_by text        NOT NULL,
  asked_at timestamptz NOT NULL,
  done_at  timestamptz,
  CONSTRAINT flow_demand_pk PRIMARY KEY (id),
  CONSTRAINT flow_demand_names_somebody CHECK (cardinality(symbols) > 0),
  CONSTRAINT flow_demand_runs_forward CHECK (until_at > from_at)
);
CREATE INDEX flow_demand_by_flow ON flow_demand (flow, id DESC);
