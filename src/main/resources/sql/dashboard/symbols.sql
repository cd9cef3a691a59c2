-- What Souk follows, of one state or of all: what the listing says, else what other sources say, and who said it.
-- Only Alpaca lists; the signs are those that stand.
SELECT entry.symbol, entry.state, entry.active_since, entry.active_until, entry.paused_by, entry.proof, entry.renamed_to,
       coalesce(listed.name, stands.name, company.name)                        AS name,
       coalesce(listed.exchange, stands.exchange_name, stands.exchange)        AS exchange,
       coalesce(listed.asset_class, stands.type)                               AS asset_class,
       coalesce(company.sector, stands.sector)                                 AS sector,
       stands.currency,
       CASE WHEN listed.symbol IS NOT NULL THEN 'alpaca' END                   AS listed_by,
       listed.intake_id                                                        AS listed_intake,
       company.source                                                          AS described_by,
       company.intake_id                                                       AS described_intake,
       signs.words                                                             AS sign_words,
       signs.since                                                             AS sign_since,
       signs.intakes                                                           AS sign_intakes
  FROM watchlist_entry AS entry
  LEFT JOIN symbol AS listed ON listed.symbol = entry.symbol
  LEFT JOIN LATERAL (SELECT * FROM instrument WHERE instrument.symbol = entry.symbol
                      ORDER BY currency IS NULL, stated_at DESC LIMIT 1) AS stands ON true
  LEFT JOIN LATERAL (SELECT * FROM company WHERE company.symbol = entry.symbol
                      ORDER BY stated_at DESC LIMIT 1) AS company ON true
  LEFT JOIN LATERAL (SELECT array_agg(words ORDER BY sign) AS words, array_agg(since ORDER BY sign) AS since,
                            array_agg(intake_id ORDER BY sign) AS intakes
                       FROM symbol_sign AS sign
                      WHERE sign.symbol = entry.symbol AND sign.until IS NULL) AS signs ON true
 WHERE CAST(:state AS text) IS NULL OR entry.state = :state
 ORDER BY entry.symbol
