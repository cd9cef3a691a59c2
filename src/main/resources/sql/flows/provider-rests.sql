-- Who wants to be left alone now, until when and why.
SELECT provider, until, why
  FROM provider_rest
 WHERE until > clock_timestamp()
