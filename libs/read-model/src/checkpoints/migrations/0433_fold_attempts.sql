-- Folds that were begun and have not ended well: a process that a fold ends cannot say so. A row is written before the fold, and goes with
-- the transaction that succeeds.
CREATE TABLE fold_attempt (
  partition     integer NOT NULL,
  -- The fold began after this event.
  sequence      bigint NOT NULL,
  attempts      integer NOT NULL,
  -- Up to here events are folded one by one; null: as many at once as ever.
  careful_up_to bigint,
  -- What the last attempt said, where it could.
  error         text,
  PRIMARY KEY (partition, sequence)
);
