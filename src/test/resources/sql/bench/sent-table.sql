-- What the simulator's journal says that it handed to connections, in order.
CREATE TABLE sent (
  place      bigint NOT NULL PRIMARY KEY,
  connection integer NOT NULL,
  kind       text COLLATE "C" NOT NULL,
  symbol     text COLLATE "C" NOT NULL,
  exchange   text COLLATE "C" NOT NULL,
  id         bigint NOT NULL,
  at         timestamptz NOT NULL,
  ns         smallint NOT NULL
)
