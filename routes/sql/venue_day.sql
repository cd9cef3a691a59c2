-- venue_day: a day on which the venue trades, as a provider states it.
-- Same day: (provider, day). The later statement wins; one that is older than a venue_year without that day changes nothing.
WITH item AS MATERIALIZED (
  SELECT DISTINCT ON (provider, day)
         place, provider, day, opens_at, closes_at, session_opens_at, session_closes_at, settles_on,
         venue_time(stated_at) AS stated_at
    FROM unnest((SELECT CAST(:?rows AS venue_day_item[]))) WITH ORDINALITY
         AS item(provider, day, opens_at, closes_at, session_opens_at, session_closes_at, settles_on, stated_at, place)
   ORDER BY provider, day, stated_at DESC, place DESC
), compared AS MATERIALIZED (
  SELECT item.*,
         coalesce(before.stated_at > item.stated_at, false) OR coalesce(whole.stated_at > item.stated_at, false) AS later,
         said(to_jsonb(before)) = said(to_jsonb(item)) AS same
    FROM item LEFT JOIN venue_day AS before USING (provider, day)
         LEFT JOIN venue_year AS whole
                ON whole.provider = item.provider AND item.day BETWEEN whole.first_day AND whole.last_day
), written AS (
  INSERT INTO venue_day AS known
         (provider, day, opens_at, closes_at, session_opens_at, session_closes_at, settles_on, stated_at, intake_id)
  SELECT provider, day, opens_at, closes_at, session_opens_at, session_closes_at, settles_on, stated_at, CAST(:?intake AS bigint)
    FROM compared
   WHERE NOT later AND same IS NOT TRUE
      ON CONFLICT (provider, day) DO UPDATE
     SET opens_at = EXCLUDED.opens_at, closes_at = EXCLUDED.closes_at, session_opens_at = EXCLUDED.session_opens_at,
         session_closes_at = EXCLUDED.session_closes_at, settles_on = EXCLUDED.settles_on, stated_at = EXCLUDED.stated_at,
         intake_id = EXCLUDED.intake_id
   WHERE known.stated_at <= EXCLUDED.stated_at
  RETURNING 1
)
SELECT cardinality(CAST(:?rows AS venue_day_item[])) AS received,
       (SELECT count(*) FROM written) AS stored,
       (SELECT count(*) FROM compared WHERE later AND same IS NOT TRUE) AS superseded
