-- A record of a feed is kept without the words, and refers for them to the statements and descriptions that it was made from: to the stream
-- and the version. They are filled in from the log when a record is read. So what is erased from the log is erased from the feeds, and no
-- event writes a quote once for each of its holders.
--
-- The tables get new names. Processes of the release before find views under the old ones, which have the words as before, and leave them out
-- of what is written to them. The rows that are there go on having theirs until the projector has written them anew, in small batches.
ALTER TABLE shift_feed RENAME TO shift_record;
ALTER TABLE stance_feed RENAME TO stance_record;
ALTER INDEX shift_feed_pkey RENAME TO shift_record_pkey;
ALTER INDEX stance_feed_pkey RENAME TO stance_record_pkey;

-- What is to be brought from an older form to today's, and how far that is: from `next` to `last`, sequences of a feed or blocks of a table.
CREATE TABLE back_fill (
  name      text COLLATE "C" NOT NULL,
  partition integer NOT NULL,
  next      bigint NOT NULL,
  last      bigint NOT NULL,
  PRIMARY KEY (name, partition)
);
INSERT INTO back_fill
SELECT 'shift_record', partition, 1, shift_sequence FROM feed_head WHERE shift_sequence > 0
UNION ALL SELECT 'stance_record', partition, 1, stance_sequence FROM feed_head WHERE stance_sequence > 0
UNION ALL SELECT 'reading', 0, 0, blocks - 1 FROM (SELECT pg_relation_size('reading') / current_setting('block_size')::bigint AS blocks) r WHERE blocks > 0;

-- From words to references. Which version a record quotes is told by the words: the last one by then that has them.

CREATE FUNCTION version_quoted(statement uuid, side json, at timestamptz) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT e.stream_version
  FROM event e,
    json_to_record(coalesce(e.data->'statement', e.data)) AS s (speaker text, quote text, source json),
    json_to_record(s.source) AS o (url text, reference text, publisher text, title text),
    json_to_record(side) AS w (speaker text, quote text, source json),
    json_to_record(w.source) AS v (url text, reference text, publisher text, title text)
  WHERE e.stream_id = statement AND e.recorded_at <= at
  ORDER BY ((s.speaker, s.quote, o.*) IS NOT DISTINCT FROM (w.speaker, w.quote, v.*)) DESC, e.stream_version DESC LIMIT 1
$$;

CREATE FUNCTION version_coded_by(statement uuid, coder text, at timestamptz) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT stream_version FROM event WHERE stream_id = statement AND recorded_at <= at
  ORDER BY (coalesce(data->'statement', data)->'coding'->>'coder' IS NOT DISTINCT FROM coder) DESC, stream_version DESC LIMIT 1
$$;

CREATE FUNCTION referring_others(others json, at timestamptz) RETURNS json LANGUAGE sql STABLE AS $$
  SELECT coalesce(json_agg(json_build_object('value', value, 'statement', statement, 'version', version_coded_by(statement, coder, at))), '[]')
  FROM json_to_recordset(others) AS o (value text, statement uuid, coder text)
$$;

CREATE FUNCTION referring_side(side json, at timestamptz) RETURNS json LANGUAGE sql STABLE AS $$
  SELECT json_object_agg(key, CASE WHEN key = 'alsoCodedAs' THEN referring_others(value, at) ELSE value END)
  FROM (SELECT key, value FROM json_each(side) WHERE key NOT IN ('quote', 'source')
    UNION ALL SELECT 'version', to_json(version_quoted((side->>'statement')::uuid, side, at))) m
$$;

CREATE FUNCTION version_named(description text, name text) RETURNS json LANGUAGE sql STABLE AS $$
  SELECT json_build_object('stream', e.stream_id, 'version', e.stream_version) FROM reservation r JOIN event e ON e.stream_id = r.owner
  WHERE r.key = description
  ORDER BY (coalesce(e.data->>'name', e.data->>'title') IS NOT DISTINCT FROM name) DESC, e.stream_version DESC LIMIT 1
$$;

CREATE FUNCTION referring_shift(data json, holder text, proposal text, at timestamptz) RETURNS json LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN data->'names' IS NOT NULL THEN data ELSE (
    SELECT json_object_agg(key, CASE key
      WHEN 'names' THEN json_build_object('holder', version_named('actor:' || holder, data->>'holderName'),
        'proposal', version_named('proposal:' || proposal, data->>'proposalTitle'))
      WHEN 'from' THEN CASE WHEN json_typeof(value) = 'null' THEN value ELSE referring_side(value, at) END
      WHEN 'to' THEN referring_side(value, at)
      ELSE value END)
    FROM (SELECT 'names' AS key, NULL::json AS value
      UNION ALL SELECT key, value FROM json_each(data) WHERE key NOT IN ('holderName', 'proposalTitle')) m)
  END
$$;

CREATE FUNCTION referring_stance(stance json, at timestamptz) RETURNS json LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN coalesce(stance->'position'->'alsoCodedAs'->0, stance->'status'->'alsoCodedAs'->0) IS NULL THEN stance ELSE (
    SELECT json_object_agg(key, CASE WHEN key IN ('position', 'status') AND json_typeof(value) = 'object' THEN (
        SELECT json_object_agg(f.key, CASE WHEN f.key = 'alsoCodedAs' AND f.value->0->'version' IS NULL THEN referring_others(f.value, at) ELSE f.value END)
        FROM json_each(value) f)
      ELSE value END)
    FROM json_each(stance))
  END
$$;

-- And back, for the release before: in its order of members, as it sends them on.

CREATE FUNCTION filled_others(others json) RETURNS json LANGUAGE sql STABLE AS $$
  SELECT coalesce(json_agg(json_build_object('value', o.value,
    'coder', (SELECT coalesce(data->'statement', data)->'coding'->>'coder' FROM event WHERE stream_id = o.statement AND stream_version = o.version),
    'statement', o.statement)), '[]')
  FROM json_to_recordset(others) AS o (value text, statement uuid, version integer)
$$;

CREATE FUNCTION filled_side(side json) RETURNS json LANGUAGE sql STABLE AS $$
  SELECT json_object_agg(m.key, m.value) FROM
    json_to_record(side) AS r (statement uuid, version integer)
    LEFT JOIN event e ON e.stream_id = r.statement AND e.stream_version = r.version
    CROSS JOIN LATERAL (SELECT coalesce(e.data->'statement', e.data) AS statement) s
    CROSS JOIN LATERAL (VALUES
      ('value', side->'value'), ('utterance', side->'utterance'), ('statement', side->'statement'), ('speaker', side->'speaker'),
      ('quote', s.statement->'quote'), ('saidOn', side->'saidOn'), ('noLaterThan', side->'noLaterThan'), ('evidence', side->'evidence'),
      ('source', json_build_object('url', s.statement->'source'->'url', 'reference', s.statement->'source'->'reference',
        'publisher', s.statement->'source'->'publisher', 'title', s.statement->'source'->'title')),
      ('contestedWith', side->'contestedWith'),
      ('alsoCodedAs', CASE WHEN side->'alsoCodedAs' IS NOT NULL THEN filled_others(side->'alsoCodedAs') END)) m (key, value)
  WHERE m.key NOT IN ('contestedWith', 'alsoCodedAs') OR side->'alsoCodedAs' IS NOT NULL
$$;

CREATE FUNCTION filled_name(description json, id text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT coalesce(data->>'name', data->>'title') FROM event
    WHERE stream_id = (description->>'stream')::uuid AND stream_version = (description->>'version')::integer), id)
$$;

CREATE FUNCTION filled_shift(data json, holder text, proposal text) RETURNS json LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN data->'names' IS NULL THEN data ELSE (
    SELECT json_object_agg(key, CASE WHEN key IN ('from', 'to') AND json_typeof(value) = 'object' THEN filled_side(value) ELSE value END)
    FROM (SELECT 'holderName' AS key, to_json(filled_name(data->'names'->'holder', holder)) AS value
      UNION ALL SELECT 'proposalTitle', to_json(filled_name(data->'names'->'proposal', proposal))
      UNION ALL SELECT key, value FROM json_each(data) WHERE key <> 'names') m)
  END
$$;

CREATE FUNCTION filled_stance(stance json) RETURNS json LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN coalesce(stance->'position'->'alsoCodedAs'->0, stance->'status'->'alsoCodedAs'->0) IS NULL THEN stance ELSE (
    SELECT json_object_agg(key, CASE WHEN key IN ('position', 'status') AND json_typeof(value) = 'object' THEN (
        SELECT json_object_agg(f.key, CASE WHEN f.key = 'alsoCodedAs' AND f.value->0->'version' IS NOT NULL THEN filled_others(f.value) ELSE f.value END)
        FROM json_each(value) f)
      ELSE value END)
    FROM json_each(stance))
  END
$$;

CREATE VIEW shift_feed AS
SELECT partition, sequence, type, shift_id, holder, proposal, kind, change, news, recorded_at, filled_shift(data, holder, proposal) AS data,
  correlation_id, causation_id FROM shift_record;

CREATE VIEW stance_feed AS
SELECT partition, sequence, holder, proposal, filled_stance(stance) AS stance, recorded_at, correlation_id, causation_id FROM stance_record;

CREATE FUNCTION add_shift_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.data := referring_shift(NEW.data, NEW.holder, NEW.proposal, NEW.recorded_at);
  INSERT INTO shift_record SELECT NEW.*;
  RETURN NEW;
END
$$;
CREATE TRIGGER shifts_refer INSTEAD OF INSERT ON shift_feed FOR EACH ROW EXECUTE FUNCTION add_shift_record();

CREATE FUNCTION add_stance_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.stance := referring_stance(NEW.stance, NEW.recorded_at);
  INSERT INTO stance_record SELECT NEW.*;
  RETURN NEW;
END
$$;
CREATE TRIGGER stances_refer INSTEAD OF INSERT ON stance_feed FOR EACH ROW EXECUTE FUNCTION add_stance_record();
