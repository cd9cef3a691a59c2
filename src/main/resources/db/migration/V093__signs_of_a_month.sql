-- What speaks for a symbol being gone is read from refusals of the last weeks: however few days of bytes the ledger keeps, a refusal
-- that waits for nobody stays for thirty.
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
   WHERE intake_id < least(intake_floor(CAST(before AS timestamp) AT TIME ZONE 'UTC'), intake_floor(now() - interval '30 days'))
     AND (handled_at IS NOT NULL OR NOT is_mendable(code));
  RETURN gone;
END $$;
