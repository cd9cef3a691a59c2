-- What is listed, as the provider says it.
CREATE TABLE symbol (
  symbol      text COLLATE "C" NOT NULL,
  name        text        NOT NULL,
  exchange    text,
  asset_class text        NOT NULL,
  status      text        NOT NULL,
  tradable    boolean     NOT NULL,
  intake_id   bigint      NOT NULL,
  CONSTRAINT symbol_pk PRIMARY KEY (symbol)
);

-- What people follow: the streams and polls collect these.
CREATE TABLE watchlist_entry (
  symbol   text COLLATE "C" NOT NULL,
  added_at timestamptz NOT NULL DEFAULT now(),
  added_by text        NOT NULL,
  CONSTRAINT watchlist_entry_pk PRIMARY KEY (symbol)
);
