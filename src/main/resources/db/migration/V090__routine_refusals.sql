-- Whether a person can do anything about a refusal. What a provider took back, does not know or does not have no replay can mend.
CREATE FUNCTION is_mendable(code text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN code NOT IN ('WITHDRAWN', 'UNKNOWN_SYMBOL', 'NO_DATA');

-- Drops the ledger's days before the given one: rows stay, the bytes they came from go, and with them the refusals that wait for
-- nobody. Those that a person still has to decide on stay with their item.
CREATE OR REPLACE FUNCTION forget_ledger_days(before date) RETURNS integer
  LANGUAGE plpgsql AS $$
DECLARE
  child text;
  gone  integer := 0;
BEGIN
  FOR child IN
    SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
     WHERE i.inhparent = 'intake'::regclass AND right(c.relname, 8) < to_char(before, 'YYYYMMDD')
  LOOP
    EXECUTE format('DROP TABLE %I', child);
    gone := gone + 1;
  END LOOP;
  DELETE FROM refused_row
   WHERE intake_id < intake_floor(CAST(before AS timestamp) AT TIME ZONE 'UTC')
     AND (handled_at IS NOT NULL OR NOT is_mendable(code));
  RETURN gone;
END $$;
