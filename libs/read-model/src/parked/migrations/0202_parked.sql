-- The events that no projection has folded: each that could not be (error), and those after it that are about the same thing and wait for
-- it. The checkpoints go past them; `stancebook parked retry` folds them in order.
CREATE TABLE parked_event (
  partition integer NOT NULL,
  sequence  bigint NOT NULL,
  -- What waits together: `proposal:<id>`, `actor:<id>`, or `partition:<n>`, all of it, where the event does not even tell what it is about.
  key       text COLLATE "C" NOT NULL,
  error     text,
  parked_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (partition, sequence)
);

CREATE INDEX parked_by_key ON parked_event (key, sequence);

-- The feed's instants never go back. Until now they were not kept: each feed goes on from its last record.
UPDATE feed_head h SET recorded_at = greatest(
  h.recorded_at,
  (SELECT max(recorded_at) FROM shift_feed WHERE partition = h.partition),
  (SELECT max(recorded_at) FROM stance_feed WHERE partition = h.partition));
