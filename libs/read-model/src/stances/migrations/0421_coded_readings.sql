-- A fold needs the coding of a pair's statements, not their words: with the coding in `reading` it reads no more than that, however long the
-- statements are. What is there already, and what projectors of the release before write, is filled from the log by the trigger, whenever
-- a row without its coding is written: the projector writes them all once, in small batches.
ALTER TABLE reading
  ADD COLUMN speaker     text COLLATE "C",
  ADD COLUMN kind        text COLLATE "C",
  ADD COLUMN attribution text COLLATE "C",
  ADD COLUMN said_on     text,
  ADD COLUMN position    text COLLATE "C",
  ADD COLUMN status      text COLLATE "C",
  ADD COLUMN coder       text,
  ADD COLUMN quoted      boolean,
  ADD COLUMN conditional boolean;

CREATE FUNCTION fill_reading() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT s.speaker, s.kind, s.attribution, s."saidOn", c.position, c.status, c.coder, s.quote IS NOT NULL, json_array_length(c.conditions) > 0
  INTO NEW.speaker, NEW.kind, NEW.attribution, NEW.said_on, NEW.position, NEW.status, NEW.coder, NEW.quoted, NEW.conditional
  FROM event e,
    json_to_record(e.data) AS s (speaker text, kind text, attribution text, "saidOn" text, quote text, coding json),
    json_to_record(s.coding) AS c (position text, status text, coder text, conditions json)
  WHERE e.stream_id = NEW.statement AND e.stream_version = NEW.stream_version AND e.data IS NOT NULL;
  RETURN NEW;
END
$$;

CREATE TRIGGER readings_are_coded BEFORE INSERT OR UPDATE ON reading
  FOR EACH ROW WHEN (NEW.kind IS NULL) EXECUTE FUNCTION fill_reading();
