-- The words of a text, as words_of makes them of a statement. The text is put together, and cut, by whoever calls (spoken-text.ts): for a few
-- words that takes Postgres longer than the words. A body that is one expression becomes part of the statement that it stands in.
CREATE FUNCTION words_in(spoken text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN to_tsvector('simple'::regconfig, spoken) || to_tsvector('english'::regconfig, spoken);
