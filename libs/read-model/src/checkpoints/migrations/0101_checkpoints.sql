-- How far each version of each projection has folded each partition of the log. The row changes in the transaction that changes the
-- projection's rows, so that every event takes effect once. A rebuild makes a further version beside the live one and then moves
-- `live` to it, partition by partition.
CREATE TABLE checkpoint (
  projection text COLLATE "C" NOT NULL,
  version    integer NOT NULL,
  partition  integer NOT NULL,
  sequence   bigint NOT NULL DEFAULT 0,
  live       boolean NOT NULL,
  PRIMARY KEY (projection, version, partition),
  CONSTRAINT sequence_is_not_negative CHECK (sequence >= 0)
) WITH (fillfactor = 20);

CREATE UNIQUE INDEX one_version_is_live ON checkpoint (projection, partition) WHERE live;
