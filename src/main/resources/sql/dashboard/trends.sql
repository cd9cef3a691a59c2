-- The closes of the newest sixty minute bars of each symbol named, newest first, for the small line on the board.
SELECT wanted.symbol,
       minutes.minute,
       minutes.close,
       minutes.intake_id
  FROM unnest(CAST(:symbols AS text[])) AS wanted(symbol)
 CROSS JOIN LATERAL (
         SELECT array_agg((extract(epoch FROM opened_at) / 60)::integer) AS minute,
                array_agg(close::float8) AS close,
                (array_agg(intake_id))[1] AS intake_id
           FROM (SELECT DISTINCT ON (opened_at) opened_at, close, intake_id
                   FROM bar
                  WHERE bar.symbol = wanted.symbol AND timeframe = '1Min' AND opened_at > :since
                  ORDER BY opened_at DESC, feed DESC
                  LIMIT 60) minute) minutes
 WHERE minutes.intake_id IS NOT NULL
