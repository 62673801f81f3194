/** Where timelines end: the last entry, and the one with which the run that it ends began. The database finds them; the entries between stay there. */
import {
  CONTINUES,
  type Day,
  type Entry,
  type Facet,
  NO_WORDS,
  type Shift,
  type Stance,
  shiftsOf,
  stanceIn,
  type Words,
  withWords,
} from '#stance';
import { partitionOf } from '#event-log';
import { type Db, prepared } from '#postgres';
import { type Cut, currentAt } from '../checkpoints/cut.js';
import { statementSql } from '../statements/statement-events.js';
import type { Sight } from './last-entries.js';
import { ENTRY_COLUMNS, type EntryRow, isEntry, type Pair, rowOf } from './timelines.js';

/** Of one pair. */
interface Ends extends Pair {
  spoken: Pick<Stance, 'lastSpoke' | 'statements' | 'utterances'>;
  /** The first and the last entry of the run at the end of each timeline, and the one with which the first was compared. */
  entries: EndRow[];
}

type Counts = { last_spoke: Day | null; statements: number | null; utterances: number | null };
type EndRow = EntryRow & {
  /** In its timeline, from 1; where the run at its end begins, and where it ends. */
  place: number;
  run_from: number;
  run_to: number;
} & Said;
/** Null where they were not asked for; the words where they were erased. */
interface Said {
  speaker: string | null;
  stream_version: number | null;
  quote: string | null;
  source: Words['source'] | null;
}

/** SQL: as placesOf, of one pair. By a plan that is made once: of what is unnested the planner thinks that there is more. */
export function placeOf({ holder, proposal }: Pair, { sequences }: Cut, parameters: unknown[]): string {
  const partition = partitionOf(proposal, sequences.size);
  const first = parameters.length + 1;
  parameters.push(holder, proposal, partition, sequences.get(partition) ?? 0);
  return `SELECT $${first}::text AS holder, $${first + 1}::text AS proposal, $${first + 2}::int AS partition, $${first + 3}::bigint AS reached, 1::bigint AS place`;
}

/** SQL: the pairs with their partitions, how far the cut goes there, and their places. */
export function placesOf(pairs: Pair[], { sequences }: Cut, parameters: unknown[]): string {
  const column = (values: unknown[]) => `$${parameters.push(values)}`;
  const partitions = pairs.map(({ proposal }) => partitionOf(proposal, sequences.size));
  const columns = [
    `${column(pairs.map(({ holder }) => holder))}::text[]`,
    `${column(pairs.map(({ proposal }) => proposal))}::text[]`,
    `${column(partitions)}::int[]`,
    `${column(partitions.map((partition) => sequences.get(partition) ?? 0))}::bigint[]`,
  ];
  return `SELECT * FROM unnest(${columns.join(', ')}) WITH ORDINALITY AS p (holder, proposal, partition, reached, place)`;
}

/**
 * One statement for all pairs, which `pairs` chooses: SQL with the columns holder, proposal, partition and place. In the order of place. With
 * `beside`, SQL of JSON by name, that is told as well; both may read `last`, a table of the statement's own.
 */
export async function readEnds(
  db: Db,
  { cut, asOf }: Sight,
  pairs: string,
  parameters: unknown[],
  {
    withShifts = false,
    last,
    beside = {},
  }: { withShifts?: boolean; last?: string | undefined; beside?: Record<string, string> } = {},
): Promise<{ ends: Ends[]; told: Record<string, unknown> }> {
  const saidBy = asOf ? `$${parameters.push(asOf)}::date` : null;
  const within = (alias: string) =>
    `${alias}.version = p.version AND ${currentAt(cut, alias, parameters)} ${saidBy ? `AND ${alias}.latest <= ${saidBy}` : ''}`;
  const told = Object.entries(beside)
    .map(([name, sql]) => `'${name}', ${sql}`)
    .join(', ');
  const goesOn = [...CONTINUES].map((kind) => `'${kind}'`).join(', ');
  // OFFSET 0: each pair is looked for by the primary key.
  const text = `WITH ${last ? `last AS (${last}),` : ''} pair AS MATERIALIZED (
      SELECT p.*, c.version FROM (${pairs}) p
      JOIN projection_checkpoint c ON c.projection = 'stances' AND c.live AND c.partition = p.partition),
    entry AS (
      SELECT p.place AS pair, ${ENTRY_COLUMNS}, row_number() OVER timeline AS place, count(*) OVER (PARTITION BY p.place, t.facet) AS run_to,
        CASE WHEN t.contested_with IS NULL THEN t.kind IN (${goesOn}) AND lag(t.latest) OVER timeline IS NOT NULL
          ELSE coalesce(t.earliest <= lag(t.latest) OVER timeline, false) END AS goes_on
      FROM pair p CROSS JOIN LATERAL (
        SELECT * FROM timeline_entry t WHERE t.proposal = p.proposal AND t.holder = p.holder AND t.dropped IS NULL AND ${within('t')} OFFSET 0) t
      WINDOW timeline AS (PARTITION BY p.place, t.facet ORDER BY t.latest, t.earliest, t.utterance)),
    run AS (SELECT *, max(place) FILTER (WHERE NOT goes_on) OVER (PARTITION BY pair, facet) AS run_from FROM entry),
    shown AS (SELECT * FROM run WHERE place IN (run_from, run_to)
      ${withShifts ? "OR (pair, facet, utterance) IN (SELECT pair, facet, (compared_with->>'utterance')::uuid FROM run WHERE place = run_from)" : ''})
    SELECT ${told ? 'CASE WHEN p.place IS NULL OR p.place = 1 THEN b.told END AS told,' : ''}
      p.holder, p.proposal, s.last_spoke, s.statements, s.utterances, t.*
      ${withShifts ? ', r.speaker, r.stream_version, r.quote, r.source' : ''}
    FROM ${told ? `(SELECT json_build_object(${told}) AS told) b LEFT JOIN` : ''} (pair p CROSS JOIN LATERAL (
      SELECT max(r.latest) FILTER (WHERE r.strong) AS last_spoke, count(*) AS statements, count(DISTINCT r.utterance) AS utterances
      FROM reading r WHERE r.proposal = p.proposal AND r.holder = p.holder AND ${within('r')}) s
    LEFT JOIN shown t ON t.pair = p.place
    ${withShifts ? wordsSql(currentAt(cut, 'r', parameters)) : ''}) ${told ? 'ON true' : ''}
    ORDER BY p.place, t.place`;
  const { rows } = await db.query<Pair & Counts & Partial<EndRow> & { told?: Record<string, unknown> | null }>(
    prepared(text, parameters),
  );
  const found = rows.filter(({ holder }) => holder !== null);
  const ends = [...Map.groupBy(found, ({ holder, proposal }) => `${holder}|${proposal}`).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { holder, proposal, last_spoke: lastSpoke, statements, utterances } = first;
    const spoken = { lastSpoke, statements: statements ?? 0, utterances: utterances ?? 0 };
    return [{ holder, proposal, spoken, entries: group.filter(isEndRow) }];
  });
  return { ends, told: rows.find((row) => row.told)?.told ?? {} };
}

/** SQL: a join that brings the words behind the entries, as they stood. */
function wordsSql(isCurrent: string): string {
  return `LEFT JOIN LATERAL (
      SELECT coalesce(r.speaker, w.speaker) AS speaker, r.stream_version, w.quote, w.source FROM reading r
      LEFT JOIN event e ON e.stream_id = r.statement AND e.stream_version = r.stream_version
      LEFT JOIN LATERAL json_to_record(${statementSql('e.data')}) AS w (speaker text, quote text, source json) ON true
      WHERE r.proposal = p.proposal AND r.holder = p.holder AND r.statement = t.statement AND r.version = p.version AND ${isCurrent} OFFSET 0) r ON true`;
}

export function stanceAt({ holder, proposal, spoken, entries }: Ends): Stance {
  const facet = (name: Facet) => {
    const run = runOf(entries, name);
    return run && stanceIn({ first: run.first.entry, last: run.last.entry, times: run.times });
  };
  return {
    holder,
    proposal,
    position: facet('position') as Stance['position'],
    status: facet('status') as Stance['status'],
    ...spoken,
  };
}

/** The shift with which the run began; null where there is none, or nothing is left of its statement. */
export function shiftAt({ holder, proposal, entries }: Ends, facet: Facet): Shift | null {
  const run = runOf(entries, facet);
  if (!run) return null;
  const sides = entries.filter((row) => row.facet === facet && row.place <= run.first.row.place);
  const said = new Map(sides.map((row) => [row.statement, row]));
  const revision = (statement: string) => {
    const { speaker = null, stream_version: version = null } = said.get(statement) ?? {};
    return speaker === null || version === null ? undefined : { speaker, version };
  };
  if (!sides.every(({ statement }) => revision(statement))) return null;
  const shift = shiftsOf(holder, proposal, sides.map(entryOf), revision).at(-1);
  return shift ? withWords(shift, ({ statement }) => wordsOf(said.get(statement))) : null;
}

function wordsOf(said: Said | undefined): Words {
  return said?.source ? { quote: said.quote, source: said.source } : NO_WORDS;
}

/** The run at the end of a timeline, and how often it was reaffirmed. */
function runOf(entries: EndRow[], facet: Facet) {
  const rows = entries.filter((row) => row.facet === facet);
  const first = rows.find(({ place, run_from }) => place === run_from);
  const last = rows.find(({ place, run_to }) => place === run_to);
  if (!first || !last) return null;
  return {
    first: { row: first, entry: entryOf(first) },
    last: { row: last, entry: entryOf(last) },
    times: last.place - first.place,
  };
}

function entryOf(row: EntryRow): Entry {
  const { entry } = rowOf(row);
  if (!isEntry(entry)) throw new Error(`expected an entry of ${entry.utterance}, got a note`);
  return entry;
}

function isEndRow<R extends Partial<EndRow>>(row: R): row is R & EndRow {
  return row.utterance !== null;
}
