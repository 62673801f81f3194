-- The event log: append-only, dense sequences in a fixed number of partitions, each a hash chain.

-- Which log this is, and the number of its partitions, which is fixed for good: ids are spread over them by hash.
CREATE TABLE log (
  id         uuid PRIMARY KEY,
  partitions integer NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT there_is_a_partition CHECK (partitions BETWEEN 1 AND 1024)
);
CREATE UNIQUE INDEX there_is_one_log ON log ((true));

-- The last event of each partition. An append locks the rows of its partitions, takes its sequences from them and updates them, so that
-- sequences become visible in order and without gaps. (A database sequence is taken before the commit: readers that go by it skip late
-- commits.) The rows change with every append: room in the page lets the update stay on it, without touching the index.
CREATE TABLE partition_head (
  partition   integer PRIMARY KEY,
  sequence    bigint NOT NULL DEFAULT 0,
  recorded_at timestamptz NOT NULL DEFAULT '-infinity',
  hash        bytea NOT NULL
) WITH (fillfactor = 10, autovacuum_vacuum_threshold = 200, autovacuum_vacuum_scale_factor = 0);

CREATE TABLE event (
  partition      integer NOT NULL,
  sequence       bigint NOT NULL,
  stream_id      uuid NOT NULL,
  stream_version integer NOT NULL,
  type           text COLLATE "C" NOT NULL,
  schema_version integer NOT NULL,
  -- RFC 8785 text: json, not jsonb, keeps it to the letter. Data and salt are null where a law had them erased.
  data           json,
  data_salt      bytea,
  -- sha256(salt || data)
  data_hash      bytea NOT NULL,
  metadata       json NOT NULL,
  recorded_at    timestamptz NOT NULL,
  -- sha256(the hash of the event before || everything in this row but data and salt)
  hash           bytea NOT NULL,
  PRIMARY KEY (partition, sequence),
  CONSTRAINT one_event_for_each_version_of_a_stream UNIQUE (stream_id, stream_version),
  CONSTRAINT sequences_begin_at_1 CHECK (sequence >= 1),
  CONSTRAINT stream_versions_begin_at_1 CHECK (stream_version >= 1),
  CONSTRAINT data_and_salt_go_together CHECK ((data IS NULL) = (data_salt IS NULL))
);
CREATE INDEX event_by_time ON event (partition, recorded_at);

-- What is recorded stays: the database itself refuses to change it, whoever asks.
CREATE FUNCTION refuse_change_of_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'events are only ever added: % is refused', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER events_are_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_events();

-- One row a command that came with a key: the same key and content is answered again, without a second effect. The answer itself is made
-- from the stream at that version, so that no words are kept twice.
CREATE TABLE command_receipt (
  caller          text COLLATE "C" NOT NULL,
  idempotency_key text COLLATE "C" NOT NULL,
  request_hash    text NOT NULL,
  status          integer NOT NULL,
  stream_id       uuid NOT NULL,
  stream_version  integer NOT NULL,
  -- <partition>:<sequence>[,…] of what it wrote
  sequences       text NOT NULL,
  recorded_at     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (caller, idempotency_key)
);

-- What may be held by one owner only: a slug, the same words, an utterance. `claims` counts how often its owner holds it; at 0 it is free.
CREATE TABLE reservation (
  key    text COLLATE "C" PRIMARY KEY,
  owner  uuid NOT NULL,
  claims integer NOT NULL,
  CONSTRAINT a_reservation_is_claimed CHECK (claims > 0)
);
