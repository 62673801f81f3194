-- Bitemporal: a row holds in the world's time from `earliest` to `latest`, and in the record's from the event known_from to the event
-- known_to (sequences of its partition). Nothing is deleted when a timeline is worked out again, so any past state of the record can be asked for.

-- Which statements count for a holder, in which revision. Their words and coding are joined from the log.
CREATE TABLE reading (
  version        integer NOT NULL,
  partition      integer NOT NULL,
  proposal       text COLLATE "C" NOT NULL,
  holder         text COLLATE "C" NOT NULL,
  statement      uuid NOT NULL,
  stream_version integer NOT NULL,
  utterance      uuid NOT NULL,
  earliest       date NOT NULL,
  latest         date NOT NULL,
  strong         boolean NOT NULL,
  known_from     bigint NOT NULL,
  known_to       bigint,
  PRIMARY KEY (proposal, holder, statement, known_from, version)
);

CREATE INDEX reading_of_statement ON reading (statement, version) WHERE known_to IS NULL;

-- The entries of the timelines, and (dropped is not null) the notes beside them.
CREATE TABLE timeline_entry (
  version        integer NOT NULL,
  partition      integer NOT NULL,
  proposal       text COLLATE "C" NOT NULL,
  holder         text COLLATE "C" NOT NULL,
  facet          text COLLATE "C" NOT NULL,
  utterance      uuid NOT NULL,
  value          text COLLATE "C" NOT NULL,
  statement      uuid NOT NULL,
  earliest       date NOT NULL,
  latest         date NOT NULL,
  dropped        text COLLATE "C",
  kind           text COLLATE "C",
  toward         text COLLATE "C",
  compared_with  json,
  said_on        text,
  evidence       text COLLATE "C",
  contested_with json,
  also_coded_as  json,
  known_from     bigint NOT NULL,
  known_to       bigint,
  PRIMARY KEY (proposal, holder, facet, utterance, known_from, version),
  CONSTRAINT an_entry_has_a_kind_or_is_dropped CHECK ((kind IS NULL) = (dropped IS NOT NULL))
);

CREATE INDEX entry_by_holder ON timeline_entry (holder, proposal, facet, version) WHERE known_to IS NULL;

CREATE VIEW live_reading AS
SELECT r.* FROM reading r
JOIN checkpoint c ON c.projection = 'stances' AND c.live AND c.partition = r.partition AND c.version = r.version;

CREATE VIEW live_entry AS
SELECT t.* FROM timeline_entry t
JOIN checkpoint c ON c.projection = 'stances' AND c.live AND c.partition = t.partition AND c.version = t.version;
