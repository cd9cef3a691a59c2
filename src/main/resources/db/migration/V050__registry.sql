-- What is followed has a state: asked for, left alone by a person, gone by proof, or known by another name.
ALTER TABLE watchlist_entry
  ADD COLUMN state        text        NOT NULL DEFAULT 'active',
  ADD COLUMN active_since timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN active_until timestamptz,
  ADD COLUMN paused_at    timestamptz,
  ADD COLUMN paused_by    text,
  ADD COLUMN proof        text,
  ADD COLUMN renamed_to   text COLLATE "C",
  ADD CONSTRAINT watchlist_entry_state_known CHECK (state IN ('active', 'paused', 'delisted', 'renamed')),
  ADD CONSTRAINT watchlist_entry_active_has_no_end CHECK ((state = 'active') = (active_until IS NULL)),
  ADD CONSTRAINT watchlist_entry_paused_by_somebody
    CHECK ((state = 'paused') = (paused_by IS NOT NULL) AND (paused_by IS NULL) = (paused_at IS NULL)),
  ADD CONSTRAINT watchlist_entry_proven CHECK ((state IN ('delisted', 'renamed')) = (proof IS NOT NULL)),
  ADD CONSTRAINT watchlist_entry_renamed_has_successor CHECK ((state = 'renamed') = (renamed_to IS NOT NULL));
UPDATE watchlist_entry SET active_since = added_at;

-- What speaks for a symbol being gone: which sign, since when, from which intake. One that no longer holds keeps its end.
CREATE TABLE symbol_sign (
  symbol    text COLLATE "C" NOT NULL,
  sign      text        NOT NULL,
  since     timestamptz NOT NULL,
  until     timestamptz,
  words     text        NOT NULL,
  intake_id bigint,
  CONSTRAINT symbol_sign_known CHECK (sign IN ('asset', 'chart', 'quote', 'bars')),
  CONSTRAINT symbol_sign_of_an_entry FOREIGN KEY (symbol) REFERENCES watchlist_entry ON DELETE CASCADE
);
CREATE UNIQUE INDEX symbol_sign_standing ON symbol_sign (symbol, sign) WHERE until IS NULL;
CREATE INDEX symbol_sign_by_symbol ON symbol_sign (symbol, since);

-- A provider's "unknown symbol" is looked up by its words.
CREATE INDEX refused_row_unknown ON refused_row (reason, refused_at) WHERE code = 'UNKNOWN_SYMBOL';
