-- A symbol may pass from one company to another: the provider's identity of the asset tells them apart.
ALTER TABLE symbol ADD COLUMN asset_id text;
ALTER TYPE symbol_item ADD ATTRIBUTE asset_id text COLLATE "C";

-- Each asset under the symbol it has, or had when it was last traded. What is active owns its row in symbol.
CREATE TABLE asset (
  asset_id    text COLLATE "C" NOT NULL,
  symbol      text COLLATE "C" NOT NULL,
  name        text        NOT NULL,
  exchange    text,
  asset_class text        NOT NULL,
  status      text        NOT NULL,
  tradable    boolean     NOT NULL,
  intake_id   bigint      NOT NULL,
  CONSTRAINT asset_pk PRIMARY KEY (asset_id)
);
CREATE INDEX asset_by_symbol ON asset (symbol);
