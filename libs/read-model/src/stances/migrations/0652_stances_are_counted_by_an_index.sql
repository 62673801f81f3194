-- A matrix counts the stances of its holders, and the list of a holder those of one: by this index alone, as what is answered of each stance is
-- ten times as long. It takes the place of the one without these columns. The fold waits while it is made, some seconds for a million stances.
CREATE INDEX current_stance_counted ON current_stance (holder, proposal) INCLUDE (version, partition, position, status, known_from, line);
DROP INDEX current_stance_of_holder;
