-- order_event: something that happened to an order.
-- Same event: (environment, account_id, order_id, event, event_key), the key being the broker's number of it, else its time.
-- What happened stays so: the first statement stands.
WITH item AS MATERIALIZED (
  SELECT environment, account_id, order_id, symbol, event, execution_id, previous_execution_id, status, filled_qty, price, qty,
         position_qty, venue_time(happened_at) AS happened_at, CAST(happened_at % 1000 AS smallint) AS happened_ns, event_key
    FROM unnest((SELECT CAST(:?rows AS order_event_item[])))
), written AS (
  INSERT INTO order_event (environment, account_id, order_id, event, event_key, symbol, execution_id, previous_execution_id,
                           status, filled_qty, price, qty, position_qty, happened_at, happened_ns, intake_id)
  SELECT environment, account_id, order_id, event, event_key, symbol, execution_id, previous_execution_id, status, filled_qty,
         price, qty, position_qty, happened_at, happened_ns, CAST(:?intake AS bigint)
    FROM item
   ORDER BY environment, account_id, order_id, event, event_key
      ON CONFLICT (environment, account_id, order_id, event, event_key) DO NOTHING
  RETURNING 1
)
SELECT (SELECT count(*) FROM item) AS received,
       (SELECT count(*) FROM written) AS stored,
       0 AS superseded
