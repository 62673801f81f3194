-- What was published, in the order in which it was: stored for good and never rebuilt. Sequences are dense in each partition, as they come
-- from feed_head, whose row the writing transaction holds.
CREATE TABLE feed_head (
  partition       integer PRIMARY KEY,
  shift_sequence  bigint NOT NULL DEFAULT 0,
  stance_sequence bigint NOT NULL DEFAULT 0,
  recorded_at     timestamptz NOT NULL DEFAULT '-infinity'
) WITH (fillfactor = 20);

CREATE TABLE shift_feed (
  partition      integer NOT NULL,
  sequence       bigint NOT NULL,
  type           text COLLATE "C" NOT NULL,
  shift_id       uuid NOT NULL,
  holder         text COLLATE "C" NOT NULL,
  proposal       text COLLATE "C" NOT NULL,
  kind           text COLLATE "C" NOT NULL,
  change         boolean NOT NULL,
  news           boolean NOT NULL,
  recorded_at    timestamptz NOT NULL,
  -- The record as published, but for what the other columns say.
  data           json NOT NULL,
  correlation_id text,
  causation_id   text,
  PRIMARY KEY (partition, sequence)
);

CREATE INDEX shift_by_holder ON shift_feed (holder, partition, sequence);
CREATE INDEX shift_by_proposal ON shift_feed (proposal, partition, sequence);

CREATE TABLE stance_feed (
  partition      integer NOT NULL,
  sequence       bigint NOT NULL,
  holder         text COLLATE "C" NOT NULL,
  proposal       text COLLATE "C" NOT NULL,
  -- The stance after the change; null where none is left.
  stance         json,
  recorded_at    timestamptz NOT NULL,
  correlation_id text,
  causation_id   text,
  PRIMARY KEY (partition, sequence)
);
