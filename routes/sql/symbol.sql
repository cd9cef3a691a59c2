-- symbol: what is listed, as the provider states it today.
-- Same symbol: (symbol). The newest statement wins; but a symbol that passed from one company to another belongs to the one that
-- is active, however late its former owner is named. Each asset keeps a row of its own, by the provider's identity of it.
-- A listing that is named again unchanged stays as it is, but for the newest intake that named it.
WITH numbered AS MATERIALIZED (
  SELECT place, symbol, name, exchange, asset_class, status, tradable, asset_id
    FROM unnest((SELECT CAST(:?rows AS symbol_item[]))) WITH ORDINALITY
         AS item(symbol, name, exchange, asset_class, status, tradable, asset_id, place)
), item AS MATERIALIZED (
  SELECT DISTINCT ON (symbol) *
    FROM numbered
   ORDER BY symbol, status = 'active' DESC, place DESC
), written AS (
  INSERT INTO symbol AS known (symbol, name, exchange, asset_class, status, tradable, asset_id, intake_id, seen_intake_id)
  SELECT symbol, name, exchange, asset_class, status, tradable, asset_id, CAST(:?intake AS bigint), CAST(:?intake AS bigint)
    FROM item
      ON CONFLICT (symbol) DO UPDATE
     SET name = EXCLUDED.name, exchange = EXCLUDED.exchange, asset_class = EXCLUDED.asset_class,
         status = EXCLUDED.status, tradable = EXCLUDED.tradable, asset_id = EXCLUDED.asset_id,
         seen_intake_id = EXCLUDED.seen_intake_id,
         intake_id = CASE WHEN (known.name, known.exchange, known.asset_class, known.status, known.tradable, known.asset_id)
                               IS NOT DISTINCT FROM
                               (EXCLUDED.name, EXCLUDED.exchange, EXCLUDED.asset_class, EXCLUDED.status, EXCLUDED.tradable,
                                EXCLUDED.asset_id)
                          THEN known.intake_id ELSE EXCLUDED.intake_id END
   WHERE EXCLUDED.status = 'active' OR known.status <> 'active' OR known.asset_id IS NULL
      OR known.asset_id = EXCLUDED.asset_id
  RETURNING symbol AS id, intake_id
), newest AS MATERIALIZED (
  SELECT DISTINCT ON (asset_id) *
    FROM numbered
   WHERE asset_id IS NOT NULL
   ORDER BY asset_id, place DESC
), kept AS (
  INSERT INTO asset AS known (asset_id, symbol, name, exchange, asset_class, status, tradable, intake_id)
  SELECT asset_id, symbol, name, exchange, asset_class, status, tradable, CAST(:?intake AS bigint)
    FROM newest
      ON CONFLICT (asset_id) DO UPDATE
     SET symbol = EXCLUDED.symbol, name = EXCLUDED.name, exchange = EXCLUDED.exchange, asset_class = EXCLUDED.asset_class,
         status = EXCLUDED.status, tradable = EXCLUDED.tradable, intake_id = EXCLUDED.intake_id
   WHERE (known.symbol, known.name, known.exchange, known.asset_class, known.status, known.tradable)
         IS DISTINCT FROM
         (EXCLUDED.symbol, EXCLUDED.name, EXCLUDED.exchange, EXCLUDED.asset_class, EXCLUDED.status, EXCLUDED.tradable)
  RETURNING asset_id
)
SELECT (SELECT count(*) FROM numbered) AS received,
       (SELECT count(*)
          FROM numbered
         -- Not filtered before the join: with one row expected it would become a loop over all rows for each row.
         WHERE place IN (SELECT CASE WHEN written.intake_id = CAST(:?intake AS bigint) THEN place END
                           FROM item JOIN written ON written.id = item.symbol)
            OR place IN (SELECT place FROM newest JOIN kept USING (asset_id))) AS stored,
       0 AS superseded
