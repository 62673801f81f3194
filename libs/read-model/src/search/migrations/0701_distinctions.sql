-- Two actors, or two proposals, that were marked as different: each event of it from its own sequence to that of the next. The projector keeps them
-- with the names (projection `search`). No event of it is older than this release, so no row has to be made.
CREATE TABLE distinction_revision (
  version        integer NOT NULL,
  partition      integer NOT NULL,
  register       text COLLATE "C" NOT NULL,
  id             text COLLATE "C" NOT NULL,
  -- The later of the two.
  other          text COLLATE "C" NOT NULL,
  stream_id      uuid NOT NULL,
  stream_version integer NOT NULL,
  -- Not withdrawn.
  stands         boolean NOT NULL,
  known_from     bigint NOT NULL,
  known_to       bigint,
  PRIMARY KEY (stream_id, stream_version, version)
);
CREATE INDEX distinction_by_ids ON distinction_revision (register, id, other) WHERE known_to IS NULL AND stands;
CREATE INDEX distinction_ended ON distinction_revision (partition, known_to) WHERE known_to IS NOT NULL;

CREATE VIEW live_distinction AS
SELECT d.* FROM distinction_revision d
JOIN projection_checkpoint c ON c.projection = 'search' AND c.live AND c.partition = d.partition AND c.version = d.version;
