-- When the flow that brought a row of an account last had an answer of that account, be it that nothing had changed. A replay reads
-- what was said before, and what was refused as a whole says nothing. Null when the ledger knows no more of it.
CREATE FUNCTION last_answer(the_environment text, the_account text, brought_by bigint) RETURNS timestamptz
  LANGUAGE sql STABLE
  RETURN (
    SELECT answer.received_at
      FROM intake AS answer
     WHERE answer.flow = (SELECT brought.flow FROM intake AS brought WHERE brought.id = brought_by)
       AND answer.given ->> 'environment' = the_environment AND answer.given ->> 'account' = the_account
       AND (answer.received > answer.refused OR answer.received = 0)
       AND answer.source NOT LIKE 'replay of %'
     ORDER BY answer.id DESC
     LIMIT 1);
