-- What a flow told its mapping besides the text, such as whose account it is of: a replay must tell the same.
ALTER TABLE intake ADD COLUMN given jsonb;

-- A poll may run because a stream is heard again: it reads what was said meanwhile.
ALTER TABLE flow_run
  DROP CONSTRAINT flow_run_cause_known,
  ADD CONSTRAINT flow_run_cause_known CHECK (cause IN ('schedule', 'start', 'person', 'gap'));

-- What a statement says, apart from when and in which intake it was said: two that say the same are equal.
CREATE FUNCTION said(statement jsonb) RETURNS jsonb
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN statement - '{place,stated_at,intake_id}'::text[];
