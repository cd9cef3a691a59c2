-- portfolio_point: what an account was worth, as its broker drew it.
-- Same point: (environment, account_id, timeframe, point_at). The later drawing wins: its last point still moves.
WITH item AS MATERIALIZED (
  SELECT DISTINCT ON (environment, account_id, timeframe, point_at)
         place, environment, account_id, timeframe, venue_time(point_at) AS point_at, equity, profit_loss, profit_loss_pct,
         base_value, venue_time(stated_at) AS stated_at
    FROM unnest((SELECT CAST(:?rows AS portfolio_point_item[]))) WITH ORDINALITY
         AS item(environment, account_id, timeframe, point_at, equity, profit_loss, profit_loss_pct, base_value, stated_at, place)
   ORDER BY environment, account_id, timeframe, point_at, stated_at DESC, place DESC
), compared AS MATERIALIZED (
  SELECT item.*, before.stated_at > item.stated_at AS later, said(to_jsonb(before)) = said(to_jsonb(item)) AS same
    FROM item LEFT JOIN portfolio_point AS before USING (environment, account_id, timeframe, point_at)
), written AS (
  INSERT INTO portfolio_point AS known
         (environment, account_id, timeframe, point_at, equity, profit_loss, profit_loss_pct, base_value, stated_at, intake_id)
  SELECT environment, account_id, timeframe, point_at, equity, profit_loss, profit_loss_pct, base_value, stated_at,
         CAST(:?intake AS bigint)
    FROM compared
   WHERE later IS NOT TRUE AND same IS NOT TRUE
      ON CONFLICT (environment, account_id, timeframe, point_at) DO UPDATE
     SET equity = EXCLUDED.equity, profit_loss = EXCLUDED.profit_loss, profit_loss_pct = EXCLUDED.profit_loss_pct,
         base_value = EXCLUDED.base_value, stated_at = EXCLUDED.stated_at, intake_id = EXCLUDED.intake_id
   WHERE known.stated_at <= EXCLUDED.stated_at
  RETURNING 1
)
SELECT cardinality(CAST(:?rows AS portfolio_point_item[])) AS received,
       (SELECT count(*) FROM written) AS stored,
       (SELECT count(*) FROM compared WHERE later AND NOT same) AS superseded
