-- What is known of a symbol: what the listing says, else what other sources say, and who said it. Only Alpaca lists.
CREATE FUNCTION symbol_facts(wanted text)
RETURNS TABLE (name text, exchange text, asset_class text, status text, tradable boolean, sector text, currency text, unit text,
               unit_factor numeric, source text, intake_id bigint, other_source text, other_intake_id bigint)
LANGUAGE sql STABLE PARALLEL SAFE
AS $$
  SELECT coalesce(listed.name, stands.name, company.name),
         coalesce(listed.exchange, stands.exchange_name, stands.exchange),
         coalesce(listed.asset_class, stands.type),
         listed.status, listed.tradable,
         coalesce(company.sector, stands.sector),
         stands.currency, stands.unit, stands.unit_factor,
         CASE WHEN listed.symbol IS NOT NULL THEN 'alpaca' ELSE coalesce(stands.source, company.source) END,
         coalesce(listed.intake_id, stands.intake_id, company.intake_id),
         CASE WHEN listed.symbol IS NOT NULL THEN coalesce(company.source, stands.source)
              WHEN stands.symbol IS NOT NULL THEN company.source END,
         CASE WHEN listed.symbol IS NOT NULL THEN coalesce(company.intake_id, stands.intake_id)
              WHEN stands.symbol IS NOT NULL THEN company.intake_id END
    FROM (SELECT) AS one
    LEFT JOIN symbol AS listed ON listed.symbol = wanted
    LEFT JOIN LATERAL (SELECT * FROM instrument WHERE instrument.symbol = wanted
                        ORDER BY instrument.currency IS NULL, stated_at DESC LIMIT 1) AS stands ON true
    LEFT JOIN LATERAL (SELECT * FROM company WHERE company.symbol = wanted
                        ORDER BY company.sector IS NULL, stated_at DESC LIMIT 1) AS company ON true
$$;
