-- Without the version: with it the planner, while the table is new and not analysed, takes this index also for the readings of a pair, by
-- version alone, and reads all of it for each. Those have the primary key.
DROP INDEX reading_of_statement;
CREATE INDEX reading_of_statement ON reading (statement) WHERE known_to IS NULL;
