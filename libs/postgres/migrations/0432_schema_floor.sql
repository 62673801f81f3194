-- The least that a process has to know to use this schema: the number of the newest migration among its files. A migration that takes away
-- or changes what an earlier release uses raises it, and names the release that it is of.
CREATE TABLE schema_floor (
  least   integer NOT NULL,
  release text NOT NULL
);
CREATE UNIQUE INDEX there_is_one_floor ON schema_floor ((true));

INSERT INTO schema_floor (least, release) VALUES (0, '0.1.0');
