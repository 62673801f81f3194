-- A view can be added, or changed, beside those that answer. How far each is, and what each left aside, moves to tables of new names; under
-- the old names processes of the release before go on with the four views that they know, in the version of the code that they know, and
-- with what is parked for all of these. Both views can be written through. Nothing is rewritten: the locks are as short as the catalogue's.
ALTER TABLE checkpoint RENAME TO projection_checkpoint;

-- Which version of the code's projection the rows are of.
ALTER TABLE projection_checkpoint ADD COLUMN code_version integer NOT NULL DEFAULT 1;

CREATE VIEW checkpoint AS
SELECT projection, version, partition, sequence, live FROM projection_checkpoint
WHERE projection IN ('actors', 'proposals', 'statements', 'stances') AND code_version = 1;

ALTER TABLE parked_event RENAME TO parked;

-- For whom an event is parked: '' for the four together, else a projection's name, or <name>@<version> for a copy that is being made.
ALTER TABLE parked ADD COLUMN projection text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE parked DROP CONSTRAINT parked_event_pkey, ADD PRIMARY KEY (partition, projection, sequence);

CREATE VIEW parked_event AS
SELECT partition, sequence, key, error, parked_at FROM parked WHERE projection = '';
