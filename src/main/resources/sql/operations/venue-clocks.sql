-- By how many seconds each provider's clock was ahead of ours when it last answered; below zero where it was behind.
SELECT provider, CAST(extract(epoch FROM shown_at - stated_at) AS double precision) AS ahead
  FROM venue_clock
 ORDER BY provider
