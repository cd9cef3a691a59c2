-- The house remembers what it was born as: invented prices never meet real ones.
CREATE TABLE house (
  only_row boolean     NOT NULL DEFAULT true,
  born     text        NOT NULL,
  born_at  timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT house_pk PRIMARY KEY (only_row),
  CONSTRAINT house_has_one_row CHECK (only_row),
  CONSTRAINT house_born_known CHECK (born IN ('demo', 'live'))
);
