-- account_setting: how an account is set.
-- Same setting: (environment, account_id, name). The later statement wins.
WITH item AS MATERIALIZED (
  SELECT DISTINCT ON (environment, account_id, name)
         place, environment, account_id, name, value, venue_time(stated_at) AS stated_at
    FROM unnest((SELECT CAST(:?rows AS account_setting_item[]))) WITH ORDINALITY
         AS item(environment, account_id, name, value, stated_at, place)
   ORDER BY environment, account_id, name, stated_at DESC, place DESC
), compared AS MATERIALIZED (
  SELECT item.*, before.stated_at > item.stated_at AS later, before.value = item.value AS same
    FROM item LEFT JOIN account_setting AS before USING (environment, account_id, name)
), written AS (
  INSERT INTO account_setting (environment, account_id, name, value, stated_at, intake_id)
  SELECT environment, account_id, name, value, stated_at, CAST(:?intake AS bigint)
    FROM compared
   WHERE later IS NOT TRUE AND same IS NOT TRUE
      ON CONFLICT (environment, account_id, name) DO UPDATE
     SET value = EXCLUDED.value, stated_at = EXCLUDED.stated_at, intake_id = EXCLUDED.intake_id
   WHERE account_setting.stated_at <= EXCLUDED.stated_at
  RETURNING 1
)
SELECT cardinality(CAST(:?rows AS account_setting_item[])) AS received,
       (SELECT count(*) FROM written) AS stored,
       (SELECT count(*) FROM compared WHERE later AND NOT same) AS superseded
