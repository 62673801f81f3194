-- Each shift once, by its last record, in the order of when it was recorded or of when it was said. The kind comes before the order, so that
-- those of one kind are found without passing over the others: all kinds together are a merge of a few.
CREATE INDEX shift_by_id ON shift_record (shift_id, partition, sequence);
CREATE INDEX shift_not_filed ON shift_record (partition, sequence) WHERE NOT filed;
CREATE INDEX shift_as_recorded ON shift_record (kind, archive, recorded_at, partition, sequence) WHERE NOT superseded;
CREATE INDEX shift_as_said ON shift_record (kind, archive, (((data -> 'to') ->> 'noLaterThan') COLLATE "C"), partition, sequence)
  WHERE NOT superseded;
CREATE INDEX shift_of_holder_as_said ON shift_record (holder, kind, (((data -> 'to') ->> 'noLaterThan') COLLATE "C"), partition, sequence)
  WHERE NOT superseded;
CREATE INDEX shift_on_proposal_as_said ON shift_record (proposal, kind, (((data -> 'to') ->> 'noLaterThan') COLLATE "C"), partition, sequence)
  WHERE NOT superseded;
