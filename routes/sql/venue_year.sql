-- venue_year: all days of a stretch on which the venue trades. A day within it that it does not name is none any more.
-- Same stretch: (provider). The later statement wins; an older one closes nothing.
WITH item AS MATERIALIZED (
  SELECT DISTINCT ON (provider) place, provider, CAST(days AS date[]) AS days, venue_time(stated_at) AS stated_at
    FROM unnest((SELECT CAST(:?rows AS venue_year_item[]))) WITH ORDINALITY AS item(provider, days, stated_at, place)
   ORDER BY provider, stated_at DESC, place DESC
), compared AS MATERIALIZED (
  SELECT item.*, item.days[1] AS first_day, item.days[cardinality(item.days)] AS last_day,
         before.stated_at > item.stated_at AS later,
         (before.first_day, before.last_day) = (item.days[1], item.days[cardinality(item.days)]) AS same
    FROM item LEFT JOIN venue_year AS before USING (provider)
   WHERE cardinality(item.days) > 0
), written AS (
  INSERT INTO venue_year AS known (provider, first_day, last_day, stated_at, intake_id)
  SELECT provider, first_day, last_day, stated_at, CAST(:?intake AS bigint)
    FROM compared
   WHERE later IS NOT TRUE
     AND (same IS NOT TRUE
          OR EXISTS (SELECT FROM venue_day
                      WHERE venue_day.provider = compared.provider AND venue_day.stated_at < compared.stated_at
                        AND venue_day.day BETWEEN first_day AND last_day AND venue_day.day <> ALL (days)))
      ON CONFLICT (provider) DO UPDATE
     SET first_day = EXCLUDED.first_day, last_day = EXCLUDED.last_day, stated_at = EXCLUDED.stated_at,
         intake_id = EXCLUDED.intake_id
   WHERE known.stated_at <= EXCLUDED.stated_at
  RETURNING 1
), gone AS (
  DELETE FROM venue_day
   USING compared
   WHERE compared.later IS NOT TRUE AND venue_day.provider = compared.provider
     AND venue_day.stated_at < compared.stated_at
     AND venue_day.day BETWEEN compared.first_day AND compared.last_day AND venue_day.day <> ALL (compared.days)
)
SELECT cardinality(CAST(:?rows AS venue_year_item[])) AS received,
       (SELECT count(*) FROM written) AS stored,
       (SELECT count(*) FROM compared WHERE later AND NOT same) AS superseded
