-- venue_clock: what a provider's clock shows.
-- Same clock: (provider). The later time wins.
WITH item AS MATERIALIZED (
  SELECT DISTINCT ON (provider)
         provider, venue_time(shown_at) AS shown_at, CAST(shown_at % 1000 AS smallint) AS shown_ns, is_open,
         venue_time(next_open) AS next_open, venue_time(next_close) AS next_close, venue_time(stated_at) AS stated_at
    FROM unnest((SELECT CAST(:?rows AS venue_clock_item[]))) AS item
   ORDER BY provider, item.stated_at DESC
), written AS (
  INSERT INTO venue_clock AS known (provider, shown_at, shown_ns, is_open, next_open, next_close, stated_at, intake_id)
  SELECT provider, shown_at, shown_ns, is_open, next_open, next_close, stated_at, CAST(:?intake AS bigint)
    FROM item
      ON CONFLICT (provider) DO UPDATE
     SET shown_at = EXCLUDED.shown_at, shown_ns = EXCLUDED.shown_ns, is_open = EXCLUDED.is_open,
         next_open = EXCLUDED.next_open, next_close = EXCLUDED.next_close, stated_at = EXCLUDED.stated_at,
         intake_id = EXCLUDED.intake_id
   WHERE known.stated_at <= EXCLUDED.stated_at
     AND (known.shown_at, known.shown_ns, known.is_open, known.next_open, known.next_close)
         IS DISTINCT FROM
         (EXCLUDED.shown_at, EXCLUDED.shown_ns, EXCLUDED.is_open, EXCLUDED.next_open, EXCLUDED.next_close)
  RETURNING 1
)
SELECT cardinality(CAST(:?rows AS venue_clock_item[])) AS received,
       (SELECT count(*) FROM written) AS stored,
       (SELECT count(*) FROM item JOIN venue_clock AS before USING (provider)
         WHERE before.stated_at > item.stated_at) AS superseded
