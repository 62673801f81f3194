/** The timelines of one pair (holder, proposal) as the tables hold them. */
import {
  type CodedStatement,
  type Entry,
  FACETS,
  type Facet,
  inTimelineOrder,
  isEntry,
  type Note,
  type Report,
  type Spoken,
  type Stance,
  stanceOf,
} from '#stance';
import { insertRows, type Tx } from '#postgres';
import type { Place } from '../projection.js';

export { isEntry };

export interface Pair {
  holder: string;
  proposal: string;
}

/** A revision of a statement that counts for the pair, not voided, from one event of the partition to another. */
export interface Reading extends Report, Spoken {
  speaker: string;
  streamVersion: number;
  knownFrom: number;
  knownTo: number | null;
}

/** A row of the timelines, from one event of the partition to another. */
export interface Row {
  entry: Entry | Note;
  knownFrom: number;
  knownTo: number | null;
}

export interface Timelines extends Pair {
  /** Those that count, by statement. */
  readings: Map<string, Reading>;
  /** What holds, by facet: the entries in timeline order. */
  entries: Record<Facet, Entry[]>;
  /** The rows that hold, by facet and then by utterance. */
  rows: Record<Facet, Map<string, Row>>;
  /** The stance that follows from them, as the lists show it. */
  stance: Stance | null;
}

/** What shifts refer to, by statement. */
export function revisionsIn({ readings }: Pick<Timelines, 'readings'>) {
  return (statement: string) => revisionOf(readings.get(statement));
}

export function revisionOf(reading: Reading | undefined): { speaker: string; version: number } | undefined {
  return reading && { speaker: reading.speaker, version: reading.streamVersion };
}

/** As the lists show it: none where both facets are empty. */
function stanceNow({ holder, proposal, entries, readings }: Omit<Timelines, 'stance'>): Stance | null {
  const stance = stanceOf(holder, proposal, [...entries.position, ...entries.status], [...readings.values()]);
  return stance.position || stance.status ? stance : null;
}

/** Of each pair about how many readings and rows it has. */
export async function countTimelines(tx: Tx, { version }: Place, pairs: Pair[]): Promise<number[]> {
  const { rows } = await tx.query<{ size: number }>({
    name: 'count-timelines',
    text: `SELECT (SELECT count(*) FROM reading r
             WHERE r.proposal = p.proposal AND r.holder = p.holder AND r.version = $3 AND r.known_to IS NULL) +
             (SELECT count(*) FROM timeline_entry t
             WHERE t.proposal = p.proposal AND t.holder = p.holder AND t.version = $3 AND t.known_to IS NULL) AS size
           FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS p (proposal, holder, place) ORDER BY p.place`,
    values: [...sidesOf(pairs), version],
  });
  return rows.map(({ size }) => size);
}

/** In the order of the pairs. */
export async function loadTimelines(tx: Tx, { version }: Place, pairs: Pair[]): Promise<Timelines[]> {
  if (pairs.length === 0) return [];
  const readings = await readReadings(tx, version, pairs);
  // OFFSET 0: the rows of each pair are looked for by the primary key, whatever the planner knows of a table that is still new.
  const { rows } = await tx.query<EntryRow & Placed>({
    name: 'current-entries',
    text: `SELECT p.place, t.* FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS p (proposal, holder, place)
           CROSS JOIN LATERAL (SELECT ${ENTRY_COLUMNS} FROM timeline_entry t
             WHERE t.proposal = p.proposal AND t.holder = p.holder AND t.version = $3 AND t.known_to IS NULL OFFSET 0) t`,
    values: [...sidesOf(pairs), version],
  });
  const readingsOf = Map.groupBy(readings, ({ place }) => place);
  const rowsOf = Map.groupBy(rows, ({ place }) => place);
  return pairs.map((pair, i) => timelinesOf(pair, readingsOf.get(i + 1) ?? [], rowsOf.get(i + 1) ?? []));
}

/** A row, and the place of its pair among those asked for, from 1. */
interface Placed {
  place: number;
}

function sidesOf(pairs: Pair[]): [string[], string[]] {
  return [pairs.map(({ proposal }) => proposal), pairs.map(({ holder }) => holder)];
}

export function noTimelines(pair: Pair): Timelines {
  return timelinesOf(pair, [], []);
}

function timelinesOf({ holder, proposal }: Pair, readings: FilledRow[], rows: EntryRow[]): Timelines {
  const timelines: Timelines = {
    holder,
    proposal,
    readings: new Map(readings.map((row) => [row.statement, readingOf(row)])),
    entries: { position: [], status: [] },
    rows: { position: new Map(), status: new Map() },
    stance: null,
  };
  for (const row of rows.map(rowOf)) {
    timelines.rows[row.entry.facet].set(row.entry.utterance, row);
    if (isEntry(row.entry)) timelines.entries[row.entry.facet].push(row.entry);
  }
  for (const facet of FACETS) timelines.entries[facet].sort(inTimelineOrder);
  timelines.stance = stanceNow(timelines);
  return timelines;
}

/** Those that hold. What the release before wrote is as yet without its coding, which the database fills in on any change of the row. */
async function readReadings(tx: Tx, version: number, pairs: Pair[]): Promise<(FilledRow & Placed)[]> {
  const isThere = 'r.proposal = p.proposal AND r.holder = p.holder AND r.version = $3 AND r.known_to IS NULL';
  const values = [...sidesOf(pairs), version];
  const read = () =>
    tx.query<ReadingRow & Placed>({
      name: 'current-readings',
      text: `SELECT p.place, r.* FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS p (proposal, holder, place)
             CROSS JOIN LATERAL (SELECT ${READING_COLUMNS} FROM reading r WHERE ${isThere} OFFSET 0) r`,
      values,
    });
  const { rows } = await read();
  if (rows.every(isFilled)) return rows.filter(isFilled);
  await tx.query(
    `UPDATE reading r SET kind = r.kind FROM unnest($1::text[], $2::text[]) AS p (proposal, holder)
     WHERE ${isThere} AND r.kind IS NULL`,
    values,
  );
  // What is not filled even now was erased.
  return (await read()).rows.filter(isFilled);
}

/** What folds changed of a pair, and the tables do not have yet. */
export interface Unsaved extends Pair {
  /** Some may be closed again. */
  opened: { readings: Reading[]; rows: Row[] };
  /** The tables have these as open. */
  closed: { readings: Reading[]; rows: Row[] };
  /** The last event that concerned the pair; null: none did. */
  changedAt: number | null;
  current(): Stance;
}

export async function saveTimelines(tx: Tx, place: Place, all: Unsaved[]): Promise<void> {
  const of = (which: 'opened' | 'closed') => ({
    readings: all.flatMap((pair) => pair[which].readings.map((reading) => ({ pair, reading }))),
    rows: all.flatMap((pair) => pair[which].rows.map((row) => ({ pair, row }))),
  });
  const changed = all.filter(({ changedAt }) => changedAt !== null);
  await close(tx, place, of('closed'));
  await open(tx, place, { ...of('opened'), changed });
}

interface Changed {
  readings: { pair: Pair; reading: Reading }[];
  rows: { pair: Pair; row: Row }[];
}

async function close(tx: Tx, { version }: Place, { readings, rows }: Changed): Promise<void> {
  if (readings.length === 0 && rows.length === 0) return;
  // OFFSET 0: each row is looked for by the primary key, whatever the planner knows of tables that are still new.
  const closed = await tx.query<{ readings: number; rows: number }>({
    name: 'close-timelines',
    text: `WITH closed_reading AS (
             UPDATE reading r SET known_to = u.known_to
             FROM unnest($2::text[], $3::text[], $4::uuid[], $5::bigint[], $6::bigint[]) AS u (proposal, holder, statement, known_from, known_to)
             CROSS JOIN LATERAL (SELECT o.ctid FROM reading o WHERE o.proposal = u.proposal AND o.holder = u.holder
               AND o.statement = u.statement AND o.known_from = u.known_from AND o.version = $1 OFFSET 0) found
             WHERE r.ctid = found.ctid RETURNING 1),
           closed_entry AS (
             UPDATE timeline_entry t SET known_to = u.known_to
             FROM unnest($7::text[], $8::text[], $9::text[], $10::uuid[], $11::bigint[], $12::bigint[])
               AS u (proposal, holder, facet, utterance, known_from, known_to)
             CROSS JOIN LATERAL (SELECT o.ctid FROM timeline_entry o WHERE o.proposal = u.proposal AND o.holder = u.holder
               AND o.facet = u.facet AND o.utterance = u.utterance AND o.known_from = u.known_from AND o.version = $1 OFFSET 0) found
             WHERE t.ctid = found.ctid RETURNING 1)
           SELECT (SELECT count(*) FROM closed_reading) AS readings, (SELECT count(*) FROM closed_entry) AS rows`,
    values: [
      version,
      readings.map(({ pair }) => pair.proposal),
      readings.map(({ pair }) => pair.holder),
      readings.map(({ reading }) => reading.statement.id),
      readings.map(({ reading }) => reading.knownFrom),
      readings.map(({ reading }) => reading.knownTo),
      rows.map(({ pair }) => pair.proposal),
      rows.map(({ pair }) => pair.holder),
      rows.map(({ row }) => row.entry.facet),
      rows.map(({ row }) => row.entry.utterance),
      rows.map(({ row }) => row.knownFrom),
      rows.map(({ row }) => row.knownTo),
    ],
  });
  const [found] = closed.rows;
  if (found?.readings !== readings.length || found.rows !== rows.length)
    throw new Error(
      `expected ${readings.length} readings and ${rows.length} entries to close, found ${found?.readings} and ${found?.rows}`,
    );
}

async function open(
  tx: Tx,
  { version, partition }: Place,
  { readings, rows, changed }: Changed & { changed: Unsaved[] },
): Promise<void> {
  if (changed.length === 0) return;
  const json = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));
  await insertRows(
    tx,
    'reading',
    READING_TYPES,
    readings.map(({ pair, reading }) => {
      const { statement } = reading;
      return {
        version,
        partition,
        proposal: pair.proposal,
        holder: pair.holder,
        statement: statement.id,
        stream_version: reading.streamVersion,
        utterance: reading.utterance,
        earliest: reading.earliest,
        latest: reading.latest,
        strong: reading.strong,
        known_from: reading.knownFrom,
        known_to: reading.knownTo,
        speaker: reading.speaker,
        kind: statement.kind,
        attribution: statement.attribution,
        said_on: statement.saidOn,
        position: statement.coding.position,
        status: statement.coding.status,
        coder: statement.coding.coder,
        quoted: statement.quote !== null,
        conditional: statement.coding.conditions.length > 0,
      };
    }),
  );
  await insertRows(
    tx,
    'timeline_entry',
    ENTRY_TYPES,
    rows.map(({ pair, row: { entry, knownFrom, knownTo } }) => {
      const is = isEntry(entry) ? entry : null;
      return {
        version,
        partition,
        proposal: pair.proposal,
        holder: pair.holder,
        facet: entry.facet,
        utterance: entry.utterance,
        value: entry.value,
        statement: entry.statement,
        earliest: entry.earliest,
        latest: entry.latest,
        dropped: isEntry(entry) ? null : entry.dropped,
        kind: is?.kind ?? null,
        toward: is?.toward ?? null,
        compared_with: json(is?.from),
        said_on: is?.saidOn ?? null,
        evidence: is?.evidence ?? null,
        contested_with: json(is?.contestedWith),
        also_coded_as: json(is?.alsoCodedAs),
        known_from: knownFrom,
        known_to: knownTo,
      };
    }),
  );
  const stances = changed.map((pair) => pair.current());
  await tx.query({
    name: 'keep-stances',
    text: `INSERT INTO current_stance AS s (version, partition, proposal, holder, position, status, stance, known_from)
           SELECT $1, $2, * FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::json[], $8::bigint[])
           ON CONFLICT (proposal, holder, version) DO UPDATE SET position = excluded.position, status = excluded.status, stance = excluded.stance,
             known_from = greatest(s.known_from, excluded.known_from)`,
    values: [
      version,
      partition,
      changed.map(({ proposal }) => proposal),
      changed.map(({ holder }) => holder),
      stances.map(({ position }) => position?.value ?? null),
      stances.map(({ status }) => status?.value ?? null),
      stances.map(json),
      changed.map(({ changedAt }) => changedAt),
    ],
  });
}

const READING_TYPES = {
  version: 'int',
  partition: 'int',
  proposal: 'text',
  holder: 'text',
  statement: 'uuid',
  stream_version: 'int',
  utterance: 'uuid',
  earliest: 'date',
  latest: 'date',
  strong: 'boolean',
  known_from: 'bigint',
  known_to: 'bigint',
  speaker: 'text',
  kind: 'text',
  attribution: 'text',
  said_on: 'text',
  position: 'text',
  status: 'text',
  coder: 'text',
  quoted: 'boolean',
  conditional: 'boolean',
} as const;

const ENTRY_TYPES = {
  version: 'int',
  partition: 'int',
  proposal: 'text',
  holder: 'text',
  facet: 'text',
  utterance: 'uuid',
  value: 'text',
  statement: 'uuid',
  earliest: 'date',
  latest: 'date',
  dropped: 'text',
  kind: 'text',
  toward: 'text',
  compared_with: 'json',
  said_on: 'text',
  evidence: 'text',
  contested_with: 'json',
  also_coded_as: 'json',
  known_from: 'bigint',
  known_to: 'bigint',
} as const;

const READING_COLUMNS = `r.statement, r.stream_version, r.utterance, r.earliest, r.latest, r.strong, r.known_from, r.known_to,
  r.speaker, r.kind, r.attribution, r.said_on, r.position, r.status, r.coder, r.quoted, r.conditional`;
interface ReadingRow {
  statement: string;
  stream_version: number;
  utterance: string;
  earliest: string;
  latest: string;
  strong: boolean;
  known_from: number;
  known_to: number | null;
  speaker: string | null;
  kind: CodedStatement['kind'] | null;
  attribution: CodedStatement['attribution'];
  said_on: string;
  position: CodedStatement['coding']['position'];
  status: CodedStatement['coding']['status'];
  coder: string | null;
  quoted: boolean;
  conditional: boolean;
}
type FilledRow = ReadingRow & { speaker: string; kind: CodedStatement['kind'] };

function isFilled<R extends ReadingRow>(row: R): row is R & FilledRow {
  return row.kind !== null;
}

function readingOf(row: FilledRow): Reading {
  const { statement: id, speaker, kind, attribution, said_on: saidOn, utterance, position, status, coder } = row;
  const coding = { position, status, utterance, coder, conditions: { length: Number(row.conditional) } };
  return {
    statement: { id, kind, attribution, saidOn, quote: row.quoted || null, coding },
    speaker,
    streamVersion: row.stream_version,
    utterance: row.utterance,
    earliest: row.earliest,
    latest: row.latest,
    strong: row.strong,
    knownFrom: row.known_from,
    knownTo: row.known_to,
  };
}

export const ENTRY_COLUMNS = `t.facet, t.utterance, t.value, t.statement, t.earliest, t.latest, t.dropped, t.kind, t.toward, t.compared_with, t.said_on,
  t.evidence, t.contested_with, t.also_coded_as, t.known_from, t.known_to`;
export interface EntryRow {
  facet: Facet;
  utterance: string;
  value: Entry['value'];
  statement: string;
  earliest: string;
  latest: string;
  dropped: Note['dropped'] | null;
  kind: Entry['kind'];
  toward: Entry['toward'];
  compared_with: Entry['from'];
  said_on: string;
  evidence: Entry['evidence'];
  contested_with: Entry['contestedWith'];
  also_coded_as: Entry['alsoCodedAs'];
  known_from: number;
  known_to: number | null;
}

export function rowOf(row: EntryRow): Row {
  const { facet, utterance, value, statement, earliest, latest, dropped, kind, toward, evidence } = row;
  const said = { facet, utterance, value, statement, earliest, latest };
  const entry: Entry | Note = dropped
    ? { ...said, dropped }
    : {
        ...said,
        kind,
        toward,
        evidence,
        from: row.compared_with,
        saidOn: row.said_on,
        contestedWith: row.contested_with,
        alsoCodedAs: row.also_coded_as,
      };
  return { entry, knownFrom: row.known_from, knownTo: row.known_to };
}
