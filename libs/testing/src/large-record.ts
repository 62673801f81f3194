/** A record that is large, made by the database in seconds: what a fold of as many commands would leave, so that queries meet their growth. */
import { type Pool, type Tx, transaction } from '#postgres';

export interface RecordSize {
  proposals: number;
  holders: number;
  /** Statements of each holder on each proposal. One in five is recoded. */
  each: number;
}

/** Into a log that has been opened, and read models that have been prepared, with nothing in either. Its chain is none: `verify` would object. */
export async function fillLargeRecord(pool: Pool, partitions: number, size: RecordSize): Promise<void> {
  await transaction(pool, async (tx) => {
    await stageEvents(tx, partitions, size);
    for (const sql of ROWS) await tx.query(sql);
  });
}

async function stageEvents(tx: Tx, partitions: number, { proposals, holders, each }: RecordSize): Promise<void> {
  await tx.query(`
    CREATE FUNCTION pg_temp.partition_of(id text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
      SELECT (('x' || left(encode(sha256(convert_to(id, 'UTF8')), 'hex'), 8))::bit(32)::bigint % ${partitions})::integer $$;
    CREATE TEMP TABLE actor ON COMMIT DROP AS
      SELECT 'holder-' || i AS id, md5('actor ' || i)::uuid AS stream, i AS place FROM generate_series(1, ${holders}) i;
    CREATE TEMP TABLE proposal ON COMMIT DROP AS
      SELECT 'proposal-' || i AS id, md5('proposal ' || i)::uuid AS stream, ARRAY['topic-' || i % 50] AS topics, ${holders} + i AS place
      FROM generate_series(1, ${proposals}) i;
    CREATE TEMP TABLE said ON COMMIT DROP AS
      SELECT md5(concat_ws(' ', 'statement', p.id, a.id, n))::uuid AS id, p.id AS proposal, a.id AS holder, a.stream AS holder_stream,
        p.stream AS proposal_stream, n, CASE WHEN (a.place + n) % 2 = 0 THEN 'support' ELSE 'oppose' END AS value,
        date '1990-01-01' + (p.place * 7 % 8000)::integer + n * 400 AS day, (a.place + p.place + n) % 5 = 0 AS recoded,
        row_number() OVER (ORDER BY p.place, n, a.place) + ${holders + proposals} AS place
      FROM proposal p, actor a, generate_series(1, ${each}) n;
    CREATE TEMP TABLE staged ON COMMIT DROP AS
      SELECT partition, row_number() OVER (PARTITION BY partition ORDER BY place) AS sequence, stream, version, type, data,
        timestamptz '2024-01-01' + place * interval '1 ms' AS recorded_at
      FROM (
        SELECT pg_temp.partition_of(id) AS partition, stream, 1 AS version, 'ActorDescribed' AS type, place, json_build_object('id', id,
          'kind', 'state', 'name', 'The holder ' || id, 'aliases', '[]'::json, 'sameAs', '[]'::json, 'unnamed', false, 'memberships', '[]'::json) AS data
        FROM actor
        UNION ALL SELECT pg_temp.partition_of(id), stream, 1, 'ProposalDescribed', place, json_build_object('id', id, 'title', 'The ' || id,
          'description', null, 'owner', null, 'aliases', '[]'::json, 'sameAs', '[]'::json, 'topics', topics, 'relations', '[]'::json)
        FROM proposal
        UNION ALL SELECT pg_temp.partition_of(proposal), id, version, CASE version WHEN 1 THEN 'StatementRecorded' ELSE 'StatementRecoded' END,
          place + (version - 1) * ${proposals * holders * each}, json_build_object('id', id, 'speaker', holder, 'onBehalfOf', '[]'::json,
          'proposal', proposal, 'kind', 'position', 'saidOn', day, 'quote', 'What ' || holder || ' says of ' || proposal || ', time ' || n,
          'paraphrase', null, 'selector', null, 'language', null, 'translatedFrom', null, 'attribution', 'on-record', 'reportedBy', null,
          'source', json_build_object('url', 'https://example.org/' || id, 'reference', null, 'publisher', 'A paper', 'title', 'A title',
            'publishedOn', null, 'retrievedAt', null, 'archivedUrl', null, 'contentHash', null, 'language', null), 'supersedes', null,
          'coding', json_build_object('position', CASE WHEN recoded AND version = 1 THEN 'neutral' ELSE value END, 'status', null,
            'conditions', '[]'::json, 'hedges', '[]'::json, 'native', null, 'utterance', null, 'coder', 'A coder', 'confidence', null,
            'note', null, 'tags', '[]'::json))
        FROM said, generate_series(1, 1 + recoded::integer) version) e;
    CREATE TEMP TABLE revision ON COMMIT DROP AS
      SELECT s.*, e.partition, e.version, e.sequence AS known_from, next.sequence AS known_to, e.data->'coding'->>'position' AS coded,
        min(e.recorded_at) OVER (PARTITION BY s.id) AS first_recorded
      FROM said s JOIN staged e ON e.stream = s.id LEFT JOIN staged next ON next.stream = s.id AND next.version = e.version + 1;
    CREATE TEMP TABLE shift ON COMMIT DROP AS
      SELECT r.*, row_number() OVER (PARTITION BY partition ORDER BY known_from) AS sequence,
        CASE n WHEN 1 THEN 'first-recorded' ELSE 'reversal' END AS kind,
        md5(concat_ws(' ', 'statement', proposal, holder, n - 1))::uuid AS before, CASE value WHEN 'support' THEN 'oppose' ELSE 'support' END AS other
      FROM revision r WHERE known_to IS NULL;
    ANALYZE staged, revision, shift`);
}

const SIDE = (
  value: string,
  statement: string,
) => `json_build_object('value', ${value}, 'utterance', ${statement}, 'statement', ${statement},
  'version', 1, 'speaker', holder, 'saidOn', day, 'noLaterThan', day, 'evidence', 'first-hand', 'contestedWith', null, 'alsoCodedAs', '[]'::json)`;

const STANCE = `json_build_object('holder', holder, 'proposal', proposal,
  'position', json_build_object('value', value, 'kind', kind, 'evidence', 'first-hand', 'contestedWith', null, 'alsoCodedAs', '[]'::json,
    'saidOn', day, 'noLaterThan', day, 'since', json_build_object('saidOn', day, 'noLaterThan', day),
    'reaffirmed', json_build_object('times', 0, 'last', null), 'statement', id),
  'status', null, 'lastSpoke', day, 'statements', n, 'utterances', n)`;

const ROWS = [
  `INSERT INTO event (partition, sequence, stream_id, stream_version, type, schema_version, data, data_salt, data_hash, metadata, recorded_at, hash)
   SELECT partition, sequence, stream, version, type, 1, data, '', '', '{"correlationId":"c","causationId":null,"caller":"anyone"}', recorded_at, ''
   FROM staged ORDER BY partition, sequence`,
  `UPDATE partition_head h SET sequence = s.sequence, recorded_at = s.recorded_at
   FROM (SELECT partition, max(sequence) AS sequence, max(recorded_at) AS recorded_at FROM staged GROUP BY partition) s WHERE h.partition = s.partition`,
  'UPDATE projection_checkpoint c SET sequence = h.sequence FROM partition_head h WHERE h.partition = c.partition',
  `INSERT INTO reservation SELECT 'actor:' || id, stream, 1 FROM actor UNION ALL SELECT 'proposal:' || id, stream, 1 FROM proposal
   UNION ALL SELECT 'words:' || md5(id::text), id, 1 FROM said`,
  `INSERT INTO actor_revision SELECT 1, e.partition, a.id, a.stream, 1, 'state', a.id || E'\\nthe holder ' || a.id, e.sequence, NULL
   FROM actor a JOIN staged e USING (stream)`,
  `INSERT INTO proposal_revision SELECT 1, e.partition, p.id, p.stream, 1, p.topics, p.id || E'\\nthe ' || p.id, e.sequence, NULL
   FROM proposal p JOIN staged e USING (stream)`,
  `INSERT INTO statement_revision (version, partition, statement, stream_version, proposal, speaker, holders, kind, source_url, earliest, latest,
     first_recorded, voided, known_from, known_to, utterance, words)
   SELECT 1, partition, id, version, proposal, holder, ARRAY[holder], 'position', 'https://example.org/' || id, day, day, first_recorded, false,
     known_from, known_to, id, to_tsvector('simple', 'what ' || holder || ' says of ' || proposal) FROM revision`,
  `INSERT INTO reading (version, partition, proposal, holder, statement, stream_version, utterance, earliest, latest, strong, known_from, known_to,
     speaker, kind, attribution, said_on, position, coder, quoted, conditional)
   SELECT 1, partition, proposal, holder, id, version, id, day, day, true, known_from, known_to, holder, 'position', 'on-record', day::text, coded,
     'A coder', true, false FROM revision`,
  `INSERT INTO timeline_entry (version, partition, proposal, holder, facet, utterance, value, statement, earliest, latest, kind, compared_with, said_on,
     evidence, also_coded_as, known_from, known_to)
   SELECT 1, r.partition, r.proposal, r.holder, 'position', r.id, r.coded, r.id, r.day, r.day, s.kind,
     CASE WHEN r.n > 1 THEN json_build_object('value', s.other, 'utterance', s.before, 'statement', s.before) END, r.day::text, 'first-hand', '[]',
     r.known_from, r.known_to FROM revision r JOIN shift s USING (id)`,
  `INSERT INTO current_stance (version, partition, proposal, holder, position, stance, known_from)
   SELECT DISTINCT ON (proposal, holder) 1, partition, proposal, holder, value, ${STANCE},
     max(known_from) OVER (PARTITION BY proposal, holder) FROM shift ORDER BY proposal, holder, n DESC`,
  `INSERT INTO activity SELECT 1, partition, proposal, day, kind, count(*), min(known_from), NULL FROM shift GROUP BY partition, proposal, day, kind`,
  `INSERT INTO shift_record SELECT partition, sequence, 'stance-shifted', id, holder, proposal, kind, n > 1, false,
     timestamptz '2024-01-01' + place * interval '1 ms',
     json_build_object('names', json_build_object('holder', json_build_object('stream', holder_stream, 'version', 1),
         'proposal', json_build_object('stream', proposal_stream, 'version', 1)),
       'facet', 'position', 'toward', null, 'lagDays', 400, 'rules', 1, 'because', json_build_object('event', 'event-' || partition || '-' || known_from),
       'from', CASE WHEN n > 1 THEN ${SIDE('other', 'before')} END, 'to', ${SIDE('value', 'id')}), 'c', NULL
   FROM shift`,
  `INSERT INTO stance_record SELECT partition, sequence, holder, proposal, ${STANCE}, first_recorded, 'c', NULL FROM shift`,
  `UPDATE feed_head h SET shift_sequence = s.sequence, stance_sequence = s.sequence, recorded_at = s.recorded_at
   FROM (SELECT partition, max(sequence) AS sequence, max(first_recorded) AS recorded_at FROM shift GROUP BY partition) s WHERE h.partition = s.partition`,
];
