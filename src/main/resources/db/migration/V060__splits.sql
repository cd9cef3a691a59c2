-- Prices are kept in the shares in which they were stated; who reads them in the shares of another day finds the splits between here.
CREATE AGGREGATE product(numeric) (SFUNC = numeric_mul, STYPE = numeric, PARALLEL = SAFE);

-- One split a symbol and day, though several sources tell of it: the exchange's own rates, which Alpaca hands on, go before a chart's.
CREATE VIEW share_split AS
SELECT DISTINCT ON (symbol, ex_on) symbol, ex_on, new_rate, old_rate, intake_id
  FROM corporate_action
 WHERE type IN ('forward_split', 'reverse_split') AND new_rate > 0 AND old_rate > 0
 ORDER BY symbol, ex_on, (source <> 'alpaca'), source;

CREATE INDEX corporate_action_splits ON corporate_action (symbol, ex_on)
  WHERE type IN ('forward_split', 'reverse_split') AND new_rate > 0 AND old_rate > 0;

-- Feeds that state the past in the shares of the day on which they speak. All others state each day in its own shares.
CREATE TABLE restating_feed (
  feed text COLLATE "C" NOT NULL,
  CONSTRAINT restating_feed_pk PRIMARY KEY (feed)
);
INSERT INTO restating_feed VALUES ('yahoo');

-- In the shares of which day a bar was stated.
CREATE FUNCTION share_day(feed text, opened_at timestamptz, stated_at timestamptz, zone text) RETURNS date
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CAST((CASE WHEN feed IN (SELECT restating.feed FROM restating_feed AS restating) THEN stated_at ELSE opened_at END)
              AT TIME ZONE zone AS date);

-- How many shares of the one day stand for how many of the other, of any of the names: one row, from the end of a day to the end of
-- a later one, or back. A table, so that it is inlined where it is joined to each bar.
CREATE FUNCTION share_rates(names text[], since date, until date) RETURNS TABLE (new_rate numeric, old_rate numeric)
  LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT coalesce(product(CASE WHEN until < since THEN split.old_rate ELSE split.new_rate END), 1),
         coalesce(product(CASE WHEN until < since THEN split.new_rate ELSE split.old_rate END), 1)
    FROM (SELECT DISTINCT ON (told.ex_on) told.new_rate, told.old_rate
            FROM share_split AS told
           WHERE told.symbol = ANY (names) AND told.ex_on > least(since, until) AND told.ex_on <= greatest(since, until)
             AND until IS NOT NULL
           ORDER BY told.ex_on, told.symbol) AS split;
END;

-- A figure in other shares; untouched to its last digit where none came between, else rounded to ten digits after the point.
CREATE FUNCTION in_shares(figure numeric, times numeric, per numeric) RETURNS numeric
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN times = per THEN figure ELSE trim_scale(round(figure * times / per, 10)) END;
