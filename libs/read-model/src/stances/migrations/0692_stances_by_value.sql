-- Lists of everybody's stances of one position or status, such as all that is on the table, in their order. Of most stances there is no status.
CREATE INDEX current_stance_of_position ON current_stance (position, holder, proposal);
CREATE INDEX current_stance_of_status ON current_stance (status, holder, proposal) WHERE status IS NOT NULL;
