-- News, and what is from an archive or is not, in the order of the feed: where they are rare, a reader who asks for them alone passed over all that
-- was ever published. Of news there is little. The other index has a row for each record, some 40 bytes; the projector waits while it is made,
-- some seconds for a million records.
CREATE INDEX shift_of_news ON shift_record (partition, sequence) WHERE news;
CREATE INDEX shift_by_archive ON shift_record (archive, partition, sequence);
