-- Orders created within [from, to), the newest first, before the cursor's order; of one environment, symbol or status, where it is
-- asked. Closed is what is known to be over; all else is open.
SELECT environment, account_id, order_id, client_order_id, parent_id, symbol, asset_id, asset_class, order_class, type, side, position_intent,
       time_in_force, status, qty, notional, ratio_qty, filled_qty, filled_avg_price, limit_price, stop_price, trail_price, trail_percent, hwm, extended_hours,
       replaces, replaced_by, created_at, submitted_at, updated_at, updated_ns, filled_at, canceled_at, expired_at,
       expires_at, failed_at, replaced_at, rest, intake_id
  FROM account_order
 WHERE created_at >= :from AND created_at < :to
   AND (created_at, order_id) < (:beforeTime, :beforeOrder)
   AND (CAST(:environment AS text) IS NULL OR environment = :environment)
   AND (CAST(:symbol AS text) IS NULL OR symbol = :symbol)
   AND (CAST(:status AS text) IS NULL OR status = :status
        OR :status = CASE WHEN order_is_over(status) THEN 'closed' ELSE 'open' END)
 ORDER BY created_at DESC, order_id DESC
 LIMIT :limit
