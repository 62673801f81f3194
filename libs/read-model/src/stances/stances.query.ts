/** The stance of holders on proposals, and its history, as of a day and as known at a state of the record. */
import {
  type Day,
  type Entry,
  type EventType,
  FACETS,
  type Facet,
  inTimelineOrder,
  NO_WORDS,
  type Note,
  type Shift,
  type Spoken,
  type Stance,
  type Statement,
  shiftsOf,
  stanceOf,
  type Voiding,
  withWords,
} from '#stance';
import { partitionOf } from '#event-log';
import type { Tx } from '#postgres';
import { type Cut, currentAt, knownBy } from '../checkpoints/cut.js';
import { keyOf as keyOfErased, readErased } from './erased.js';
import { entriesInSight, lastEntries, type Sight, type StanceFilter } from './last-entries.js';
import { ENTRY_COLUMNS, type EntryRow, isEntry, type Pair, type Row, rowOf } from './timelines.js';

/** In order of holder and proposal, after the pair `after`. */
export async function readStances(
  tx: Tx,
  { cut, asOf }: Sight,
  filter: StanceFilter,
  { after, limit }: { after: Pair | null; limit: number },
): Promise<Stance[]> {
  const parameters: unknown[] = [];
  const last = lastEntries({ cut, asOf }, filter, 't.facet, t.value', parameters, after);
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

/**
 * All of them, a page at a time, in the same order: by a cursor, so that the pairs are looked for once and not for each page. The transaction
 * must read a snapshot, and do this once.
 */
export async function* readAllStances(
  tx: Tx,
  sight: Sight,
  filter: StanceFilter,
  pageSize: number,
): AsyncGenerator<Stance[]> {
  const parameters: unknown[] = [];
  const condition = entriesInSight(sight, filter, parameters);
  await tx.query(
    `DECLARE all_pairs NO SCROLL CURSOR FOR
     SELECT DISTINCT t.holder, t.proposal FROM live_entry t WHERE ${condition} ORDER BY t.holder, t.proposal`,
    parameters,
  );
  for (;;) {
    const { rows: pairs } = await tx.query<Pair>(`FETCH ${pageSize} FROM all_pairs`);
    if (pairs.length === 0) return;
    yield await stancesOf(tx, sight, pairs);
  }
}

/** How many of the filtered stances have each position, and (`none`) how many have a status alone. */
export async function countPositions(tx: Tx, sight: Sight, filter: StanceFilter): Promise<Record<string, number>> {
  const parameters: unknown[] = [];
  const { rows } = await tx.query<{ value: string; count: number }>(
    `WITH last AS (${lastEntries(sight, filter, 't.facet, t.value', parameters)}),
       stance AS (SELECT coalesce(max(value) FILTER (WHERE facet = 'position'), 'none') AS value FROM last GROUP BY holder, proposal)
     SELECT value, count(*) FROM stance GROUP BY value`,
    parameters,
  );
  return Object.fromEntries(rows.map(({ value, count }) => [value, count]));
}

export interface ActorCounts {
  /** All that are described. */
  described: number;
  /** Those with a stance on the proposal, whatever else is asked for. */
  holders: number;
  /** Those of whom no statement on it counts: none is recorded, or it was voided. */
  silent: number;
}

/** How many actors there are, and how many of them said nothing on a proposal. */
export async function countActors(tx: Tx, sight: Sight, proposal: string): Promise<ActorCounts> {
  const parameters: unknown[] = [];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const asOf = sight.asOf ? `AND r.latest <= ${parameter(sight.asOf)}` : '';
  const { rows } = await tx.query<ActorCounts & { spoke: number }>(
    `SELECT (SELECT count(*) FROM live_actor a WHERE ${currentAt(sight.cut, 'a', parameters)}) AS described,
       (SELECT count(DISTINCT t.holder) FROM live_entry t WHERE ${entriesInSight(sight, { proposal }, parameters)}) AS holders,
       (SELECT count(DISTINCT r.holder) FROM live_reading r
        WHERE r.proposal = ${parameter(proposal)} ${asOf} AND ${currentAt(sight.cut, 'r', parameters)}) AS spoke`,
    parameters,
  );
  const { described = 0, holders = 0, spoke = 0 } = rows[0] ?? {};
  // Who spoke may not be described yet where the partitions of actors are behind.
  return { described, holders, silent: Math.max(0, described - spoke) };
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
  /** By what it ceased to hold; null while it holds. */
  endedBy: EndedBy | null;
  /** The next entry's day in the timeline that this row was last part of. */
  until: Day | null;
  statement: KnownStatement;
}

/** What was done to which statement, and for a voiding why. */
export interface EndedBy {
  type: EventType;
  statement: string;
  reason: Voiding['reason'] | null;
}

/** A statement as it stood at a state of the record. */
export interface KnownStatement {
  statement: Statement;
  version: number;
  recordedAt: string;
}

/** Every row of the pair's timelines, entries and notes, in timeline order; with `revisions` also what was once held. */
export async function readHistory(tx: Tx, sight: Sight, pair: Pair, revisions: boolean): Promise<HistoryRow[]> {
  return (await readHistories(tx, sight, [pair], revisions))[0] ?? [];
}

/** The same of several pairs, in their order. */
export async function readHistories(
  tx: Tx,
  { cut, asOf }: Sight,
  pairs: Pair[],
  revisions: boolean,
): Promise<HistoryRow[][]> {
  const condition = revisions ? knownBy : currentAt;
  const all = await readRows(tx, pairs, (parameters) => condition(cut, 't', parameters));
  const placed = pairs.map((pair) => {
    const partition = partitionOf(pair.proposal, cut.sequences.size);
    const rows = (all.get(keyOf(pair)) ?? []).filter(({ entry }) => asOf === null || entry.latest <= asOf);
    return { pair, partition, reached: cut.sequences.get(partition) ?? 0, rows };
  });
  const eventAt = await eventsOf(tx, placed);
  const statements = await statementsAt(tx, placed);
  return placed.map(({ pair, partition, reached, rows }) =>
    rows.flatMap((row) => {
      // At a cut, what was revised after it still holds.
      const knownTo = row.knownTo !== null && row.knownTo <= reached ? row.knownTo : null;
      const statement = statements(pair, row.entry.statement, knownTo === null ? reached : knownTo - 1);
      if (!statement) return [];
      return {
        ...row,
        knownFromAt: eventAt(partition, row.knownFrom).recordedAt,
        ...endOf(knownTo === null ? null : eventAt(partition, knownTo)),
        until: nextIn(rows, row, knownTo === null ? reached : knownTo - 1),
        statement,
      };
    }),
  );
}

/** The rows of a pair, and how far the cut goes in its partition. */
interface Placed {
  pair: Pair;
  partition: number;
  reached: number;
  rows: Row[];
}

/** The shifts that led to the stance in sight: where its run began, in each facet. */
export async function readShiftsBehind(tx: Tx, sight: Sight, stance: Stance): Promise<Record<Facet, Shift | null>> {
  const rows = await readHistory(tx, sight, stance, false);
  const shift = (facet: Facet): Shift | null => {
    const entries = rows
      .map(({ entry }) => entry)
      .filter((entry): entry is Entry => isEntry(entry) && entry.facet === facet);
    const statements = new Map(rows.map(({ statement }) => [statement.statement.id, statement]));
    const times = stance[facet]?.reaffirmed.times ?? 0;
    const revision = (id: string) => {
      const known = statements.get(id);
      return known && { speaker: known.statement.speaker, version: known.version };
    };
    const found = shiftsOf(stance.holder, stance.proposal, entries, revision).at(-1 - times);
    return found ? withWords(found, ({ statement }) => statements.get(statement)?.statement ?? NO_WORDS) : null;
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

type RowEvent = EndedBy & { recordedAt: string };

function endOf(event: RowEvent | null): Pick<HistoryRow, 'knownToAt' | 'endedBy'> {
  if (!event) return { knownToAt: null, endedBy: null };
  const { recordedAt, ...endedBy } = event;
  return { knownToAt: recordedAt, endedBy };
}

/** The events at which the rows came to hold and ceased to. */
async function eventsOf(tx: Tx, placed: Placed[]): Promise<(partition: number, sequence: number) => RowEvent> {
  const places = placed.flatMap(({ partition, rows }) =>
    rows
      .flatMap(({ knownFrom, knownTo }) => (knownTo === null ? [knownFrom] : [knownFrom, knownTo]))
      .map((sequence) => ({ partition, sequence })),
  );
  const { rows: found } = await tx.query<RowEvent & { partition: number; sequence: number }>(
    `SELECT e.partition, e.sequence, e.recorded_at AS "recordedAt", e.type, e.stream_id AS statement, e.data->>'reason' AS reason
     FROM (SELECT DISTINCT * FROM unnest($1::int[], $2::bigint[])) AS place (partition, sequence)
     JOIN event e USING (partition, sequence)`,
    [places.map(({ partition }) => partition), places.map(({ sequence }) => sequence)],
  );
  const events = new Map(
    found.map(({ partition, sequence, recordedAt, type, statement, reason }) => [
      `${partition}:${sequence}`,
      { recordedAt, type, statement, reason },
    ]),
  );
  return (partition, sequence) => {
    const event = events.get(`${partition}:${sequence}`);
    if (!event)
      throw new Error(`expected event ${sequence} of partition ${partition}, which a timeline names, in the log`);
    return event;
  };
}

/**
 * Every revision of the rows' statements up to the cut, to be picked from by the sequence at which a row was current; null where it was
 * erased, and nothing of it is left.
 */
async function statementsAt(
  tx: Tx,
  placed: Placed[],
): Promise<(pair: Pair, statement: string, sequence: number) => KnownStatement | null> {
  const reachedOf = new Map(
    placed.flatMap(({ reached, rows }) => rows.map(({ entry }) => [entry.statement, reached] as const)),
  );
  const { rows: events } = await tx.query<{
    stream_id: string;
    stream_version: number;
    sequence: number;
    type: EventType;
    data: Statement | { statement: Statement } | null;
    recorded_at: string;
  }>(
    `SELECT e.stream_id, e.stream_version, e.sequence, e.type, e.data, e.recorded_at
     FROM unnest($1::uuid[], $2::bigint[]) AS s (statement, reached)
     JOIN event e ON e.stream_id = s.statement AND e.sequence <= s.reached ORDER BY e.stream_version`,
    [[...reachedOf.keys()], [...reachedOf.values()]],
  );
  const byStatement = Map.groupBy(events, ({ stream_id }) => stream_id);
  const gone = new Set(events.filter(({ data }) => data === null).map(({ stream_id }) => stream_id));
  const erased = await readErased(
    tx,
    placed.flatMap(({ pair, rows }) => {
      const statements = new Set(rows.map(({ entry }) => entry.statement));
      return [...statements.intersection(gone)].map((statement) => ({ ...pair, statement }));
    }),
  );
  return (pair, statement, sequence) => {
    const revisions = byStatement.get(statement) ?? [];
    const current = revisions.filter((event) => event.sequence <= sequence).at(-1);
    if (!current || !revisions[0])
      throw new Error(`statement ${statement} of a timeline is not in the log at sequence ${sequence}`);
    const { data, stream_version: version } = current;
    const known = { version, recordedAt: revisions[0].recorded_at };
    if (data) return { statement: 'statement' in data ? data.statement : data, ...known };
    const left = erased.get(keyOfErased(pair, statement, version));
    return left ? { statement: left, ...known } : null;
  };
}

function keyOf({ holder, proposal }: Pair): string {
  return `${holder}|${proposal}`;
}

export type { Note, Pair };
export { isEntry };
