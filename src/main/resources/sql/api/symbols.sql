-- What is listed, and what people follow though no list names it, in the order of the symbols after the cursor's.
SELECT symbol, listed.name, listed.exchange, listed.asset_class, listed.status, listed.tradable,
       (SELECT sector FROM company WHERE company.symbol = page.symbol AND sector IS NOT NULL ORDER BY stated_at DESC LIMIT 1)
         AS sector,
       (SELECT currency FROM instrument WHERE instrument.symbol = page.symbol AND currency IS NOT NULL
         ORDER BY stated_at DESC LIMIT 1) AS currency,
       entry.added_at AS followed_since, entry.state, entry.active_since, entry.active_until, entry.proof, entry.renamed_to,
       listed.intake_id
  FROM (SELECT symbol
          FROM symbol listed FULL JOIN watchlist_entry entry USING (symbol)
         WHERE symbol > :after
           AND (CAST(:status AS text) IS NULL OR listed.status = :status)
           AND (CAST(:followed AS boolean) IS NULL OR (entry.symbol IS NOT NULL) = :followed)
         ORDER BY symbol
         LIMIT :limit) AS page
  LEFT JOIN symbol listed USING (symbol)
  LEFT JOIN watchlist_entry entry USING (symbol)
 ORDER BY symbol
