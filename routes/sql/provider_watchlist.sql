-- provider_watchlist: a list of symbols that the owner of an account keeps at the provider.
-- Same list: (environment, account_id, watchlist_id). The later statement wins; one that does not say the symbols leaves them.
-- What was said before the whole account_list was said without it is too old.
WITH item AS MATERIALIZED (
  SELECT DISTINCT ON (environment, account_id, watchlist_id)
         place, environment, account_id, watchlist_id, name, members, venue_time(created_at) AS created_at,
         venue_time(updated_at) AS updated_at, venue_time(stated_at) AS stated_at
    FROM unnest((SELECT CAST(:?rows AS provider_watchlist_item[]))) WITH ORDINALITY
         AS item(environment, account_id, watchlist_id, name, members, created_at, updated_at, stated_at, place)
   ORDER BY environment, account_id, watchlist_id, stated_at DESC, place DESC
), compared AS MATERIALIZED (
  SELECT item.*,
         coalesce(before.stated_at > item.stated_at, false) OR coalesce(whole.stated_at > item.stated_at, false) AS later,
         (before.name, before.members, before.created_at, before.updated_at)
         IS NOT DISTINCT FROM
         (item.name, coalesce(item.members, before.members), item.created_at, item.updated_at)
         AND before.stated_at IS NOT NULL AS same
    FROM item LEFT JOIN provider_watchlist AS before USING (environment, account_id, watchlist_id)
         LEFT JOIN account_list AS whole
                ON whole.environment = item.environment AND whole.account_id = item.account_id AND whole.list = 'watchlist'
), written AS (
  INSERT INTO provider_watchlist AS known
         (environment, account_id, watchlist_id, name, members, created_at, updated_at, stated_at, intake_id)
  SELECT environment, account_id, watchlist_id, name, members, created_at, updated_at, stated_at, CAST(:?intake AS bigint)
    FROM compared
   WHERE NOT later AND NOT same
      ON CONFLICT (environment, account_id, watchlist_id) DO UPDATE
     SET name = EXCLUDED.name, members = coalesce(EXCLUDED.members, known.members), created_at = EXCLUDED.created_at,
         updated_at = EXCLUDED.updated_at, stated_at = EXCLUDED.stated_at, intake_id = EXCLUDED.intake_id
   WHERE known.stated_at <= EXCLUDED.stated_at
  RETURNING 1
)
SELECT cardinality(CAST(:?rows AS provider_watchlist_item[])) AS received,
       (SELECT count(*) FROM written) AS stored,
       (SELECT count(*) FROM compared WHERE later AND NOT same) AS superseded
