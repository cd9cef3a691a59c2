-- A refused item is open until a person replays its intake or lets the item go. What was decided stands beside it for good.
ALTER TABLE refused_row
  ADD COLUMN handled_at       timestamptz,
  ADD COLUMN handled_by       text,
  ADD COLUMN outcome          text,
  ADD COLUMN note             text,
  ADD COLUMN replay_intake_id bigint,
  ADD CONSTRAINT refused_row_outcome_known CHECK (outcome IN ('replayed', 'discarded')),
  ADD CONSTRAINT refused_row_handled_as_a_whole
    CHECK ((outcome IS NULL) = (handled_at IS NULL) AND (outcome IS NULL) = (handled_by IS NULL)),
  ADD CONSTRAINT refused_row_replay_names_its_intake
    CHECK ((replay_intake_id IS NOT NULL) = (outcome IS NOT DISTINCT FROM 'replayed')),
  ADD CONSTRAINT refused_row_discard_says_why CHECK (outcome IS DISTINCT FROM 'discarded' OR note IS NOT NULL);

-- The page opens on what is still to be decided, the newest first.
CREATE INDEX refused_row_open ON refused_row (id) WHERE handled_at IS NULL;
