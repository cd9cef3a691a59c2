-- Who leads a company, in the order of name and source, after the cursor's officer.
SELECT name, title, age, year_born, fiscal_year, pay, exercised, unexercised, source, stated_at, intake_id
  FROM officer
 WHERE symbol = :symbol
   AND (name, source) > (:afterName, :afterSource)
 ORDER BY name, source
 LIMIT :limit
