-- Up to which moment a poll's question was answered for a symbol, and the answer stored. A gap before the mark would be a lie.
CREATE TABLE flow_mark (
  flow          text        NOT NULL,
  question      text        NOT NULL,
  symbol        text COLLATE "C" NOT NULL,
  covered_until timestamptz NOT NULL,
  CONSTRAINT flow_mark_pk PRIMARY KEY (flow, question, symbol)
);
