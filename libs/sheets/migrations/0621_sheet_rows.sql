-- Which statement a row of a sheet has become, and what the row said then: hashes of its members, none of its words, so that nothing stays
-- here of what is erased elsewhere. Written in the transaction of the import. Nothing is derived from it, and no rebuild needs it.
CREATE TABLE sheet_row (
  namespace uuid NOT NULL,
  -- Made of the namespace and the row's key.
  row       uuid NOT NULL,
  statement uuid NOT NULL,
  content   text COLLATE "C" NOT NULL,
  PRIMARY KEY (namespace, row)
);
