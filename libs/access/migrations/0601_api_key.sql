-- Who may ask, and what: one row a key. Of the secret only its hash is kept; it has 256 random bits, so that a plain hash is enough.
CREATE TABLE api_key (
  id           text COLLATE "C" PRIMARY KEY,
  name         text COLLATE "C" NOT NULL,
  secret_hash  bytea NOT NULL,
  scopes       text[] NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  created_by   text COLLATE "C" NOT NULL,
  expires_at   timestamptz,
  -- written at most once a minute
  last_used_at timestamptz,
  revoked_at   timestamptz,
  CONSTRAINT the_hash_is_a_sha_256 CHECK (length(secret_hash) = 32),
  CONSTRAINT a_key_is_for_something CHECK (cardinality(scopes) > 0)
);
-- The name is that of the caller, and of the coder: two keys at a time would be two people of one name.
CREATE UNIQUE INDEX a_name_has_one_key ON api_key (name) WHERE revoked_at IS NULL;
CREATE INDEX api_key_by_time ON api_key (created_at, id);
