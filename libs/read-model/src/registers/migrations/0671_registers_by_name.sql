-- Lists in the order in which readers look a name up: the case counts for nothing, punctuation neither, and 9 comes before 10.
CREATE COLLATION by_name (provider = icu, locale = 'und-u-ka-shifted-kn');

-- The second line of the names is the name, or the title; so much of it as an index holds in any script.
CREATE INDEX actor_by_name ON actor_revision ((left(split_part(names, E'\n', 2), 200)) COLLATE by_name, actor);
CREATE INDEX proposal_by_name ON proposal_revision ((left(split_part(names, E'\n', 2), 200)) COLLATE by_name, proposal);
