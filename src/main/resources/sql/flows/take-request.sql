-- One request of a provider's plan, or how long to wait for it and why.
SELECT wait_millis, why FROM take_request(:provider, CAST(:windows AS interval[]), CAST(:allowed AS integer[]))
