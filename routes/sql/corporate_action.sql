-- corporate_action: something a company did to its shares, as one source states it.
-- Same action: (source, number), the number being the source's own or else type, symbol and day. The later statement wins.
-- What was said before is kept in corporate_action_correction.
WITH given AS MATERIALIZED (
  SELECT CAST(:?rows AS corporate_action_item[]) AS items
), item AS MATERIALIZED (
  SELECT place, source, action_id, type, symbol, new_symbol, ex_on, effective_on, record_on, payable_on, processed_on,
         amount, unit, new_rate, old_rate, facts, venue_time(stated_at) AS stated_at, day, number
    FROM unnest((SELECT items FROM given)) WITH ORDINALITY
         AS item(source, action_id, type, symbol, new_symbol, ex_on, effective_on, record_on, payable_on, processed_on,
                 amount, unit, new_rate, old_rate, facts, stated_at, day, number, place)
), newest AS MATERIALIZED (
  SELECT DISTINCT ON (source, number) *
    FROM item
   ORDER BY source, number, stated_at DESC, place DESC
), compared AS MATERIALIZED (
  SELECT newest.*, before.stated_at > newest.stated_at AS later, before.stated_at IS NOT NULL AND
         (before.type, before.symbol, before.new_symbol, before.ex_on, before.effective_on, before.record_on,
          before.payable_on, before.processed_on, before.amount, before.unit, before.new_rate, before.old_rate,
          before.facts, before.day)
         IS NOT DISTINCT FROM
         (newest.type, newest.symbol, newest.new_symbol, newest.ex_on, newest.effective_on, newest.record_on,
          newest.payable_on, newest.processed_on, newest.amount, newest.unit, newest.new_rate, newest.old_rate,
          newest.facts, newest.day) AS same
    FROM newest LEFT JOIN corporate_action AS before USING (source, number)
), written AS (
  INSERT INTO corporate_action (source, type, symbol, new_symbol, ex_on, effective_on, record_on, payable_on,
                                processed_on, amount, unit, new_rate, old_rate, facts, stated_at, day, number, intake_id)
  SELECT source, type, symbol, new_symbol, ex_on, effective_on, record_on, payable_on, processed_on, amount,
         unit, new_rate, old_rate, facts, stated_at, day, number, CAST(:?intake AS bigint)
    FROM compared
   WHERE later IS NOT TRUE AND same IS NOT TRUE
      ON CONFLICT (source, number) DO UPDATE
     SET type = EXCLUDED.type, symbol = EXCLUDED.symbol, new_symbol = EXCLUDED.new_symbol,
         ex_on = EXCLUDED.ex_on, effective_on = EXCLUDED.effective_on, record_on = EXCLUDED.record_on,
         payable_on = EXCLUDED.payable_on, processed_on = EXCLUDED.processed_on, amount = EXCLUDED.amount,
         unit = EXCLUDED.unit, new_rate = EXCLUDED.new_rate, old_rate = EXCLUDED.old_rate, facts = EXCLUDED.facts,
         stated_at = EXCLUDED.stated_at, day = EXCLUDED.day, intake_id = EXCLUDED.intake_id
   WHERE corporate_action.stated_at <= EXCLUDED.stated_at
  RETURNING source, number
), kept AS (
  INSERT INTO corporate_action_correction (source, number, type, symbol, new_symbol, day, facts, stated_at, intake_id,
                                           replaced_by)
  SELECT before.source, before.number, before.type, before.symbol, before.new_symbol, before.day, before.facts,
         before.stated_at, before.intake_id, CAST(:?intake AS bigint)
    FROM written JOIN corporate_action AS before USING (source, number) -- as it was when this statement began
), older_in_batch AS (
  SELECT count(*) AS total
    FROM item JOIN newest USING (source, number)
   WHERE item.place <> newest.place
     AND (item.type, item.symbol, item.new_symbol, item.ex_on, item.effective_on, item.record_on, item.payable_on,
          item.processed_on, item.amount, item.unit, item.new_rate, item.old_rate, item.facts, item.day)
         IS DISTINCT FROM
         (newest.type, newest.symbol, newest.new_symbol, newest.ex_on, newest.effective_on, newest.record_on,
          newest.payable_on, newest.processed_on, newest.amount, newest.unit, newest.new_rate, newest.old_rate,
          newest.facts, newest.day)
)
SELECT (SELECT cardinality(items) FROM given) AS received,
       (SELECT count(*) FROM written) AS stored,
       (SELECT count(*) FROM compared WHERE later AND NOT same) + (SELECT total FROM older_in_batch) AS superseded
