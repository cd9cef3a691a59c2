CREATE TABLE user_account (
  name          text        NOT NULL,
  password_hash text        NOT NULL,
  role          text        NOT NULL,
  zone          text        NOT NULL DEFAULT 'America/New_York',
  created_at    timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT user_account_pk PRIMARY KEY (name),
  CONSTRAINT user_account_role_known CHECK (role IN ('viewer', 'trader', 'engineer', 'admin'))
);

-- Who did what, when, from where, and how it ended.
CREATE TABLE audit_entry (
  id      bigint      GENERATED ALWAYS AS IDENTITY,
  at      timestamptz NOT NULL,
  who     text        NOT NULL,
  address text,
  action  text        NOT NULL,
  subject text        NOT NULL,
  outcome text        NOT NULL,
  CONSTRAINT audit_entry_pk PRIMARY KEY (id)
);
