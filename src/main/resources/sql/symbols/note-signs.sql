-- What speaks now for an active symbol being gone, of what providers said: no answer at all, or a failure, is no sign.
-- Only what was said since the symbol became active counts; a sign that no longer holds gets its end.
WITH entry AS MATERIALIZED (
  SELECT symbol, active_since FROM watchlist_entry WHERE state = 'active'
), asset AS (
  SELECT symbol, 'asset' AS sign, listed.status = 'active' AS missing,
         CASE WHEN listed.status = 'active' THEN listed.answered_at ELSE to_timestamp(listed.intake_id >> 20) END AS since,
         CASE WHEN listed.status = 'active' THEN listed.answer ELSE listed.intake_id END AS intake_id
    FROM entry JOIN listing_standing AS listed USING (symbol)
   WHERE listed.status <> 'active' OR listed.named IS FALSE
), chart AS (
  SELECT entry.symbol, 'chart' AS sign, min(said.refused_at) AS since, max(said.refused_at) AS newest,
         count(DISTINCT CAST(said.refused_at AT TIME ZONE 'UTC' AS date)) AS days, max(said.intake_id) AS intake_id
    FROM entry JOIN refused_row AS said
      ON said.code = 'UNKNOWN_SYMBOL' AND said.reason = entry.symbol || ': No data found, symbol may be delisted'
     AND said.refused_at > entry.active_since
   WHERE EXISTS (SELECT FROM flow_mark AS mark -- who never knew it cannot know that it is gone
                  WHERE mark.flow = said.flow AND mark.symbol = entry.symbol)
     AND NOT EXISTS (SELECT FROM flow_mark AS mark -- it was answered after that
                      WHERE mark.flow = said.flow AND mark.symbol = entry.symbol AND mark.covered_until > said.refused_at)
   GROUP BY entry.symbol
), quote AS (
  SELECT symbol, 'quote' AS sign, stated_at AS since, intake_id
    FROM (SELECT DISTINCT ON (symbol) symbol, said.type, said.stated_at, said.intake_id -- the newest word
            FROM entry JOIN (SELECT symbol, type, stated_at, intake_id FROM company WHERE source = 'yahoo'
                             UNION ALL
                             SELECT symbol, type, stated_at, intake_id FROM instrument WHERE source = 'yahoo') AS said
                       USING (symbol)
           WHERE said.type IS NOT NULL AND said.stated_at > entry.active_since
           ORDER BY symbol, said.stated_at DESC) AS last_said
   WHERE type = 'NONE'
), bars AS (
  SELECT entry.symbol, 'bars' AS sign, day.opened_at, answered.until, day.intake_id
    FROM entry
   CROSS JOIN LATERAL (SELECT opened_at, intake_id
                         FROM bar
                        WHERE symbol = entry.symbol AND timeframe = '1Day'
                        ORDER BY opened_at DESC
                        LIMIT 1) AS day
   CROSS JOIN LATERAL (SELECT max(covered_until) AS until
                         FROM flow_mark
                        WHERE symbol = entry.symbol AND question ~ '(timeframe=1Day|interval=1d)') AS answered
   WHERE greatest(day.opened_at, entry.active_since) < :oldest AND answered.until >= :answered
), sign AS MATERIALIZED (
  SELECT symbol, sign, since, intake_id,
         CASE WHEN missing THEN 'Alpaca''s list of ' || CAST(since AT TIME ZONE 'UTC' AS date) || ' names it no more'
              ELSE 'Alpaca lists it as inactive' END AS words
    FROM asset
   UNION ALL
  SELECT symbol, sign, since, intake_id,
         'Yahoo found no data on ' || days || ' days, the newest of them ' || CAST(newest AT TIME ZONE 'UTC' AS date)
    FROM chart
   WHERE days >= 2
   UNION ALL
  SELECT symbol, sign, since, intake_id, 'Yahoo knows no instrument of that name' FROM quote
   UNION ALL
  SELECT symbol, sign, CAST(:now AS timestamptz), intake_id,
         'its newest daily bar is of ' || CAST(opened_at AT TIME ZONE :zone AS date) || ', though days were asked for until '
         || CAST(until AT TIME ZONE :zone AS date)
    FROM bars
), ended AS (
  UPDATE symbol_sign AS standing
     SET until = :now
    FROM entry
   WHERE standing.symbol = entry.symbol AND standing.until IS NULL
     AND NOT EXISTS (SELECT FROM sign WHERE sign.symbol = standing.symbol AND sign.sign = standing.sign)
     -- A list that broke off neither names it nor leaves it out.
     AND NOT (standing.sign = 'asset'
              AND EXISTS (SELECT FROM listing_standing AS listed
                           WHERE listed.symbol = standing.symbol AND listed.named IS NULL
                             AND listed.seen_intake_id <= standing.intake_id))
)
INSERT INTO symbol_sign (symbol, sign, since, words, intake_id)
SELECT symbol, sign, since, words, intake_id FROM sign ORDER BY symbol, sign
    ON CONFLICT (symbol, sign) WHERE until IS NULL DO UPDATE
   SET words = EXCLUDED.words, intake_id = EXCLUDED.intake_id
 WHERE (symbol_sign.words, symbol_sign.intake_id) IS DISTINCT FROM (EXCLUDED.words, EXCLUDED.intake_id)
