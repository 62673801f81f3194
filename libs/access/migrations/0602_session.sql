-- Who is signed in at the page: a cookie stands for a key, for some hours. The cookie is kept as a hash, as a key is.
CREATE TABLE session (
  token_hash bytea PRIMARY KEY,
  key_id     text COLLATE "C" NOT NULL REFERENCES api_key (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  CONSTRAINT the_hash_is_a_sha_256 CHECK (length(token_hash) = 32)
);
CREATE INDEX session_of_key ON session (key_id, created_at);
CREATE INDEX session_by_end ON session (expires_at);
