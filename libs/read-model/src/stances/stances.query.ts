/** The stance of holders on proposals, and its history, as of a day and as known at a state of the record. */
import {
  type Day,
  type EventType,
  FACETS,
  type Facet,
  inTimelineOrder,
  type Note,
  type Shift,
  type Stance,
  type Statement,
  type Voiding,
} from '#stance';
import { type Db, prepared, type Tx } from '#postgres';
import { currentAt, knownBy } from '../checkpoints/cut.js';
import {
  type Beside,
  HAS_SPOKEN,
  IS_LISTED,
  IS_STANCE,
  type Listed,
  readKept,
  type StancePage,
} from './current-stances.js';
import { placeOf, placesOf, readEnds, shiftAt, stanceAt } from './ends.js';
import { keyOf as keyOfErased, readErased } from './erased.js';
import { entriesInSight, lastEntries, type Sight, type StanceFilter } from './last-entries.js';
import { ENTRY_COLUMNS, type EntryRow, isEntry, type Pair, type Row, rowOf } from './timelines.js';

/** In order of holder and proposal, after the pair `after`. */
export async function readStances(db: Db, sight: Sight, filter: StanceFilter, page: StancePage): Promise<Stance[]> {
  const parameters: unknown[] = [];
  const narrowed = Object.values(filter).some((value) => value !== undefined);
  const { last, pairs } = narrowed
    ? pageSql(sight, filter, page, parameters)
    : { last: undefined, pairs: nextPairsSql(sight, page, parameters) };
  return (await readEnds(db, sight, pairs, parameters, { last })).ends.map(stanceAt);
}

/** A page of them, and whether there are more. */
export async function listStances(db: Db, sight: Sight, filter: StanceFilter, page: StancePage): Promise<Listed> {
  const kept = await readKept(db, sight, filter, page);
  return kept ? kept.listed : listedOf(await readStances(db, sight, filter, beyond(page)), page);
}

/** How many of the filtered stances have each position, and (`none`) how many have a status alone. */
export type Totals = Record<string, number>;

export interface ActorCounts {
  /** All that are described. */
  described: number;
  /** Those with a stance on the proposal, whatever else is asked for. */
  holders: number;
  /** Those of whom no statement on it counts: none is recorded, or it was voided. */
  silent: number;
}

type OneSided = Pick<StanceFilter, 'position' | 'status' | 'topic'>;

/** The same on one proposal, with how many there are, and how many actors said nothing on it. In one statement. */
export async function listStancesOnProposal(
  db: Db,
  sight: Sight,
  filter: OneSided & { proposal: string },
  page: StancePage,
): Promise<Listed & { totals: Totals; actors: ActorCounts }> {
  const kept = await readKept(db, sight, filter, page, {
    totals: () => KEPT_TOTALS,
    actors: (parameters) => `json_build_object('described', ${describedSql(sight, parameters)},
      'holders', (SELECT count(*) FROM scope WHERE ${IS_STANCE}),
      'spoke', (SELECT count(*) FROM scope WHERE ${HAS_SPOKEN}))`,
  });
  const { told, listed } =
    kept ??
    (await fromTimelines(db, sight, filter, page, {
      totals: () => TOTALS,
      actors: (parameters) => actorsSql(sight, filter.proposal, parameters),
    }));
  const { described = 0, holders = 0, spoke = 0 } = (told.actors ?? {}) as Partial<ActorCounts & { spoke: number }>;
  return {
    ...listed,
    totals: (told.totals ?? {}) as Totals,
    // Who spoke may not be described yet where the partitions of actors are behind.
    actors: { described, holders, silent: Math.max(0, described - spoke) },
  };
}

/** The same of one holder, with how many there are, and the last day on which the holder spoke, on whatever proposal. In one statement. */
export async function listStancesOfHolder(
  db: Db,
  sight: Sight,
  filter: OneSided & { holder: string },
  page: StancePage,
): Promise<Listed & { totals: Totals; lastSpoke: Day | null }> {
  const lastSpoke = (parameters: unknown[]) => `to_json(${lastSpokeSql(sight, filter.holder, parameters)})`;
  const { told, listed } =
    (await readKept(db, sight, filter, page, { totals: () => KEPT_TOTALS, lastSpoke })) ??
    (await fromTimelines(db, sight, filter, page, { totals: () => TOTALS, lastSpoke }));
  return {
    ...listed,
    totals: (told.totals ?? {}) as Totals,
    lastSpoke: (told.lastSpoke ?? null) as Day | null,
  };
}

/** As readKept has it, put together from the timelines. `beside` may read `last`, the last entries of all that the list is about. */
async function fromTimelines(db: Db, sight: Sight, filter: StanceFilter, page: StancePage, beside: Beside) {
  const parameters: unknown[] = [];
  const { last, pairs } = pageSql(sight, filter, beyond(page), parameters);
  const besides = Object.entries(beside).map(([name, sql]) => [name, sql(parameters)]);
  const { ends, told } = await readEnds(db, sight, pairs, parameters, { last, beside: Object.fromEntries(besides) });
  return { listed: listedOf(ends.map(stanceAt), page), told };
}

/** One farther, to know whether there are more. */
function beyond({ after, limit }: StancePage): StancePage {
  return { after, limit: limit + 1 };
}

function listedOf(stances: Stance[], { limit }: StancePage): Listed {
  const page = stances.slice(0, limit);
  const json = page.map((stance) => JSON.stringify(stance)).join(',');
  const { holder, proposal } = page.at(-1) ?? {};
  const last = holder !== undefined && proposal !== undefined ? { holder, proposal } : null;
  return { json, last, more: stances.length > limit };
}

/** SQL: the last entries of the stances in the list, and the pairs of a page of them. */
function pageSql(sight: Sight, filter: StanceFilter, { after, limit }: StancePage, parameters: unknown[]) {
  const last = lastEntries(sight, filter, 't.partition, t.facet, t.value', parameters);
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const having = FACETS.flatMap((facet) =>
    filter[facet] ? [`bool_or(facet = '${facet}' AND value = ${parameter(filter[facet])})`] : [],
  );
  const beyond = after ? `WHERE (holder, proposal) > (${parameter(after.holder)}, ${parameter(after.proposal)})` : '';
  const pairs = `SELECT holder, proposal, partition, row_number() OVER (ORDER BY holder, proposal) AS place FROM last ${beyond}
     GROUP BY holder, proposal, partition ${having.length > 0 ? `HAVING ${having.join(' AND ')}` : ''}
     ORDER BY holder, proposal LIMIT ${parameter(limit)}`;
  return { last, pairs };
}

/**
 * SQL: the pairs of a page of all stances: from each the next one, by the index, as the planner would rather read and sort them all. Whether
 * it has anything in sight is asked apart from that, so that the planner does not take what is next for so few that it need not be looked up.
 */
function nextPairsSql(sight: Sight, { after, limit }: StancePage, parameters: unknown[]): string {
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const next = (beyond: string) => `SELECT t.holder, t.proposal, t.partition FROM timeline_entry t ${beyond}
      ORDER BY t.holder, t.proposal LIMIT 1`;
  const seen = `SELECT EXISTS (SELECT FROM live_entry t
      WHERE t.holder = n.holder AND t.proposal = n.proposal AND ${entriesInSight(sight, {}, parameters)}) AS is_seen`;
  const first = after
    ? `WHERE (t.holder, t.proposal) > (${parameter(after.holder)}, ${parameter(after.proposal)})`
    : '';
  return `WITH RECURSIVE walked AS (
      (SELECT n.*, s.is_seen, s.is_seen::int::bigint AS place FROM (${next(first)}) n CROSS JOIN LATERAL (${seen}) s)
      UNION ALL
      SELECT n.*, s.is_seen, w.place + s.is_seen::int FROM walked w
      CROSS JOIN LATERAL (${next('WHERE (t.holder, t.proposal) > (w.holder, w.proposal)')}) n CROSS JOIN LATERAL (${seen}) s
      WHERE w.place < ${parameter(limit)})
    SELECT holder, proposal, partition, place FROM walked WHERE is_seen`;
}

const TOTALS = `(SELECT json_object_agg(value, stances ORDER BY value) FROM (
    SELECT value, count(*) AS stances FROM (
      SELECT coalesce(max(value) FILTER (WHERE facet = 'position'), 'none') AS value FROM last GROUP BY holder, proposal) s
    GROUP BY value) c)`;

const KEPT_TOTALS = `(SELECT json_object_agg(value, stances ORDER BY value) FROM (
    SELECT coalesce(position, 'none') AS value, count(*) AS stances FROM scope WHERE ${IS_LISTED} GROUP BY coalesce(position, 'none')) c)`;

/** SQL: the last day of a statement of strong attribution that counts for the holder, on whatever proposal; null where there is none. */
function lastSpokeSql({ cut, asOf }: Sight, holder: string, parameters: unknown[]): string {
  const conditions = [`r.holder = $${parameters.push(holder)}`, 'r.strong', currentAt(cut, 'r', parameters)];
  if (asOf) conditions.push(`r.latest <= $${parameters.push(asOf)}`);
  return `(SELECT r.latest FROM live_reading r WHERE ${conditions.join(' AND ')} ORDER BY r.latest DESC LIMIT 1)`;
}

function describedSql({ cut }: Sight, parameters: unknown[]): string {
  return `(SELECT count(*) FROM live_actor a WHERE ${currentAt(cut, 'a', parameters)})`;
}

function actorsSql(sight: Sight, proposal: string, parameters: unknown[]): string {
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const asOf = sight.asOf ? `AND r.latest <= ${parameter(sight.asOf)}` : '';
  return `json_build_object(
    'described', ${describedSql(sight, parameters)},
    'holders', (SELECT count(DISTINCT t.holder) FROM live_entry t WHERE ${entriesInSight(sight, { proposal }, parameters)}),
    'spoke', (SELECT count(DISTINCT r.holder) FROM live_reading r
      WHERE r.proposal = ${parameter(proposal)} ${asOf} AND ${currentAt(sight.cut, 'r', parameters)}))`;
}

/**
 * All of them, a page at a time, in the same order: by a cursor, so that the pairs are looked for once and not for each page. The transaction
 * must read a snapshot, and do this one at a time, each to its end.
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
    if (pairs.length === 0) break;
    yield await stancesOf(tx, sight, pairs);
  }
  await tx.query('CLOSE all_pairs');
}

/** The stances of the given pairs, in the order given; both facets may be null. */
export async function stancesOf(db: Db, sight: Sight, pairs: Pair[]): Promise<Stance[]> {
  const parameters: unknown[] = [];
  return (await readEnds(db, sight, placesOf(pairs, sight.cut, parameters), parameters)).ends.map(stanceAt);
}

/** The stance of a pair, and the shifts that led to it: where its run began, in each facet. */
export async function readStance(
  db: Db,
  sight: Sight,
  pair: Pair,
): Promise<Stance & { shift: Record<Facet, Shift | null> }> {
  const parameters: unknown[] = [];
  const { ends } = await readEnds(db, sight, placeOf(pair, sight.cut, parameters), parameters, { withShifts: true });
  const [end] = ends;
  if (!end) throw new Error(`expected a row for ${keyOf(pair)}, found none`);
  return { ...stanceAt(end), shift: { position: shiftAt(end, 'position'), status: shiftAt(end, 'status') } };
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
export async function readHistory(db: Db, sight: Sight, pair: Pair, revisions: boolean): Promise<HistoryRow[]> {
  return (await readHistories(db, sight, [pair], revisions))[0] ?? [];
}

/** The same of several pairs, in their order. */
export async function readHistories(db: Db, sight: Sight, pairs: Pair[], revisions: boolean): Promise<HistoryRow[][]> {
  const all = await readKnownRows(db, sight, pairs, revisions);
  const erased = await readErased(
    db,
    all.flatMap(({ pair, row, known }) => (known.data ? [] : [{ ...pair, statement: row.entry.statement }])),
  );
  const byPair = Map.groupBy(all, ({ pair }) => keyOf(pair));
  return pairs.map((pair) => {
    const ofPair = byPair.get(keyOf(pair)) ?? [];
    const rows = ofPair.map(({ row }) => row);
    return ofPair.flatMap(({ row, known: { data, ...known }, knownAs, ...history }) => {
      const id = row.entry.statement;
      const told = data && 'statement' in data ? data.statement : data;
      const statement = told ?? erased.get(keyOfErased(pair, id, known.version));
      if (!statement) return [];
      return [{ ...row, ...history, until: nextIn(rows, row, knownAs), statement: { statement, ...known } }];
    });
  });
}

type KnownRow = Pick<HistoryRow, 'knownFromAt' | 'knownToAt' | 'endedBy'> & {
  pair: Pair;
  row: Row;
  /** The last event of the partition at which the row held. */
  knownAs: number;
  /** The statement at it, without data where these were erased. */
  known: Omit<KnownStatement, 'statement'> & { data: Statement | { statement: Statement } | null };
};

/** The rows of the pairs in timeline order, with the events at which they came to hold and ceased to, and with the words behind them. */
async function readKnownRows(db: Db, { cut, asOf }: Sight, pairs: Pair[], revisions: boolean): Promise<KnownRow[]> {
  const parameters: unknown[] = [];
  const conditions = [(revisions ? knownBy : currentAt)(cut, 't', parameters)];
  if (asOf) conditions.push(`t.latest <= $${parameters.push(asOf)}`);
  const [one] = pairs;
  // At a cut, what was revised after it still holds.
  const { rows } = await db.query<KnownEntryRow>(
    prepared(
      `SELECT p.holder, p.proposal, ${ENTRY_COLUMNS}, began.recorded_at AS began_at, ended.recorded_at AS ended_at, ended.type AS ended_type,
         ended.stream_id AS ended_statement, ended.data->>'reason' AS ended_reason, t.known_as, known.stream_version, known.data,
         first.recorded_at AS first_recorded
       FROM (${one && pairs.length === 1 ? placeOf(one, cut, parameters) : placesOf(pairs, cut, parameters)}) p
       CROSS JOIN LATERAL (SELECT t.*, CASE WHEN t.known_to <= p.reached THEN t.known_to - 1 ELSE p.reached END AS known_as
         FROM live_entry t WHERE t.proposal = p.proposal AND t.holder = p.holder AND ${conditions.join(' AND ')} OFFSET 0) t
       LEFT JOIN event began ON began.partition = p.partition AND began.sequence = t.known_from
       LEFT JOIN event ended ON ended.partition = p.partition AND ended.sequence = t.known_to AND t.known_to <= p.reached
       LEFT JOIN event first ON first.stream_id = t.statement AND first.stream_version = 1
       LEFT JOIN LATERAL (SELECT e.stream_version, e.data FROM event e
         WHERE e.stream_id = t.statement AND e.sequence <= t.known_as ORDER BY e.stream_version DESC LIMIT 1) known ON true`,
      parameters,
    ),
  );
  return rows
    .map(knownRowOf)
    .sort((a, b) => inTimelineOrder(a.row.entry, b.row.entry) || a.row.knownFrom - b.row.knownFrom);
}

type KnownEntryRow = EntryRow &
  Pair & {
    began_at: string | null;
    ended_at: string | null;
    ended_type: EventType;
    ended_statement: string;
    ended_reason: Voiding['reason'] | null;
    known_as: number;
    stream_version: number | null;
    data: KnownRow['known']['data'];
    first_recorded: string | null;
  };

function knownRowOf(row: KnownEntryRow): KnownRow {
  const { holder, proposal, began_at: knownFromAt, ended_at: knownToAt, stream_version: version } = row;
  if (knownFromAt === null || version === null || row.first_recorded === null)
    throw new Error(`expected all that an entry of ${holder} on ${proposal} names in the log: ${row.utterance}`);
  return {
    pair: { holder, proposal },
    row: rowOf(row),
    knownAs: row.known_as,
    knownFromAt,
    knownToAt,
    endedBy: knownToAt ? { type: row.ended_type, statement: row.ended_statement, reason: row.ended_reason } : null,
    known: { version, recordedAt: row.first_recorded, data: row.data },
  };
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

function keyOf({ holder, proposal }: Pair): string {
  return `${holder}|${proposal}`;
}

export type { Note, Pair };
export { isEntry };
