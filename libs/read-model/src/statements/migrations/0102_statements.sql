-- The revisions of every statement, for lists and filters. The words themselves stay in the log, and are joined from there: what is
-- erased there is erased everywhere. A revision is the current one from its event's sequence (known_from) to the next one's (known_to).
CREATE TABLE statement_revision (
  version        integer NOT NULL,
  partition      integer NOT NULL,
  statement      uuid NOT NULL,
  stream_version integer NOT NULL,
  proposal       text COLLATE "C" NOT NULL,
  speaker        text COLLATE "C" NOT NULL,
  holders        text[] COLLATE "C" NOT NULL,
  kind           text COLLATE "C" NOT NULL,
  source_url     text COLLATE "C",
  earliest       date NOT NULL,
  latest         date NOT NULL,
  first_recorded timestamptz NOT NULL,
  voided         boolean NOT NULL,
  known_from     bigint NOT NULL,
  known_to       bigint,
  PRIMARY KEY (statement, stream_version, version)
);

CREATE INDEX statement_in_order ON statement_revision (version, latest, statement) WHERE known_to IS NULL;
CREATE INDEX statement_by_proposal ON statement_revision (proposal, version, latest, statement) WHERE known_to IS NULL;
CREATE INDEX statement_by_speaker ON statement_revision (speaker, version, latest, statement) WHERE known_to IS NULL;
CREATE INDEX statement_by_holder ON statement_revision USING gin (holders) WHERE known_to IS NULL;

CREATE VIEW live_statement AS
SELECT s.*, e.data, e.type, e.recorded_at
FROM statement_revision s
JOIN checkpoint c ON c.projection = 'statements' AND c.live AND c.partition = s.partition AND c.version = s.version
JOIN event e ON e.stream_id = s.statement AND e.stream_version = s.stream_version;
