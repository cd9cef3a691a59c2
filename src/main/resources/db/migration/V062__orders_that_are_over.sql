-- An order that is done for the day goes on the next: it is not over. One sentence says which are, for all who ask.
CREATE FUNCTION order_is_over(status text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN status IN ('filled', 'canceled', 'expired', 'replaced', 'rejected');

DROP INDEX account_order_open;
CREATE INDEX account_order_open ON account_order (environment, account_id, created_at) WHERE NOT order_is_over(status);
