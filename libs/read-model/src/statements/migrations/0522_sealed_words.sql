-- Words are made once of an event: a copy of the view takes them from the live rows. The seal says that they are what words_in made of this
-- revision, and are unharmed. Rows without one, or with another, have theirs made anew by the next copy. Whoever changes what words are made
-- of, or how, gives seal_of another number: then the seals that there are fit no more.
ALTER TABLE statement_revision ADD COLUMN words_seal bigint;

CREATE FUNCTION seal_of(words tsvector, statement uuid, stream_version integer) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN hashtextextended(statement::text || stream_version::text || words::text, 1);
