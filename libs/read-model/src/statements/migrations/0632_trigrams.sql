-- For words that are nearly the same. Part of Postgres, and trusted: the owner of the database may add it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
