-- What a fold asks for. While a table is new, and the planner knows nothing of it, it otherwise takes the one index of current readings that
-- there is, by statement, and reads all of it for each event.
CREATE INDEX reading_of_pair ON reading (proposal, holder, version) WHERE known_to IS NULL;
