-- Answers are made at a cut of the record, also those of the present: so the index on the holder is of all entries, not only of those that
-- hold by now. The fold waits while it is made, some seconds for a million entries; readers do not.
CREATE INDEX entry_of_holder ON timeline_entry (holder, proposal, facet);
