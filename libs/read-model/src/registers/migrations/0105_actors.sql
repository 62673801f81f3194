-- The actors as described, each description from its event (known_from) to the next (known_to). The descriptions stay in the log and are
-- joined from there.
CREATE TABLE actor_revision (
  version        integer NOT NULL,
  partition      integer NOT NULL,
  actor          text COLLATE "C" NOT NULL,
  stream_id      uuid NOT NULL,
  stream_version integer NOT NULL,
  kind           text COLLATE "C" NOT NULL,
  -- Id, name and aliases, in lower case, a line each: what `q` looks in.
  names          text NOT NULL,
  known_from     bigint NOT NULL,
  known_to       bigint,
  PRIMARY KEY (actor, stream_version, version)
);

CREATE VIEW live_actor AS
SELECT a.*, e.data, e.recorded_at FROM actor_revision a
JOIN checkpoint c ON c.projection = 'actors' AND c.live AND c.partition = a.partition AND c.version = a.version
JOIN event e ON e.stream_id = a.stream_id AND e.stream_version = a.stream_version;
