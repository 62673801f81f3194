/** The stance of holders on proposals, and its history, as of a day and as known at a state of the record. */
import {
  type Day,
  type Entry,
  type EventType,
  FACETS,
  type Facet,
  inTimelineOrder,
  type Note,
  type Shift,
  type Spoken,
  type Stance,
  type Statement,
  shiftsOf,
  stanceOf,
} from '#stance';
import type { Tx } from '#postgres';
import { type Cut, currentAt, knownBy } from '../checkpoints/cut.js';
import { ENTRY_COLUMNS, type EntryRow, isEntry, type Pair, type Row, rowOf } from './timelines.js';

export interface Sight {
  cut: Cut;
  /** The last day of the cut in the world's time; null: no cut. */
  asOf: Day | null;
}

export interface StanceFilter {
  holder?: string | undefined;
  proposal?: string | undefined;
  position?: string | undefined;
  status?: string | undefined;
  topic?: string | undefined;
}

/** In order of holder and proposal, after the pair `after`. */
export async function readStances(
  tx: Tx,
  { cut, asOf }: Sight,
  filter: StanceFilter,
  { after, limit }: { after: Pair | null; limit: number },
): Promise<Stance[]> {
  const parameters: unknown[] = [];
  const last = lastValues({ cut, asOf }, filter, parameters, after);
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const having = FACETS.flatMap((facet) =>
    filter[facet] ? [`bool_or(facet = '${facet}' AND value = ${parameter(filter[facet])})`] : [],
  );
  const { rows: pairs } = await tx.query<Pair>(
    `WITH last AS (${last}) SELECT holder, proposal FROM last
     GROUP BY holder, proposal ${having.length > 0 ? `HAVING ${having.join(' AND ')}` : ''}
     ORDER BY holder, proposal LIMIT ${parameter(limit)}`,
    parameters,
  );
  return stancesOf(tx, { cut, asOf }, pairs);
}

/** How many of the filtered stances have each position, and (`none`) how many have a status alone. */
export async function countPositions(tx: Tx, sight: Sight, filter: StanceFilter): Promise<Record<string, number>> {
  const parameters: unknown[] = [];
  const { rows } = await tx.query<{ value: string; count: number }>(
    `WITH last AS (${lastValues(sight, filter, parameters)}),
       stance AS (SELECT coalesce(max(value) FILTER (WHERE facet = 'position'), 'none') AS value FROM last GROUP BY holder, proposal)
     SELECT value, count(*) FROM stance GROUP BY value`,
    parameters,
  );
  return Object.fromEntries(rows.map(({ value, count }) => [value, count]));
}

/** The last value of each timeline in sight. */
function lastValues(
  { cut, asOf }: Sight,
  filter: StanceFilter,
  parameters: unknown[],
  after: Pair | null = null,
): string {
  const conditions = ['t.dropped IS NULL', currentAt(cut, 't', parameters)];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  if (asOf) conditions.push(`t.latest <= ${parameter(asOf)}`);
  if (after) conditions.push(`(t.holder, t.proposal) > (${parameter(after.holder)}, ${parameter(after.proposal)})`);
  if (filter.holder) conditions.push(`t.holder = ${parameter(filter.holder)}`);
  if (filter.proposal) conditions.push(`t.proposal = ${parameter(filter.proposal)}`);
  if (filter.topic) {
    conditions.push(
      `t.proposal IN (SELECT p.proposal FROM live_proposal p WHERE p.topics @> ARRAY[${parameter(filter.topic)}] AND ${currentAt(cut, 'p', parameters)})`,
    );
  }
  return `SELECT DISTINCT ON (t.holder, t.proposal, t.facet) t.holder, t.proposal, t.facet, t.value FROM live_entry t
    WHERE ${conditions.join(' AND ')} ORDER BY t.holder, t.proposal, t.facet, t.latest DESC, t.earliest DESC, t.utterance DESC`;
}

/** The stances of the given pairs, in the order given; both facets may be null. */
export async function stancesOf(tx: Tx, sight: Sight, pairs: Pair[]): Promise<Stance[]> {
  const rows = await readRows(tx, pairs, (parameters) => currentAt(sight.cut, 't', parameters));
  const spoken = await readSpoken(tx, sight.cut, pairs);
  return pairs.map((pair) => {
    const entries = (rows.get(keyOf(pair)) ?? []).map(({ entry }) => entry).filter(isEntry);
    return stanceOf(pair.holder, pair.proposal, entries, spoken.get(keyOf(pair)) ?? [], sight.asOf);
  });
}

export interface HistoryRow extends Row {
  /** When the entry came to hold in the record, and when it ceased to; null while it holds. */
  knownFromAt: string;
  knownToAt: string | null;
  /** The next entry's day in the timeline that this row was last part of. */
  until: Day | null;
  statement: KnownStatement;
}

/** A statement as it stood at a state of the record. */
export interface KnownStatement {
  statement: Statement;
  version: number;
  recordedAt: string;
}

/** Every row of the pair's timelines, entries and notes, in timeline order; with `revisions` also what was once held. */
export async function readHistory(tx: Tx, { cut, asOf }: Sight, pair: Pair, revisions: boolean): Promise<HistoryRow[]> {
  const condition = revisions ? knownBy : currentAt;
  const all = (await readRows(tx, [pair], (parameters) => condition(cut, 't', parameters))).get(keyOf(pair)) ?? [];
  const rows = all.filter(({ entry }) => asOf === null || entry.latest <= asOf);
  const partition = rows[0] ? await partitionOf(tx, pair) : 0;
  const reached = cut.sequences.get(partition) ?? 0;
  const instants = await recordedAtOf(tx, partition, rows);
  const statements = await statementsAt(tx, rows, reached);
  return rows.map((row) => {
    // At a cut, what was revised after it still holds.
    const knownTo = row.knownTo !== null && row.knownTo <= reached ? row.knownTo : null;
    return {
      ...row,
      knownFromAt: instants.get(row.knownFrom) ?? '',
      knownToAt: knownTo === null ? null : (instants.get(knownTo) ?? null),
      until: nextIn(rows, row, knownTo === null ? reached : knownTo - 1),
      statement: statements(row.entry.statement, knownTo === null ? reached : knownTo - 1),
    };
  });
}

/** The shifts that led to the stance in sight: where its run began, in each facet. */
export async function readShiftsBehind(tx: Tx, sight: Sight, stance: Stance): Promise<Record<Facet, Shift | null>> {
  const rows = await readHistory(tx, sight, stance, false);
  const shift = (facet: Facet): Shift | null => {
    const entries = rows
      .map(({ entry }) => entry)
      .filter((entry): entry is Entry => isEntry(entry) && entry.facet === facet);
    const statements = new Map(rows.map(({ statement: { statement } }) => [statement.id, statement]));
    const times = stance[facet]?.reaffirmed.times ?? 0;
    return shiftsOf(stance.holder, stance.proposal, entries, (id) => statements.get(id)).at(-1 - times) ?? null;
  };
  return { position: shift('position'), status: shift('status') };
}

function nextIn(rows: Row[], row: Row, sequence: number): Day | null {
  if (!isEntry(row.entry)) return null;
  const then = rows.filter(
    ({ entry, knownFrom, knownTo }) =>
      isEntry(entry) &&
      entry.facet === row.entry.facet &&
      knownFrom <= sequence &&
      (knownTo === null || knownTo > sequence),
  );
  return then[then.indexOf(row) + 1]?.entry.latest ?? null;
}

async function readRows(
  tx: Tx,
  pairs: Pair[],
  condition: (parameters: unknown[]) => string,
): Promise<Map<string, Row[]>> {
  const parameters: unknown[] = [pairs.map(({ holder }) => holder), pairs.map(({ proposal }) => proposal)];
  const { rows } = await tx.query<EntryRow & Pair>(
    `SELECT t.holder, t.proposal, ${ENTRY_COLUMNS} FROM unnest($1::text[], $2::text[]) AS pair (holder, proposal)
     JOIN live_entry t ON t.holder = pair.holder AND t.proposal = pair.proposal WHERE ${condition(parameters)}`,
    parameters,
  );
  const inOrder = rows
    .map((row) => ({ pair: keyOf(row), row: rowOf(row) }))
    .sort((a, b) => inTimelineOrder(a.row.entry, b.row.entry) || a.row.knownFrom - b.row.knownFrom);
  return new Map(
    [...Map.groupBy(inOrder, ({ pair }) => pair)].map(([pair, group]) => [pair, group.map(({ row }) => row)]),
  );
}

async function readSpoken(tx: Tx, cut: Cut, pairs: Pair[]): Promise<Map<string, Spoken[]>> {
  const parameters: unknown[] = [pairs.map(({ holder }) => holder), pairs.map(({ proposal }) => proposal)];
  const { rows } = await tx.query<Spoken & Pair>(
    `SELECT r.holder, r.proposal, r.utterance, r.latest, r.strong FROM unnest($1::text[], $2::text[]) AS pair (holder, proposal)
     JOIN live_reading r ON r.holder = pair.holder AND r.proposal = pair.proposal WHERE ${currentAt(cut, 'r', parameters)}`,
    parameters,
  );
  return Map.groupBy(rows, keyOf);
}

async function partitionOf(tx: Tx, { holder, proposal }: Pair): Promise<number> {
  const { rows } = await tx.query<{ partition: number }>(
    'SELECT partition FROM live_entry WHERE holder = $1 AND proposal = $2 LIMIT 1',
    [holder, proposal],
  );
  return rows[0]?.partition ?? 0;
}

async function recordedAtOf(tx: Tx, partition: number, rows: Row[]): Promise<Map<number, string>> {
  const sequences = rows.flatMap(({ knownFrom, knownTo }) => (knownTo === null ? [knownFrom] : [knownFrom, knownTo]));
  const { rows: found } = await tx.query<{ sequence: number; recorded_at: string }>(
    'SELECT sequence, recorded_at FROM event WHERE partition = $1 AND sequence = ANY ($2::bigint[])',
    [partition, sequences],
  );
  return new Map(found.map(({ sequence, recorded_at }) => [sequence, recorded_at]));
}

/** Every revision of the rows' statements up to the cut, to be picked from by the sequence at which a row was current. */
async function statementsAt(
  tx: Tx,
  rows: Row[],
  reached: number,
): Promise<(statement: string, sequence: number) => KnownStatement> {
  const { rows: events } = await tx.query<{
    stream_id: string;
    stream_version: number;
    sequence: number;
    type: EventType;
    data: Statement | { statement: Statement };
    recorded_at: string;
  }>(
    `SELECT stream_id, stream_version, sequence, type, data, recorded_at FROM event
     WHERE stream_id = ANY ($1::uuid[]) AND sequence <= $2 ORDER BY stream_version`,
    [[...new Set(rows.map(({ entry }) => entry.statement))], reached],
  );
  const byStatement = Map.groupBy(events, ({ stream_id }) => stream_id);
  return (statement, sequence) => {
    const revisions = byStatement.get(statement) ?? [];
    const current = revisions.filter((event) => event.sequence <= sequence).at(-1);
    if (!current || !revisions[0])
      throw new Error(`statement ${statement} of a timeline is not in the log at sequence ${sequence}`);
    return {
      statement: 'statement' in current.data ? current.data.statement : current.data,
      version: current.stream_version,
      recordedAt: revisions[0].recorded_at,
    };
  };
}

function keyOf({ holder, proposal }: Pair): string {
  return `${holder}|${proposal}`;
}

export type { Note, Pair };
export { isEntry };
