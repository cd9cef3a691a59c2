-- What is listed, and what people follow though no list names it, in the order of the symbols after the cursor's.
SELECT symbol, listed.name, listed.exchange, listed.asset_class, listed.status, listed.tradable,
       entry.added_at AS followed_since, listed.intake_id
  FROM symbol listed FULL JOIN watchlist_entry entry USING (symbol)
 WHERE symbol > :after
   AND (CAST(:status AS text) IS NULL OR listed.status = :status)
   AND (CAST(:followed AS boolean) IS NULL OR (entry.symbol IS NOT NULL) = :followed)
 ORDER BY symbol
 LIMIT :limit
