-- What may be accepted can be indexed. A tsvector holds 1 MB, and a word of it 2,046 bytes; Postgres looks at a word's length before it
-- lowers its case, and Ⱥ takes three bytes then instead of two: such a word damages the tsvector, and ends the server's process. Words are
-- therefore cut after 250 characters (see search-words.ts, which cuts what is looked for the same way), and texts to 131,072 bytes, as many
-- as a statement may have. Hyphenated words, which are indexed whole and in parts, then take 430 kB at most.
--
-- The rows that are there stay: only words of more than 250 characters are in them otherwise. `stancebook rebuild statements` makes them anew.
CREATE OR REPLACE FUNCTION words_of(statement json) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('simple'::regconfig, cut) || to_tsvector('english'::regconfig, cut)
  FROM (SELECT regexp_replace(
      CASE WHEN octet_length(spoken) <= 131072 THEN spoken ELSE left(spoken, 32768) END,
      '[^ \t\n\r\f\v\u3000-\u3003\uff01\uff0c\uff1a\uff1b\uff1f\u2018-\u201f\u2026]{250}', '\& ', 'g') AS cut
    FROM (SELECT concat_ws(E'\n', statement->>'quote', statement->>'paraphrase',
      (SELECT string_agg(said, E'\n') FROM json_array_elements_text(statement->'coding'->'conditions') said),
      (SELECT string_agg(said, E'\n') FROM json_array_elements_text(statement->'coding'->'hedges') said),
      statement->'source'->>'title') AS spoken) s) c
$$;
