-- The proposals as described, each description from its event (known_from) to the next (known_to). The descriptions stay in the log and are
-- joined from there.
CREATE TABLE proposal_revision (
  version        integer NOT NULL,
  partition      integer NOT NULL,
  proposal       text COLLATE "C" NOT NULL,
  stream_id      uuid NOT NULL,
  stream_version integer NOT NULL,
  topics         text[] COLLATE "C" NOT NULL,
  names          text NOT NULL,
  known_from     bigint NOT NULL,
  known_to       bigint,
  PRIMARY KEY (proposal, stream_version, version)
);

CREATE INDEX proposal_by_topic ON proposal_revision USING gin (topics);

CREATE VIEW live_proposal AS
SELECT p.*, e.data, e.recorded_at FROM proposal_revision p
JOIN checkpoint c ON c.projection = 'proposals' AND c.live AND c.partition = p.partition AND c.version = p.version
JOIN event e ON e.stream_id = p.stream_id AND e.stream_version = p.stream_version;
