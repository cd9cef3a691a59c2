-- Each text of a flow that was ever tried: what was accepted runs or ran, what was refused says where and why.
CREATE TABLE flow_revision (
  id       bigint      GENERATED ALWAYS AS IDENTITY,
  flow     text        NOT NULL,
  hash     text        NOT NULL,
  files    jsonb       NOT NULL,
  found_at timestamptz NOT NULL DEFAULT now(),
  outcome  text        NOT NULL,
  file     text,
  line     integer,
  reason   text,
  CONSTRAINT flow_revision_pk PRIMARY KEY (id),
  CONSTRAINT flow_revision_outcome_known CHECK (outcome IN ('accepted', 'refused')),
  CONSTRAINT flow_revision_refused_says_why CHECK (outcome = 'accepted' OR reason IS NOT NULL)
);
CREATE INDEX flow_revision_by_flow ON flow_revision (flow, id DESC);

-- An intake's number carries its second (id >> 20), so the number alone names its day partition, and it stays below 2^53.
CREATE SEQUENCE intake_number CYCLE MAXVALUE 1048575 MINVALUE 0 CACHE 32;

CREATE FUNCTION intake_floor(at timestamptz) RETURNS bigint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN floor(extract(epoch FROM at))::bigint << 20;

CREATE FUNCTION next_intake() RETURNS bigint
  LANGUAGE sql VOLATILE
  RETURN intake_floor(clock_timestamp()) + nextval('intake_number');

-- One poll answer, one page or one batch of stream frames, with the bytes as they came. The sum is proven by the database itself.
CREATE TABLE intake (
  id            bigint      NOT NULL,
  flow          text        NOT NULL,
  revision      bigint,
  source        text        NOT NULL,
  received_at   timestamptz NOT NULL,
  format        text        NOT NULL,
  payload       bytea       NOT NULL,
  payload_bytes integer     NOT NULL,
  received      integer     NOT NULL,
  stored        integer     NOT NULL,
  unchanged     integer     NOT NULL,
  superseded    integer     NOT NULL,
  refused       integer     NOT NULL,
  CONSTRAINT intake_pk PRIMARY KEY (id),
  CONSTRAINT intake_conserves CHECK (received = stored + unchanged + superseded + refused),
  CONSTRAINT intake_counts_not_negative CHECK (least(stored, unchanged, superseded, refused) >= 0)
) PARTITION BY RANGE (id);
-- Compressed already: PostgreSQL shall not try again.
ALTER TABLE intake ALTER COLUMN payload SET STORAGE EXTERNAL;
CREATE INDEX intake_by_flow ON intake (flow, id DESC);

-- What could not become a row, kept with its reason.
CREATE TABLE refused_row (
  id          bigint      GENERATED ALWAYS AS IDENTITY,
  intake_id   bigint      NOT NULL,
  flow        text        NOT NULL,
  kind        text,
  code        text        NOT NULL,
  reason      text        NOT NULL,
  item        text        NOT NULL,
  refused_at  timestamptz NOT NULL,
  CONSTRAINT refused_row_pk PRIMARY KEY (id)
);
CREATE INDEX refused_row_by_intake ON refused_row (intake_id);
CREATE INDEX refused_row_by_flow ON refused_row (flow, id DESC);

-- The question anybody can ask: is what was received accounted for?
CREATE VIEW ledger AS
SELECT flow,
       (to_timestamp(id >> 20) AT TIME ZONE 'UTC')::date AS day,
       count(*)        AS intakes,
       sum(received)   AS received,
       sum(stored)     AS stored,
       sum(unchanged)  AS unchanged,
       sum(superseded) AS superseded,
       sum(refused)    AS refused
  FROM intake
 GROUP BY flow, day;
