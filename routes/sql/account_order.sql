-- account_order: an order as its broker states it now.
-- Same order: (environment, account_id, order_id). The later statement wins by updated_at, to the nanosecond; of the same moment,
-- the one that came later. Whose leg an order is may be said once and is kept.
-- An order that was found changed when we asked for it leaves an order_event 'reconciled': nobody had told it as it happened.
WITH numbered AS MATERIALIZED (
  SELECT place, environment, account_id, order_id, client_order_id, parent_id, symbol, asset_id, asset_class, order_class, type,
         side, position_intent, time_in_force, status, qty, notional, ratio_qty, filled_qty, filled_avg_price, limit_price,
         stop_price, trail_price, trail_percent, hwm, extended_hours, replaces, replaced_by,
         venue_time(created_at) AS created_at, venue_time(submitted_at) AS submitted_at, venue_time(updated_at) AS updated_at,
         CAST(updated_at % 1000 AS smallint) AS updated_ns, venue_time(filled_at) AS filled_at,
         venue_time(canceled_at) AS canceled_at, venue_time(expired_at) AS expired_at, venue_time(expires_at) AS expires_at,
         venue_time(failed_at) AS failed_at, venue_time(replaced_at) AS replaced_at, source, rest,
         venue_time(stated_at) AS stated_at
    FROM unnest((SELECT CAST(:?rows AS account_order_item[]))) WITH ORDINALITY
         AS item(environment, account_id, order_id, client_order_id, parent_id, symbol, asset_id, asset_class, order_class, type,
                 side, position_intent, time_in_force, status, qty, notional, ratio_qty, filled_qty, filled_avg_price,
                 limit_price, stop_price, trail_price, trail_percent, hwm, extended_hours, replaces, replaced_by, created_at,
                 submitted_at, updated_at, filled_at, canceled_at, expired_at, expires_at, failed_at, replaced_at, source, rest,
                 stated_at, place)
), item AS MATERIALIZED (
  SELECT DISTINCT ON (environment, account_id, order_id) *
    FROM numbered
   ORDER BY environment, account_id, order_id, updated_at DESC, updated_ns DESC, stated_at DESC, place DESC
), compared AS MATERIALIZED (
  SELECT item.*, before.order_id IS NOT NULL AS known,
         (before.updated_at, before.updated_ns, before.stated_at) > (item.updated_at, item.updated_ns, item.stated_at) AS later,
         said(to_jsonb(before)) = said(to_jsonb(item)) - 'source'
         || jsonb_build_object('parent_id', coalesce(item.parent_id, before.parent_id)) AS same,
         (before.status, before.filled_qty) IS DISTINCT FROM (item.status, item.filled_qty) AS moved
    FROM item LEFT JOIN account_order AS before USING (environment, account_id, order_id)
), written AS (
  INSERT INTO account_order AS known
         (environment, account_id, order_id, client_order_id, parent_id, symbol, asset_id, asset_class, order_class, type, side,
          position_intent, time_in_force, status, qty, notional, ratio_qty, filled_qty, filled_avg_price, limit_price, stop_price,
          trail_price, trail_percent, hwm, extended_hours, replaces, replaced_by, created_at, submitted_at, updated_at,
          updated_ns, filled_at, canceled_at, expired_at, expires_at, failed_at, replaced_at, rest, stated_at, intake_id)
  SELECT environment, account_id, order_id, client_order_id, parent_id, symbol, asset_id, asset_class, order_class, type, side,
         position_intent, time_in_force, status, qty, notional, ratio_qty, filled_qty, filled_avg_price, limit_price, stop_price,
         trail_price, trail_percent, hwm, extended_hours, replaces, replaced_by, created_at, submitted_at, updated_at,
         updated_ns, filled_at, canceled_at, expired_at, expires_at, failed_at, replaced_at, rest, stated_at,
         CAST(:?intake AS bigint)
    FROM compared
   WHERE later IS NOT TRUE AND same IS NOT TRUE
      ON CONFLICT (environment, account_id, order_id) DO UPDATE
     SET client_order_id = EXCLUDED.client_order_id, parent_id = coalesce(EXCLUDED.parent_id, known.parent_id),
         symbol = EXCLUDED.symbol, asset_id = EXCLUDED.asset_id, asset_class = EXCLUDED.asset_class,
         order_class = EXCLUDED.order_class, type = EXCLUDED.type, side = EXCLUDED.side,
         position_intent = EXCLUDED.position_intent, time_in_force = EXCLUDED.time_in_force, status = EXCLUDED.status,
         qty = EXCLUDED.qty, notional = EXCLUDED.notional, ratio_qty = EXCLUDED.ratio_qty, filled_qty = EXCLUDED.filled_qty,
         filled_avg_price = EXCLUDED.filled_avg_price, limit_price = EXCLUDED.limit_price, stop_price = EXCLUDED.stop_price,
         trail_price = EXCLUDED.trail_price, trail_percent = EXCLUDED.trail_percent, hwm = EXCLUDED.hwm,
         extended_hours = EXCLUDED.extended_hours, replaces = EXCLUDED.replaces, replaced_by = EXCLUDED.replaced_by,
         created_at = EXCLUDED.created_at, submitted_at = EXCLUDED.submitted_at, updated_at = EXCLUDED.updated_at,
         updated_ns = EXCLUDED.updated_ns, filled_at = EXCLUDED.filled_at, canceled_at = EXCLUDED.canceled_at,
         expired_at = EXCLUDED.expired_at, expires_at = EXCLUDED.expires_at, failed_at = EXCLUDED.failed_at,
         replaced_at = EXCLUDED.replaced_at, rest = EXCLUDED.rest, stated_at = EXCLUDED.stated_at,
         intake_id = EXCLUDED.intake_id
   WHERE (known.updated_at, known.updated_ns) <= (EXCLUDED.updated_at, EXCLUDED.updated_ns)
  RETURNING environment, account_id, order_id
), reconciled AS (
  INSERT INTO order_event (environment, account_id, order_id, event, event_key, symbol, status, filled_qty, happened_at,
                           happened_ns, intake_id)
  SELECT environment, account_id, order_id, 'reconciled', status || ' ' || updated_at || ' ' || updated_ns, symbol, status,
         filled_qty, updated_at, updated_ns, CAST(:?intake AS bigint)
    FROM compared
   WHERE source = 'rest' AND moved
         -- No join: with one row expected it would become a loop over all rows for each row.
     AND ((environment, account_id, order_id) IN (SELECT * FROM written)) IS TRUE
      ON CONFLICT (environment, account_id, order_id, event, event_key) DO NOTHING
), older_in_batch AS (
  SELECT count(*) AS total
    FROM numbered JOIN item USING (environment, account_id, order_id)
   WHERE numbered.place <> item.place AND said(to_jsonb(numbered)) <> said(to_jsonb(item))
)
SELECT (SELECT count(*) FROM numbered) AS received,
       (SELECT count(*) FROM written) AS stored,
       (SELECT count(*) FROM compared WHERE later AND same IS NOT TRUE) + (SELECT total FROM older_in_batch) AS superseded
