-- Answers are made at a cut of the record, also those of the present. What was current at a cut: what still is, and was known by then; and what
-- ended after the cut, which statement_ended finds. It is small, as few revisions have ended.
CREATE INDEX statement_ended ON statement_revision (partition, known_to) WHERE known_to IS NOT NULL;

-- In the order of a list: with the version before the day all statements of a speaker, or on a proposal, were read and sorted for each page.
-- The fold waits while the indexes are made, some seconds for a million statements; readers do not.
CREATE INDEX statement_said ON statement_revision (latest, statement) WHERE known_to IS NULL;
CREATE INDEX statement_of_proposal ON statement_revision (proposal, latest, statement) WHERE known_to IS NULL;
CREATE INDEX statement_of_speaker ON statement_revision (speaker, latest, statement) WHERE known_to IS NULL;
