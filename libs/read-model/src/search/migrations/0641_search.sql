-- What is searched beside the words of statements: the names of actors and proposals, from the event known_from to the event known_to, and every
-- word that was ever said or is part of a name, in which a misspelt one is looked for. The projector fills them beside the other views; until
-- then a search is 503.
--
-- The words as they are (weight A), and as English stems them (D).
CREATE FUNCTION searched_words(folded text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN setweight(to_tsvector('simple'::regconfig, folded), 'A') || to_tsvector('english'::regconfig, folded);

CREATE TABLE searched_name (
  version        integer NOT NULL,
  partition      integer NOT NULL,
  register       text COLLATE "C" NOT NULL,
  id             text COLLATE "C" NOT NULL,
  stream_id      uuid NOT NULL,
  stream_version integer NOT NULL,
  -- 1: its name or title, then its aliases.
  place          integer NOT NULL,
  -- Folded (searched-text.ts).
  name           text COLLATE "C" NOT NULL,
  words          tsvector NOT NULL GENERATED ALWAYS AS (searched_words(name)) STORED,
  owner          text COLLATE "C",
  merged         boolean NOT NULL,
  known_from     bigint NOT NULL,
  known_to       bigint,
  PRIMARY KEY (stream_id, stream_version, place, version)
);
CREATE INDEX searched_name_by_words ON searched_name USING gin (words) WHERE known_to IS NULL;
CREATE INDEX searched_name_by_id ON searched_name (register, id, place) WHERE known_to IS NULL;
CREATE INDEX searched_name_by_owner ON searched_name (owner) WHERE known_to IS NULL AND place = 1;
CREATE INDEX searched_name_ended ON searched_name (partition, known_to) WHERE known_to IS NOT NULL;
-- pg_trgm tells letters by the collation.
CREATE INDEX searched_name_nearly ON searched_name USING gin ((name COLLATE "default") gin_trgm_ops) WHERE known_to IS NULL;

CREATE VIEW live_searched_name AS
SELECT n.* FROM searched_name n
JOIN projection_checkpoint c ON c.projection = 'search' AND c.live AND c.partition = n.partition AND c.version = n.version;

CREATE TABLE searched_word (
  version    integer NOT NULL,
  partition  integer NOT NULL,
  word       text NOT NULL,
  known_from bigint NOT NULL,
  PRIMARY KEY (word, partition, version)
);
CREATE INDEX searched_word_nearly ON searched_word USING gin (word gin_trgm_ops);

CREATE VIEW live_searched_word AS
SELECT w.* FROM searched_word w
JOIN projection_checkpoint c ON c.projection = 'search' AND c.live AND c.partition = w.partition AND c.version = w.version;

-- Once pg_trgm is loaded its parameter is known, and whoever may migrate may set it.
DO $$ BEGIN PERFORM show_limit(); END $$;

-- A letter that is swapped for its neighbour spoils four groups of three: of a short word, a quarter of them may be left.
CREATE FUNCTION words_near(sought text) RETURNS SETOF live_searched_word LANGUAGE sql STABLE
  SET pg_trgm.similarity_threshold = 0.2
  AS $$ SELECT * FROM live_searched_word WHERE word % sought $$;

-- Statements are indexed without accents, and in pairs of letters where words have no spaces between them. Those that there are get their words
-- anew by a copy of the view. It takes them from the live rows where they are sealed as below; the release before goes on with seal_of.
CREATE FUNCTION folded_seal_of(words tsvector, statement uuid, stream_version integer) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN hashtextextended(statement::text || stream_version::text || words::text, 2);
