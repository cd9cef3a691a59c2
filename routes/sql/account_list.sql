-- account_list: all positions, or all watchlists, that an account has, by their identities. What it does not name is gone.
-- Same list: (environment, account_id, list). The later statement wins; an older one closes nothing.
WITH item AS MATERIALIZED (
  SELECT DISTINCT ON (environment, account_id, list)
         place, environment, account_id, list, members, venue_time(stated_at) AS stated_at
    FROM unnest((SELECT CAST(:?rows AS account_list_item[]))) WITH ORDINALITY
         AS item(environment, account_id, list, members, stated_at, place)
   ORDER BY environment, account_id, list, stated_at DESC, place DESC
), compared AS MATERIALIZED (
  SELECT item.*, before.stated_at > item.stated_at AS later, before.members = item.members AS same
    FROM item LEFT JOIN account_list AS before USING (environment, account_id, list)
), written AS (
  INSERT INTO account_list AS known (environment, account_id, list, members, stated_at, intake_id)
  SELECT environment, account_id, list, members, stated_at, CAST(:?intake AS bigint)
    FROM compared
   WHERE later IS NOT TRUE AND same IS NOT TRUE
      ON CONFLICT (environment, account_id, list) DO UPDATE
     SET members = EXCLUDED.members, stated_at = EXCLUDED.stated_at, intake_id = EXCLUDED.intake_id
   WHERE known.stated_at <= EXCLUDED.stated_at
  RETURNING 1
), gone AS (
  DELETE FROM position
   USING compared
   WHERE compared.list = 'position' AND compared.later IS NOT TRUE
     AND position.environment = compared.environment AND position.account_id = compared.account_id
     AND position.asset_id <> ALL (compared.members) AND position.stated_at < compared.stated_at
  RETURNING position.environment, position.account_id, position.asset_id, position.symbol, position.avg_entry_price,
            compared.stated_at AS gone_at
), closed AS (
  INSERT INTO position_change (environment, account_id, asset_id, symbol, qty, avg_entry_price, stated_at, intake_id)
  SELECT environment, account_id, asset_id, symbol, 0, avg_entry_price, gone_at, CAST(:?intake AS bigint)
    FROM gone
      ON CONFLICT (environment, account_id, asset_id, stated_at) DO NOTHING
), dropped AS (
  DELETE FROM provider_watchlist AS kept
   USING compared
   WHERE compared.list = 'watchlist' AND compared.later IS NOT TRUE
     AND kept.environment = compared.environment AND kept.account_id = compared.account_id
     AND kept.watchlist_id <> ALL (compared.members) AND kept.stated_at < compared.stated_at
)
SELECT cardinality(CAST(:?rows AS account_list_item[])) AS received,
       (SELECT count(*) FROM written) AS stored,
       (SELECT count(*) FROM compared WHERE later AND NOT same) AS superseded
