-- Until when a provider wants to be left alone, for every replica of the hub.
CREATE TABLE provider_rest (
  provider text        NOT NULL,
  until    timestamptz NOT NULL,
  why      text        NOT NULL,
  CONSTRAINT provider_rest_pk PRIMARY KEY (provider)
);

-- How many requests a provider was sent in a second, as far back as its plan counts; which moment of it is not known, so it counts to its end.
CREATE TABLE provider_request (
  provider text        NOT NULL,
  second   timestamptz NOT NULL,
  requests integer     NOT NULL,
  CONSTRAINT provider_request_pk PRIMARY KEY (provider, second),
  CONSTRAINT provider_request_happened CHECK (requests > 0)
);

-- Takes one request of a provider's plan, or says how long to wait and why. The plan is given as windows and what each may hold, the
-- longest window last. The clock is the database's: replicas share it, and a clock set on one machine shortens nothing.
CREATE FUNCTION take_request(the_provider text, windows interval[], allowed integer[], OUT wait_millis bigint, OUT why text)
LANGUAGE plpgsql AS $$
DECLARE
  now_  timestamptz;
  spent bigint;
  frees timestamptz;
BEGIN
  wait_millis := 0;
  why := '';
  PERFORM pg_advisory_xact_lock(hashtextextended('provider ' || the_provider, 0));
  now_ := clock_timestamp();
  SELECT ceil(extract(epoch FROM rest.until - now_) * 1000), rest.why INTO wait_millis, why
    FROM provider_rest AS rest WHERE rest.provider = the_provider AND rest.until > now_;
  IF FOUND THEN
    RETURN;
  END IF;
  wait_millis := 0;
  why := '';
  FOR i IN 1 .. cardinality(windows) LOOP
    SELECT sum(r.requests), min(r.second) INTO spent, frees
      FROM provider_request AS r WHERE r.provider = the_provider AND r.second > now_ - windows[i] - interval '1 second';
    IF spent >= allowed[i] THEN
      wait_millis := greatest(1, ceil(extract(epoch FROM frees + windows[i] + interval '1 second' - now_) * 1000));
      why := 'the plan''s ' || allowed[i] || ' requests in ' || CASE windows[i]
               WHEN interval '1 minute' THEN 'a minute' WHEN interval '1 day' THEN 'a day' ELSE extract(epoch FROM windows[i])::int / 3600 || ' hours' END
             || ' are used up';
      RETURN;
    END IF;
  END LOOP;
  INSERT INTO provider_request AS r (provider, second, requests) VALUES (the_provider, date_trunc('second', now_), 1)
      ON CONFLICT (provider, second) DO UPDATE SET requests = r.requests + 1;
  IF random() < 0.02 THEN
    DELETE FROM provider_request AS r WHERE r.provider = the_provider AND r.second < now_ - windows[cardinality(windows)] - interval '1 minute';
  END IF;
END
$$;

-- Lets nobody ask a provider for so long; a shorter rest never shortens a longer one.
CREATE FUNCTION rest_provider(the_provider text, millis bigint, because text) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO provider_rest AS rest (provider, until, why)
  VALUES (the_provider, clock_timestamp() + millis * interval '1 millisecond', because)
      ON CONFLICT (provider) DO UPDATE SET until = EXCLUDED.until, why = EXCLUDED.why
         WHERE rest.until < EXCLUDED.until
$$;
