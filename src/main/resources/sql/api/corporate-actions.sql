-- Corporate actions whose day lies within [from, to), the newest first, after the cursor's action; of one symbol where it is asked,
-- be it the old one or the new.
SELECT source, number, type, symbol, new_symbol, day, ex_on, effective_on, record_on, payable_on, processed_on, amount, unit,
       new_rate, old_rate, facts, stated_at, intake_id
  FROM corporate_action
 WHERE (CAST(:symbol AS text) IS NULL OR symbol = :symbol OR new_symbol = :symbol)
   AND CAST(day AS timestamp) AT TIME ZONE 'UTC' >= :from
   AND CAST(day AS timestamp) AT TIME ZONE 'UTC' < :to
   AND (day < CAST(:afterDay AS date)
        OR day = CAST(:afterDay AS date) AND (source, number) > (:afterSource, :afterNumber))
 ORDER BY day DESC, source, number
 LIMIT :limit
