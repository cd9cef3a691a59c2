-- What happened to one order, the newest first, before the cursor's event; of one environment, where it is asked. The comparison of
-- whole microseconds is for the index, that of rows for the answer.
SELECT environment, account_id, order_id, event, event_key, symbol, execution_id, previous_execution_id, status, filled_qty, price,
       qty, position_qty, happened_at, happened_ns, intake_id
  FROM order_event
 WHERE order_id = :order
   AND happened_at <= :beforeTime
   AND (happened_at, happened_ns, environment, account_id, event, event_key)
       < (:beforeTime, :beforeNs, :beforeEnvironment, :beforeAccount, :beforeEvent, :beforeKey)
   AND (CAST(:environment AS text) IS NULL OR environment = :environment)
 ORDER BY happened_at DESC, happened_ns DESC, environment DESC, account_id DESC, event DESC, event_key DESC
 LIMIT :limit
