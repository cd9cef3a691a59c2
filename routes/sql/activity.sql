-- activity: something that moved an account without a trade.
-- Same activity: (environment, account_id, activity_id). The later statement wins.
WITH item AS MATERIALIZED (
  SELECT DISTINCT ON (environment, account_id, activity_id)
         place, environment, account_id, activity_id, type, date, net_amount, symbol, qty, per_share_amount, status, description,
         rest, venue_time(stated_at) AS stated_at
    FROM unnest((SELECT CAST(:?rows AS activity_item[]))) WITH ORDINALITY
         AS item(environment, account_id, activity_id, type, date, net_amount, symbol, qty, per_share_amount, status, description,
                 rest, stated_at, place)
   ORDER BY environment, account_id, activity_id, stated_at DESC, place DESC
), compared AS MATERIALIZED (
  SELECT item.*, before.stated_at > item.stated_at AS later, said(to_jsonb(before)) = said(to_jsonb(item)) AS same
    FROM item LEFT JOIN activity AS before USING (environment, account_id, activity_id)
), written AS (
  INSERT INTO activity AS known
         (environment, account_id, activity_id, type, date, net_amount, symbol, qty, per_share_amount, status, description, rest,
          stated_at, intake_id)
  SELECT environment, account_id, activity_id, type, date, net_amount, symbol, qty, per_share_amount, status, description, rest,
         stated_at, CAST(:?intake AS bigint)
    FROM compared
   WHERE later IS NOT TRUE AND same IS NOT TRUE
      ON CONFLICT (environment, account_id, activity_id) DO UPDATE
     SET type = EXCLUDED.type, date = EXCLUDED.date, net_amount = EXCLUDED.net_amount, symbol = EXCLUDED.symbol,
         qty = EXCLUDED.qty, per_share_amount = EXCLUDED.per_share_amount, status = EXCLUDED.status,
         description = EXCLUDED.description, rest = EXCLUDED.rest, stated_at = EXCLUDED.stated_at, intake_id = EXCLUDED.intake_id
   WHERE known.stated_at <= EXCLUDED.stated_at
  RETURNING 1
)
SELECT cardinality(CAST(:?rows AS activity_item[])) AS received,
       (SELECT count(*) FROM written) AS stored,
       (SELECT count(*) FROM compared WHERE later AND NOT same) AS superseded
