-- Changes in the order of the feed: most records may be of first positions, as where the votes of an assembly were imported.
CREATE INDEX shift_of_change ON shift_record (partition, sequence) WHERE change;
