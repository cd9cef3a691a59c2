-- symbol: what is listed, as the provider states it today.
-- Same symbol: (symbol). The newest statement wins.
WITH item AS (
  SELECT DISTINCT ON (symbol) symbol, name, exchange, asset_class, status, tradable
    FROM (SELECT row_number() OVER () AS place, statement.*
            FROM unnest((SELECT CAST(:?rows AS symbol_item[]))) AS statement) AS numbered
   ORDER BY symbol, place DESC
), written AS (
  INSERT INTO symbol (symbol, name, exchange, asset_class, status, tradable, intake_id)
  SELECT symbol, name, exchange, asset_class, status, tradable, CAST(:?intake AS bigint)
    FROM item
      ON CONFLICT (symbol) DO UPDATE
     SET name = EXCLUDED.name, exchange = EXCLUDED.exchange, asset_class = EXCLUDED.asset_class,
         status = EXCLUDED.status, tradable = EXCLUDED.tradable, intake_id = EXCLUDED.intake_id
   WHERE (symbol.name, symbol.exchange, symbol.asset_class, symbol.status, symbol.tradable)
         IS DISTINCT FROM
         (EXCLUDED.name, EXCLUDED.exchange, EXCLUDED.asset_class, EXCLUDED.status, EXCLUDED.tradable)
  RETURNING symbol
)
SELECT cardinality(CAST(:?rows AS symbol_item[])) AS received,
       (SELECT count(*) FROM written) AS stored,
       0 AS superseded
