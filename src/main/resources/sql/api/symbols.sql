-- What is listed, and what people follow though no list names it, in the order of the symbols after the cursor's.
SELECT page.symbol, facts.name, facts.exchange, facts.asset_class, facts.status, facts.tradable, facts.sector, facts.currency,
       facts.unit, facts.unit_factor, facts.source,
       entry.added_at AS followed_since, entry.state, entry.active_since, entry.active_until, entry.proof, entry.renamed_to,
       facts.intake_id
  FROM (SELECT symbol
          FROM symbol listed FULL JOIN watchlist_entry entry USING (symbol)
         WHERE symbol > :after
           AND (CAST(:status AS text) IS NULL OR listed.status = :status)
           AND (CAST(:followed AS boolean) IS NULL OR (entry.symbol IS NOT NULL) = :followed)
         ORDER BY symbol
         LIMIT :limit) AS page
 CROSS JOIN LATERAL symbol_facts(page.symbol) AS facts
  LEFT JOIN watchlist_entry entry ON entry.symbol = page.symbol
 ORDER BY page.symbol
