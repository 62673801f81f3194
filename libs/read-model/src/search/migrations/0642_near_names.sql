-- Names that may be those of one: a slip in a name of five letters leaves three groups of three of eight.
-- Once pg_trgm is loaded its parameter is known, and whoever may migrate may set it.
DO $$ BEGIN PERFORM show_limit(); END $$;

CREATE FUNCTION names_near(sought text) RETURNS SETOF live_searched_name LANGUAGE sql STABLE
  SET pg_trgm.similarity_threshold = 0.35
  AS $$ SELECT * FROM live_searched_name
    WHERE known_to IS NULL AND NOT merged AND name COLLATE "default" % sought COLLATE "default" $$;
