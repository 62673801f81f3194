-- How many stances each holder has, and how many there are on each proposal by their place on the line (null: on none), by partition. A matrix of
-- everybody chooses from these, and need not read all stances for it. Triggers keep them, as a projector of the release before may still write
-- current stances. The fold waits while the stances that are there are counted, some seconds for a million.
CREATE TABLE stances_of_holder (
  version   integer NOT NULL,
  partition integer NOT NULL,
  holder    text COLLATE "C" NOT NULL,
  n         integer NOT NULL,
  PRIMARY KEY (holder, partition, version)
);

CREATE TABLE stances_on_proposal (
  version   integer NOT NULL,
  partition integer NOT NULL,
  proposal  text COLLATE "C" NOT NULL,
  line      smallint,
  n         integer NOT NULL,
  UNIQUE NULLS NOT DISTINCT (proposal, line, version)
);

CREATE FUNCTION count_new_stances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM now) THEN RETURN NULL; END IF;
  INSERT INTO stances_of_holder AS c (version, partition, holder, n)
    SELECT version, partition, holder, count(*) FROM now WHERE position IS NOT NULL OR status IS NOT NULL GROUP BY version, partition, holder
    ON CONFLICT (holder, partition, version) DO UPDATE SET n = c.n + excluded.n;
  INSERT INTO stances_on_proposal AS c (version, partition, proposal, line, n)
    SELECT version, partition, proposal, line, count(*) FROM now WHERE position IS NOT NULL OR status IS NOT NULL
    GROUP BY version, partition, proposal, line
    ON CONFLICT (proposal, line, version) DO UPDATE SET n = c.n + excluded.n;
  RETURN NULL;
END
$$;

CREATE FUNCTION count_changed_stances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM now) THEN RETURN NULL; END IF;
  INSERT INTO stances_of_holder AS c (version, partition, holder, n)
    SELECT version, partition, holder, sum(n) FROM (
      SELECT version, partition, holder, 1 AS n FROM now WHERE position IS NOT NULL OR status IS NOT NULL
      UNION ALL SELECT version, partition, holder, -1 FROM before WHERE position IS NOT NULL OR status IS NOT NULL) changed
    GROUP BY version, partition, holder HAVING sum(n) <> 0
    ON CONFLICT (holder, partition, version) DO UPDATE SET n = c.n + excluded.n;
  IF FOUND THEN
    DELETE FROM stances_of_holder c USING before b
    WHERE c.n = 0 AND c.holder = b.holder AND c.partition = b.partition AND c.version = b.version;
  END IF;
  INSERT INTO stances_on_proposal AS c (version, partition, proposal, line, n)
    SELECT version, partition, proposal, line, sum(n) FROM (
      SELECT version, partition, proposal, line, 1 AS n FROM now WHERE position IS NOT NULL OR status IS NOT NULL
      UNION ALL SELECT version, partition, proposal, line, -1 FROM before WHERE position IS NOT NULL OR status IS NOT NULL) changed
    GROUP BY version, partition, proposal, line HAVING sum(n) <> 0
    ON CONFLICT (proposal, line, version) DO UPDATE SET n = c.n + excluded.n;
  IF FOUND THEN
    DELETE FROM stances_on_proposal c USING before b
    WHERE c.n = 0 AND c.proposal = b.proposal AND c.version = b.version;
  END IF;
  RETURN NULL;
END
$$;

-- Those of a copy that is taken away.
CREATE FUNCTION count_removed_stances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE stances_of_holder c SET n = c.n - r.n FROM (
    SELECT version, partition, holder, count(*) AS n FROM removed WHERE position IS NOT NULL OR status IS NOT NULL
    GROUP BY version, partition, holder) r
  WHERE c.holder = r.holder AND c.partition = r.partition AND c.version = r.version;
  DELETE FROM stances_of_holder WHERE n = 0;
  UPDATE stances_on_proposal c SET n = c.n - r.n FROM (
    SELECT version, proposal, line, count(*) AS n FROM removed WHERE position IS NOT NULL OR status IS NOT NULL
    GROUP BY version, proposal, line) r
  WHERE c.proposal = r.proposal AND c.line IS NOT DISTINCT FROM r.line AND c.version = r.version;
  DELETE FROM stances_on_proposal WHERE n = 0;
  RETURN NULL;
END
$$;

CREATE TRIGGER new_stances_are_counted AFTER INSERT ON current_stance
  REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION count_new_stances();
CREATE TRIGGER changed_stances_are_counted AFTER UPDATE ON current_stance
  REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION count_changed_stances();
CREATE TRIGGER removed_stances_are_counted AFTER DELETE ON current_stance
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_removed_stances();

INSERT INTO stances_of_holder (version, partition, holder, n)
  SELECT version, partition, holder, count(*) FROM current_stance WHERE position IS NOT NULL OR status IS NOT NULL
  GROUP BY version, partition, holder;
INSERT INTO stances_on_proposal (version, partition, proposal, line, n)
  SELECT version, partition, proposal, line, count(*) FROM current_stance WHERE position IS NOT NULL OR status IS NOT NULL
  GROUP BY version, partition, proposal, line;
