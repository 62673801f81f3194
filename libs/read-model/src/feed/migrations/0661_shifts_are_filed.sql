-- What a reader of the feed sorts it out by, beside what was published: whether a later record tells of the same shift, and whether what is
-- told is from an archive. Both are worked out when a record is appended. Of the records that are there already, and of those that a process
-- of the release before appends, the projector works them out, a few hundred at a time; until then they count as neither.
ALTER TABLE shift_record
  ADD COLUMN superseded boolean NOT NULL DEFAULT false,
  ADD COLUMN archive    boolean NOT NULL DEFAULT false,
  ADD COLUMN filed      boolean NOT NULL DEFAULT false;
