-- How many requests each window of the given plans holds now, counted as take_request counts them, and of a full one when the next fits in.
SELECT plan.provider, plan.lasts, plan.allowed, coalesce(sum(sent.requests), 0) AS used,
       CASE WHEN sum(sent.requests) >= plan.allowed
            THEN min(sent.second) + CAST(plan.lasts AS interval) + interval '1 second' END AS free_at
  FROM unnest(CAST(:providers AS text[]), CAST(:windows AS text[]), CAST(:allowed AS integer[])) WITH ORDINALITY
       AS plan(provider, lasts, allowed, place)
  LEFT JOIN provider_request AS sent
    ON sent.provider = plan.provider
   AND sent.second > clock_timestamp() - CAST(plan.lasts AS interval) - interval '1 second'
 GROUP BY plan.provider, plan.lasts, plan.allowed, plan.place
 ORDER BY plan.place
