-- instrument: what a symbol stands for at one source.
-- Same instrument: (symbol, source). The later statement wins; what it leaves out stays as it was said before.
WITH given AS MATERIALIZED (
  SELECT CAST(:?rows AS instrument_item[]) AS items
), item AS MATERIALIZED (
  SELECT place, symbol, source, name, exchange, exchange_name, type, unit, zone, sector, industry, first_traded_on, facts,
         venue_time(stated_at) AS stated_at, currency, unit_factor
    FROM unnest((SELECT items FROM given)) WITH ORDINALITY
         AS item(symbol, source, name, exchange, exchange_name, type, unit, zone, sector, industry, first_traded_on, facts,
                 stated_at, currency, unit_factor, place)
), newest AS MATERIALIZED (
  SELECT DISTINCT ON (symbol, source) *
    FROM item
   ORDER BY symbol, source, stated_at DESC, place DESC
), compared AS MATERIALIZED (
  SELECT newest.*, before.stated_at > newest.stated_at AS later, before.stated_at IS NOT NULL AND
         (before.name, before.exchange, before.exchange_name, before.type, before.unit, before.zone, before.sector,
          before.industry, before.first_traded_on, before.facts, before.currency, before.unit_factor)
         IS NOT DISTINCT FROM
         (coalesce(newest.name, before.name), coalesce(newest.exchange, before.exchange),
          coalesce(newest.exchange_name, before.exchange_name), coalesce(newest.type, before.type),
          coalesce(newest.unit, before.unit), coalesce(newest.zone, before.zone), coalesce(newest.sector, before.sector),
          coalesce(newest.industry, before.industry), coalesce(newest.first_traded_on, before.first_traded_on),
          coalesce(newest.facts, before.facts),
          coalesce(newest.currency, before.currency), coalesce(newest.unit_factor, before.unit_factor)) AS same
    FROM newest LEFT JOIN instrument AS before USING (symbol, source)
), written AS (
  INSERT INTO instrument (symbol, source, name, exchange, exchange_name, type, unit, zone, sector, industry,
                          first_traded_on, facts, stated_at, currency, unit_factor, intake_id)
  SELECT symbol, source, name, exchange, exchange_name, type, unit, zone, sector, industry, first_traded_on, facts,
         stated_at, currency, unit_factor, CAST(:?intake AS bigint)
    FROM compared
   WHERE later IS NOT TRUE AND same IS NOT TRUE
      ON CONFLICT (symbol, source) DO UPDATE
     SET name = coalesce(EXCLUDED.name, instrument.name), exchange = coalesce(EXCLUDED.exchange, instrument.exchange),
         exchange_name = coalesce(EXCLUDED.exchange_name, instrument.exchange_name),
         type = coalesce(EXCLUDED.type, instrument.type), unit = coalesce(EXCLUDED.unit, instrument.unit),
         zone = coalesce(EXCLUDED.zone, instrument.zone), sector = coalesce(EXCLUDED.sector, instrument.sector),
         industry = coalesce(EXCLUDED.industry, instrument.industry),
         first_traded_on = coalesce(EXCLUDED.first_traded_on, instrument.first_traded_on),
         facts = coalesce(EXCLUDED.facts, instrument.facts), stated_at = EXCLUDED.stated_at,
         currency = coalesce(EXCLUDED.currency, instrument.currency),
         unit_factor = coalesce(EXCLUDED.unit_factor, instrument.unit_factor), intake_id = EXCLUDED.intake_id
   WHERE instrument.stated_at <= EXCLUDED.stated_at
  RETURNING symbol, source
), older_in_batch AS (
  SELECT count(*) AS total
    FROM item JOIN newest USING (symbol, source)
   WHERE item.place <> newest.place
     AND (item.name, item.exchange, item.exchange_name, item.type, item.unit, item.zone, item.sector, item.industry,
          item.first_traded_on, item.facts, item.currency, item.unit_factor)
         IS DISTINCT FROM
         (newest.name, newest.exchange, newest.exchange_name, newest.type, newest.unit, newest.zone, newest.sector,
          newest.industry, newest.first_traded_on, newest.facts, newest.currency, newest.unit_factor)
)
SELECT (SELECT cardinality(items) FROM given) AS received,
       (SELECT count(*) FROM written) AS stored,
       (SELECT count(*) FROM compared WHERE later AND NOT same) + (SELECT total FROM older_in_batch) AS superseded
