-- Fills within [from, to) to the nanosecond, the newest first, before the cursor's fill; of one environment or symbol, where it is
-- asked. The comparisons of whole microseconds are for the index, those of rows for the answer. A bust or a correction names the
-- execution that it takes back.
SELECT environment, account_id, order_id, symbol, side, price, qty, cum_qty, leaves_qty, position_qty, execution_id, activity_id,
       filled_at, filled_ns, coalesce(taken.standing, 'good') AS standing, id, intake_id
  FROM fill LEFT JOIN LATERAL (
         SELECT CASE event WHEN 'trade_bust' THEN 'busted' ELSE 'corrected' END AS standing
           FROM order_event
          WHERE order_event.environment = fill.environment AND order_event.account_id = fill.account_id
            AND order_event.previous_execution_id = fill.execution_id AND event IN ('trade_bust', 'trade_correct')
          ORDER BY happened_at DESC, happened_ns DESC
          LIMIT 1) AS taken ON true
 WHERE filled_at >= :from AND filled_at <= least(CAST(:to AS timestamptz), CAST(:beforeTime AS timestamptz))
   AND (filled_at, filled_ns) >= (:from, :fromNs)
   AND (filled_at, filled_ns) < (:to, :toNs)
   AND (filled_at, filled_ns, id) < (:beforeTime, :beforeNs, :beforeId)
   AND (CAST(:environment AS text) IS NULL OR environment = :environment)
   AND (CAST(:symbol AS text) IS NULL OR symbol = :symbol)
 ORDER BY filled_at DESC, filled_ns DESC, id DESC
 LIMIT :limit
