-- Makes the partitions of [from_day, until_day] that are missing: months for time series, days for the ledger.
CREATE FUNCTION cover(parent text, from_day date, until_day date) RETURNS integer
  LANGUAGE plpgsql AS $$
DECLARE
  step   interval := CASE WHEN parent = 'intake' THEN interval '1 day' ELSE interval '1 month' END;
  form   text     := CASE WHEN parent = 'intake' THEN 'YYYYMMDD' ELSE 'YYYYMM' END;
  first  timestamp := date_trunc(CASE WHEN parent = 'intake' THEN 'day' ELSE 'month' END, from_day::timestamp);
  child  text;
  made   integer := 0;
BEGIN
  -- Two replicas may ask at once: one makes, the other finds it made.
  PERFORM pg_advisory_xact_lock(hashtext('cover ' || parent));
  WHILE first <= until_day LOOP
    child := parent || '_' || to_char(first, form);
    IF to_regclass(child) IS NULL THEN
      IF parent = 'intake' THEN
        EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%s) TO (%s)', child, parent,
                       intake_floor(first AT TIME ZONE 'UTC'), intake_floor((first + step) AT TIME ZONE 'UTC'));
      ELSE
        EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)', child, parent,
                       to_char(first, 'YYYY-MM-DD') || ' 00:00:00+00', to_char(first + step, 'YYYY-MM-DD') || ' 00:00:00+00');
      END IF;
      made := made + 1;
    END IF;
    first := first + step;
  END LOOP;
  RETURN made;
END $$;

-- Drops the ledger's days before the given one: rows stay, the bytes they came from go.
CREATE FUNCTION forget_ledger_days(before date) RETURNS integer
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
  RETURN gone;
END $$;
