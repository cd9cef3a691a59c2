-- statement_line: one line of a company's financial statement for one period.
-- Same line: (symbol, statement, period, as_of, line, source). The later statement wins: companies restate.
-- What was said before is kept in statement_line_correction.
WITH given AS MATERIALIZED (
  SELECT CAST(:?rows AS statement_line_item[]) AS items
), item AS MATERIALIZED (
  SELECT place, symbol, source, statement, period, as_of, line, value, currency, venue_time(stated_at) AS stated_at
    FROM unnest((SELECT items FROM given)) WITH ORDINALITY
         AS item(symbol, source, statement, period, as_of, line, value, currency, stated_at, place)
), newest AS MATERIALIZED (
  SELECT DISTINCT ON (symbol, statement, period, as_of, line, source) *
    FROM item
   ORDER BY symbol, statement, period, as_of, line, source, stated_at DESC, place DESC
), compared AS MATERIALIZED (
  SELECT newest.*, before.stated_at > newest.stated_at AS later, before.stated_at IS NOT NULL AND
         (before.value, before.currency)
         IS NOT DISTINCT FROM
         (newest.value, newest.currency) AS same
    FROM newest LEFT JOIN statement_line AS before USING (symbol, statement, period, as_of, line, source)
), written AS (
  INSERT INTO statement_line (symbol, source, statement, period, as_of, line, value, currency, stated_at, intake_id)
  SELECT symbol, source, statement, period, as_of, line, value, currency, stated_at, CAST(:?intake AS bigint)
    FROM compared
   WHERE later IS NOT TRUE AND same IS NOT TRUE
      ON CONFLICT (symbol, statement, period, as_of, line, source) DO UPDATE
     SET value = EXCLUDED.value, currency = EXCLUDED.currency, stated_at = EXCLUDED.stated_at,
         intake_id = EXCLUDED.intake_id
   WHERE statement_line.stated_at <= EXCLUDED.stated_at
  RETURNING symbol, statement, period, as_of, line, source
), kept AS ( -- as it was when this statement began
  INSERT INTO statement_line_correction (symbol, source, statement, period, as_of, line, value, currency, stated_at,
                                         intake_id, replaced_by)
  SELECT before.symbol, before.source, before.statement, before.period, before.as_of, before.line, before.value,
         before.currency, before.stated_at, before.intake_id, CAST(:?intake AS bigint)
    FROM written JOIN statement_line AS before USING (symbol, statement, period, as_of, line, source)
), older_in_batch AS (
  SELECT count(*) AS total
    FROM item JOIN newest USING (symbol, statement, period, as_of, line, source)
   WHERE item.place <> newest.place
     AND (item.value, item.currency)
         IS DISTINCT FROM
         (newest.value, newest.currency)
)
SELECT (SELECT cardinality(items) FROM given) AS received,
       (SELECT count(*) FROM written) AS stored,
       (SELECT count(*) FROM compared WHERE later AND NOT same) + (SELECT total FROM older_in_batch) AS superseded
