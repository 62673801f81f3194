-- What full-text search looks in, and the reports of one utterance. The rows that are there are filled from the log, so no rebuild is needed.
-- Words are indexed as they are, for phrases and prefixes, and as English stems them besides, so that "block" finds "blocked". Only the first
-- 100,000 characters of a statement are, as a tsvector is refused beyond 1 MB.
--
-- Stop projectors of the version before first: they know nothing of the columns, and what they fold meanwhile is parked (`stancebook parked
-- retry` folds it). Readers wait while the rows are filled.
CREATE FUNCTION words_of(statement json) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('simple'::regconfig, spoken) || to_tsvector('english'::regconfig, spoken)
  FROM (SELECT left(concat_ws(E'\n', statement->>'quote', statement->>'paraphrase',
    (SELECT string_agg(said, E'\n') FROM json_array_elements_text(statement->'coding'->'conditions') said),
    (SELECT string_agg(said, E'\n') FROM json_array_elements_text(statement->'coding'->'hedges') said),
    statement->'source'->>'title'), 100000) AS spoken) s
$$;

ALTER TABLE statement_revision ADD COLUMN utterance uuid, ADD COLUMN words tsvector;

UPDATE statement_revision s
SET utterance = coalesce((t.statement->'coding'->>'utterance')::uuid, s.statement), words = words_of(t.statement)
FROM (SELECT stream_id, stream_version, coalesce(data->'statement', data) AS statement FROM event) t
WHERE t.stream_id = s.statement AND t.stream_version = s.stream_version;

ALTER TABLE statement_revision ALTER COLUMN utterance SET NOT NULL, ALTER COLUMN words SET NOT NULL;

CREATE INDEX statement_by_words ON statement_revision USING gin (words) WHERE known_to IS NULL;
CREATE INDEX statement_by_utterance ON statement_revision (utterance) WHERE known_to IS NULL;

-- The columns of a view are fixed when it is made.
DROP VIEW live_statement;
CREATE VIEW live_statement AS
SELECT s.*, e.data, e.type, e.recorded_at
FROM statement_revision s
JOIN checkpoint c ON c.projection = 'statements' AND c.live AND c.partition = s.partition AND c.version = s.version
JOIN event e ON e.stream_id = s.statement AND e.stream_version = s.stream_version;
