-- Where each holder stands by now, as the lists answer it, so that they need not put it together from the timelines for each reader. Of a pair
-- that nothing is left of there is a row as well: known_from tells when it last changed, and an answer of before that is made from the
-- timelines. A copy of the stances that the release before made has no such rows: the projector makes another beside it.
CREATE TABLE current_stance (
  version    integer NOT NULL,
  partition  integer NOT NULL,
  proposal   text COLLATE "C" NOT NULL,
  holder     text COLLATE "C" NOT NULL,
  position   text COLLATE "C",
  status     text COLLATE "C",
  stance     json NOT NULL,
  known_from bigint NOT NULL,
  PRIMARY KEY (proposal, holder, version)
);

CREATE INDEX current_stance_of_holder ON current_stance (holder, proposal);
