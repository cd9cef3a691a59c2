-- fill: a part of an order that was traded; each once, though the stream and the activities both tell it, in any order.
-- Same fill: what has the same number, of the stream or of the activities. Numbers of the two say nothing of each other: there
-- (environment, account_id, order_id, filled_ms, price, qty, nth) decides, and where only the times differ, cum_qty.
-- The first statement stands; the second voice adds its number and what the first left out.
WITH item AS MATERIALIZED (
  SELECT place, environment, account_id, order_id, symbol, side, execution_id, activity_id, price, qty, cum_qty, leaves_qty,
         position_qty, venue_time(filled_at) AS filled_at, CAST(filled_at % 1000 AS smallint) AS filled_ns,
         date_trunc('milliseconds', venue_time(filled_at)) AS filled_ms, execution_id IS NULL AS of_activities
    FROM unnest((SELECT CAST(:?rows AS fill_item[]))) WITH ORDINALITY
         AS item(environment, account_id, order_id, symbol, side, execution_id, activity_id, price, qty, cum_qty, leaves_qty,
                 position_qty, filled_at, place)
), compared AS MATERIALIZED (
  SELECT DISTINCT ON (item.environment, item.account_id, item.of_activities, coalesce(item.execution_id, item.activity_id))
         item.*, told.id AS told,
         (told.order_id, told.price, told.qty) IS DISTINCT FROM (item.order_id, item.price, item.qty) AS other
    FROM item LEFT JOIN fill AS told
         ON told.environment = item.environment AND told.account_id = item.account_id
        AND (told.execution_id = item.execution_id OR told.activity_id = item.activity_id)
   ORDER BY item.environment, item.account_id, item.of_activities, coalesce(item.execution_id, item.activity_id), item.place
), numbered AS MATERIALIZED (
  SELECT compared.*,
         row_number() OVER (PARTITION BY environment, account_id, order_id, filled_ms, price, qty, of_activities
                            ORDER BY cum_qty, filled_at, filled_ns, place)
         + (SELECT count(*) FROM fill AS before
             WHERE before.environment = compared.environment AND before.account_id = compared.account_id
               AND before.order_id = compared.order_id AND before.filled_ms = compared.filled_ms
               AND before.price = compared.price AND before.qty = compared.qty
               AND (CASE WHEN of_activities THEN before.activity_id ELSE before.execution_id END) IS NOT NULL) AS nth
    FROM compared
   WHERE told IS NULL
), near AS MATERIALIZED (
  SELECT DISTINCT ON (other.id) other.id, numbered.*, other.filled_ms <> numbered.filled_ms AS far
    FROM numbered JOIN fill AS other
         ON other.environment = numbered.environment AND other.account_id = numbered.account_id
        AND other.order_id = numbered.order_id AND other.price = numbered.price AND other.qty = numbered.qty
        AND (CASE WHEN of_activities THEN other.activity_id ELSE other.execution_id END) IS NULL
        AND (other.filled_ms = numbered.filled_ms AND other.nth = numbered.nth
             OR other.filled_ms <> numbered.filled_ms AND other.cum_qty = numbered.cum_qty
             AND NOT EXISTS (SELECT FROM fill AS nearer
                              WHERE nearer.environment = numbered.environment AND nearer.account_id = numbered.account_id
                                AND nearer.order_id = numbered.order_id AND nearer.filled_ms = numbered.filled_ms
                                AND nearer.price = numbered.price AND nearer.qty = numbered.qty
                                AND nearer.nth = numbered.nth))
   ORDER BY other.id, far, numbered.place
), paired AS MATERIALIZED (
  SELECT DISTINCT ON (place) * FROM near ORDER BY place, far, id
), joined AS (
  UPDATE fill
     SET execution_id = coalesce(fill.execution_id, paired.execution_id),
         activity_id = coalesce(fill.activity_id, paired.activity_id),
         cum_qty = CASE WHEN paired.of_activities THEN coalesce(paired.cum_qty, fill.cum_qty)
                        ELSE coalesce(fill.cum_qty, paired.cum_qty) END,
         leaves_qty = coalesce(fill.leaves_qty, paired.leaves_qty),
         position_qty = coalesce(fill.position_qty, paired.position_qty)
    FROM paired
   WHERE fill.id = paired.id
  RETURNING 1
), written AS (
  INSERT INTO fill (environment, account_id, order_id, filled_ms, price, qty, nth, execution_id, activity_id, symbol, side,
                    cum_qty, leaves_qty, position_qty, filled_at, filled_ns, intake_id)
  SELECT environment, account_id, order_id, filled_ms, price, qty, nth, execution_id, activity_id, symbol, side, cum_qty,
         leaves_qty, position_qty, filled_at, filled_ns, CAST(:?intake AS bigint)
    FROM numbered
   WHERE place NOT IN (SELECT place FROM paired)
   ORDER BY environment, account_id, order_id, filled_ms, price, qty, nth
      ON CONFLICT (environment, account_id, order_id, filled_ms, price, qty, nth) DO UPDATE -- the other voice, at this very moment
     SET execution_id = coalesce(fill.execution_id, EXCLUDED.execution_id),
         activity_id = coalesce(fill.activity_id, EXCLUDED.activity_id),
         cum_qty = coalesce(fill.cum_qty, EXCLUDED.cum_qty), leaves_qty = coalesce(fill.leaves_qty, EXCLUDED.leaves_qty),
         position_qty = coalesce(fill.position_qty, EXCLUDED.position_qty)
  RETURNING 1
)
SELECT (SELECT count(*) FROM item) AS received,
       (SELECT count(*) FROM joined) + (SELECT count(*) FROM written) AS stored,
       (SELECT count(*) FROM compared WHERE told IS NOT NULL AND other) AS superseded
