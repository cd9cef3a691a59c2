-- officer: somebody who leads a company, as one source states it. A company's officers come as one list.
-- Same officer: (symbol, source, name). The later list wins as a whole: whom it does not name any more is no officer.
-- What was said before, and of whom nothing is said any more, is kept in officer_former.
WITH given AS MATERIALIZED (
  SELECT CAST(:?rows AS officer_item[]) AS items
), item AS MATERIALIZED (
  SELECT place, symbol, source, name, title, age, year_born, fiscal_year, pay, exercised, unexercised,
         venue_time(stated_at) AS stated_at
    FROM unnest((SELECT items FROM given)) WITH ORDINALITY
         AS item(symbol, source, name, title, age, year_born, fiscal_year, pay, exercised, unexercised, stated_at, place)
), list AS MATERIALIZED (
  SELECT given.symbol, given.source, given.stated_at,
         EXISTS (SELECT FROM officer
                  WHERE officer.symbol = given.symbol AND officer.source = given.source
                    AND officer.stated_at > given.stated_at) AS later
    FROM (SELECT symbol, source, max(stated_at) AS stated_at FROM item GROUP BY symbol, source) AS given
), newest AS MATERIALIZED (
  SELECT DISTINCT ON (symbol, source, name) item.*, list.later
    FROM item JOIN list USING (symbol, source, stated_at)
   ORDER BY symbol, source, name, place DESC
), compared AS MATERIALIZED (
  SELECT newest.*,
         (before.title, before.age, before.year_born, before.fiscal_year, before.pay, before.exercised, before.unexercised)
         IS NOT DISTINCT FROM
         (newest.title, newest.age, newest.year_born, newest.fiscal_year, newest.pay, newest.exercised, newest.unexercised)
         AND before.name IS NOT NULL AS same
    FROM newest LEFT JOIN officer AS before
      ON before.symbol = newest.symbol AND before.source = newest.source AND before.name = newest.name
), written AS (
  INSERT INTO officer (symbol, source, name, title, age, year_born, fiscal_year, pay, exercised, unexercised, stated_at,
                       intake_id)
  SELECT symbol, source, name, title, age, year_born, fiscal_year, pay, exercised, unexercised, stated_at,
         CAST(:?intake AS bigint)
    FROM compared
   WHERE NOT later AND NOT same
      ON CONFLICT (symbol, source, name) DO UPDATE
     SET title = EXCLUDED.title, age = EXCLUDED.age, year_born = EXCLUDED.year_born, fiscal_year = EXCLUDED.fiscal_year,
         pay = EXCLUDED.pay, exercised = EXCLUDED.exercised, unexercised = EXCLUDED.unexercised,
         stated_at = EXCLUDED.stated_at, intake_id = EXCLUDED.intake_id
   WHERE officer.stated_at <= EXCLUDED.stated_at
  RETURNING symbol, source, name
), gone AS (
  DELETE FROM officer
   USING list
   WHERE officer.symbol = list.symbol AND officer.source = list.source AND NOT list.later
     AND NOT EXISTS (SELECT FROM newest
                      WHERE newest.symbol = officer.symbol AND newest.source = officer.source AND newest.name = officer.name)
  RETURNING officer.symbol, officer.source, officer.name
), kept AS (
  INSERT INTO officer_former (symbol, source, name, title, age, year_born, fiscal_year, pay, exercised, unexercised, stated_at,
                              intake_id, replaced_by)
  SELECT before.symbol, before.source, before.name, before.title, before.age, before.year_born, before.fiscal_year, before.pay,
         before.exercised, before.unexercised, before.stated_at, before.intake_id, CAST(:?intake AS bigint)
    FROM (SELECT * FROM written UNION ALL SELECT * FROM gone) AS changed
    JOIN officer AS before USING (symbol, source, name) -- as it was when this statement began
), twice AS (
  SELECT count(*) AS total
    FROM item LEFT JOIN newest USING (symbol, source, name)
   WHERE item.place IS DISTINCT FROM newest.place
     AND (item.title, item.age, item.year_born, item.fiscal_year, item.pay, item.exercised, item.unexercised)
         IS DISTINCT FROM
         (newest.title, newest.age, newest.year_born, newest.fiscal_year, newest.pay, newest.exercised, newest.unexercised)
)
SELECT (SELECT cardinality(items) FROM given) AS received,
       (SELECT count(*) FROM written) AS stored,
       (SELECT count(*) FROM compared WHERE later AND NOT same) + (SELECT total FROM twice) AS superseded
