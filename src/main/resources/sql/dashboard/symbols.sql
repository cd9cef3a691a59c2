-- What Souk follows, of one state or of all: what is known of it, who said it, who is asked, and the signs that stand.
SELECT entry.symbol, entry.state, entry.active_since, entry.active_until, entry.paused_by, entry.proof, entry.renamed_to,
       facts.name, facts.exchange, facts.asset_class, facts.sector, facts.currency,
       facts.source, facts.intake_id, facts.other_source, facts.other_intake_id,
       CASE WHEN is_served(entry.symbol, 'alpaca') THEN ARRAY['alpaca', 'yahoo'] ELSE ARRAY['yahoo'] END AS served_by,
       CASE WHEN facts.source IS NULL
            THEN (SELECT max(refused_at) FROM refused_row
                   WHERE code = 'UNKNOWN_SYMBOL' AND reason = entry.symbol || ' has no quote' AND refused_at > entry.active_since)
       END           AS unknown_since,
       signs.words   AS sign_words,
       signs.since   AS sign_since,
       signs.intakes AS sign_intakes
  FROM watchlist_entry AS entry
 CROSS JOIN LATERAL symbol_facts(entry.symbol) AS facts
  LEFT JOIN LATERAL (SELECT array_agg(words ORDER BY sign) AS words, array_agg(since ORDER BY sign) AS since,
                            array_agg(intake_id ORDER BY sign) AS intakes
                       FROM symbol_sign AS sign
                      WHERE sign.symbol = entry.symbol AND sign.until IS NULL) AS signs ON true
 WHERE CAST(:state AS text) IS NULL OR entry.state = :state
 ORDER BY entry.symbol
