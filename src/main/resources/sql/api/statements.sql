-- Lines of a company's statements, of one kind and period where they are asked, the newest period first, after the cursor's line.
SELECT statement, period, as_of, line, value, currency, source, stated_at, intake_id
  FROM statement_line
 WHERE symbol = :symbol
   AND (CAST(:kind AS text) IS NULL OR statement = :kind)
   AND (CAST(:period AS text) IS NULL OR period = :period)
   AND (as_of < CAST(:afterDay AS date)
        OR as_of = CAST(:afterDay AS date)
           AND (statement, period, line, source) > (:afterStatement, :afterPeriod, :afterLine, :afterSource))
 ORDER BY as_of DESC, statement, period, line, source
 LIMIT :limit
