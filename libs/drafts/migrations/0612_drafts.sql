-- Statements that are not recorded yet. They are no part of the record: nothing of them is in the log, in a view or in a topic. A draft has
-- the id under which its statement will be recorded, so that approving it twice records once.
CREATE TABLE draft (
  id            uuid PRIMARY KEY,
  -- The caller whose draft it is; as whose reading it will be recorded, and whether that caller may name another coder.
  author        text COLLATE "C" NOT NULL,
  coder         text COLLATE "C",
  may_set_coder boolean NOT NULL,
  -- JSON as it was sent.
  statement     text NOT NULL,
  state         text COLLATE "C" NOT NULL,
  reviewer      text COLLATE "C",
  comment       text,
  version       integer NOT NULL DEFAULT 1,
  created_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  changed_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT a_draft_is_in_a_state CHECK (state IN ('open', 'submitted', 'returned', 'approving', 'approved'))
);
CREATE INDEX draft_by_author ON draft (author, changed_at);
CREATE INDEX draft_for_review ON draft (changed_at) WHERE state IN ('submitted', 'approving');
CREATE INDEX draft_by_age ON draft (changed_at);
