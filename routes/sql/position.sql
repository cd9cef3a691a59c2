-- position: what an account holds of an asset now.
-- Same position: (environment, account_id, asset_id). The later statement wins; one that is older than an account_list which knew
-- the account without it changes nothing either. Where quantity or entry price changed, position_change keeps it.
WITH item AS MATERIALIZED (
  SELECT DISTINCT ON (environment, account_id, asset_id)
         place, environment, account_id, asset_id, symbol, exchange, asset_class, side, qty, qty_available, avg_entry_price,
         cost_basis, current_price, market_value, lastday_price, change_today, unrealized_pl, unrealized_plpc,
         unrealized_intraday_pl, unrealized_intraday_plpc, asset_marginable, rest, venue_time(stated_at) AS stated_at
    FROM unnest((SELECT CAST(:?rows AS position_item[]))) WITH ORDINALITY
         AS item(environment, account_id, asset_id, symbol, exchange, asset_class, side, qty, qty_available, avg_entry_price,
                 cost_basis, current_price, market_value, lastday_price, change_today, unrealized_pl, unrealized_plpc,
                 unrealized_intraday_pl, unrealized_intraday_plpc, asset_marginable, rest, stated_at, place)
   ORDER BY environment, account_id, asset_id, stated_at DESC, place DESC
), compared AS MATERIALIZED (
  SELECT item.*,
         coalesce(before.stated_at > item.stated_at, false) OR coalesce(whole.stated_at > item.stated_at, false) AS later,
         said(to_jsonb(before)) = said(to_jsonb(item)) AS same,
         (before.qty, before.avg_entry_price) IS DISTINCT FROM (item.qty, item.avg_entry_price) AS traded
    FROM item LEFT JOIN position AS before USING (environment, account_id, asset_id)
         LEFT JOIN account_list AS whole
                ON whole.environment = item.environment AND whole.account_id = item.account_id AND whole.list = 'position'
), written AS (
  INSERT INTO position AS known
         (environment, account_id, asset_id, symbol, exchange, asset_class, side, qty, qty_available, avg_entry_price, cost_basis,
          current_price, market_value, lastday_price, change_today, unrealized_pl, unrealized_plpc, unrealized_intraday_pl,
          unrealized_intraday_plpc, asset_marginable, rest, stated_at, intake_id)
  SELECT environment, account_id, asset_id, symbol, exchange, asset_class, side, qty, qty_available, avg_entry_price, cost_basis,
         current_price, market_value, lastday_price, change_today, unrealized_pl, unrealized_plpc, unrealized_intraday_pl,
         unrealized_intraday_plpc, asset_marginable, rest, stated_at, CAST(:?intake AS bigint)
    FROM compared
   WHERE NOT later AND same IS NOT TRUE
      ON CONFLICT (environment, account_id, asset_id) DO UPDATE
     SET symbol = EXCLUDED.symbol, exchange = EXCLUDED.exchange, asset_class = EXCLUDED.asset_class, side = EXCLUDED.side,
         qty = EXCLUDED.qty, qty_available = EXCLUDED.qty_available, avg_entry_price = EXCLUDED.avg_entry_price,
         cost_basis = EXCLUDED.cost_basis, current_price = EXCLUDED.current_price, market_value = EXCLUDED.market_value,
         lastday_price = EXCLUDED.lastday_price, change_today = EXCLUDED.change_today, unrealized_pl = EXCLUDED.unrealized_pl,
         unrealized_plpc = EXCLUDED.unrealized_plpc, unrealized_intraday_pl = EXCLUDED.unrealized_intraday_pl,
         unrealized_intraday_plpc = EXCLUDED.unrealized_intraday_plpc, asset_marginable = EXCLUDED.asset_marginable,
         rest = EXCLUDED.rest, stated_at = EXCLUDED.stated_at, intake_id = EXCLUDED.intake_id
   WHERE known.stated_at <= EXCLUDED.stated_at
  RETURNING environment, account_id, asset_id
), changed AS (
  INSERT INTO position_change (environment, account_id, asset_id, symbol, qty, avg_entry_price, stated_at, intake_id)
  SELECT environment, account_id, asset_id, symbol, qty, avg_entry_price, stated_at, CAST(:?intake AS bigint)
    FROM compared JOIN written USING (environment, account_id, asset_id)
   WHERE traded
      ON CONFLICT (environment, account_id, asset_id, stated_at) DO NOTHING
)
SELECT cardinality(CAST(:?rows AS position_item[])) AS received,
       (SELECT count(*) FROM written) AS stored,
       (SELECT count(*) FROM compared WHERE later AND same IS NOT TRUE) AS superseded
