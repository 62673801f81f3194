-- With which words each quote begins, so that a text can be asked which passages of it are recorded, whatever copy it is. Of the words there
-- is a hash alone. A row holds from the event known_from to the event known_to.
CREATE TABLE passage (
  version        integer NOT NULL,
  partition      integer NOT NULL,
  statement      uuid NOT NULL,
  stream_version integer NOT NULL,
  key            bigint NOT NULL,
  known_from     bigint NOT NULL,
  known_to       bigint,
  PRIMARY KEY (statement, stream_version, version)
);
CREATE INDEX passage_by_key ON passage (key) WHERE known_to IS NULL;

CREATE VIEW live_passage AS
SELECT p.* FROM passage p
JOIN projection_checkpoint c ON c.projection = 'passages' AND c.live AND c.partition = p.partition AND c.version = p.version;
