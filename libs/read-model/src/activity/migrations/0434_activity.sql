-- How many shifts of each kind there are on a proposal, by the day of the shift (noLaterThan). Bitemporal as the other views are: a row holds
-- from the event known_from to the event known_to.
CREATE TABLE activity (
  version    integer NOT NULL,
  partition  integer NOT NULL,
  proposal   text COLLATE "C" NOT NULL,
  day        date NOT NULL,
  kind       text COLLATE "C" NOT NULL,
  shifts     integer NOT NULL,
  known_from bigint NOT NULL,
  known_to   bigint,
  PRIMARY KEY (proposal, day, kind, known_from, version),
  CONSTRAINT what_is_counted_is_there CHECK (shifts > 0)
);

-- What the timelines are worked out from: of each statement that counts for a holder its coding and its days, and none of its words.
CREATE TABLE activity_report (
  version   integer NOT NULL,
  partition integer NOT NULL,
  proposal  text COLLATE "C" NOT NULL,
  holder    text COLLATE "C" NOT NULL,
  statement uuid NOT NULL,
  report    json NOT NULL,
  PRIMARY KEY (proposal, holder, statement, version)
);
CREATE INDEX activity_report_of_statement ON activity_report (statement);

CREATE VIEW live_activity AS
SELECT a.* FROM activity a
JOIN projection_checkpoint c ON c.projection = 'activity' AND c.live AND c.partition = a.partition AND c.version = a.version;
