/**
 * Reading the feeds: by a cursor over all partitions, for subscribers of the API; and by partition, for the relay. What comes at once is
 * bounded by its bytes: it may be fewer records than asked for, though there are more.
 */
import { type Shift, type ShiftRecord, type Stance, withWords } from '#stance';
import { type Db, prepared } from '#postgres';
import type { Sequences } from '../checkpoints/checkpoints.js';
import { sequencesIn } from '../checkpoints/reached.js';
import type { KeptShift } from './append-to-feed.js';
import {
  fillPage,
  PAGE_BYTES_MAX,
  type Filled,
  filledOthers,
  filledStance,
  type Reference,
  type ReferredTo,
  type ReferringStance,
  referencesOf,
  referencesOfStance,
} from './references.js';
import { conditionsOf, rowsMerged, SHIFT_COLUMNS, type ShiftFilter } from './shift-rows.js';

export interface ShiftPage {
  records: ShiftRecord[];
  /** The same, with the JSON of each, which is made already. */
  filled: Filled<ShiftRecord>[];
  more: boolean;
  /** The end of the feed as it was when they were read. */
  heads: Sequences;
}

/**
 * The next records after the cursor, in the order of (recordedAt, partition, sequence), the cursor after them, and whether there may be
 * more. A feed at rest has one order, wherever it is cut.
 */
export async function readShifts(
  db: Db,
  filter: ShiftFilter,
  { after, limit }: { after: Sequences; limit: number },
): Promise<ShiftPage & { next: Map<number, number> }> {
  const parameters: unknown[] = [];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const { proposal, ...others } = filter;
  const conditions = conditionsOf(others, parameter);
  const most = parameter(limit);
  const rowsSql =
    proposal === undefined
      ? rowsAfter([parameter([...after.keys()]), parameter([...after.values()])], conditions, most)
      : rowsOfProposal(parameter(proposal), 'ASC', {
          within: `(f.partition, f.sequence) > (o.partition, coalesce((${parameter(denseOf(after))}::bigint[])[o.partition + 1], 0))`,
          conditions,
          limit: most,
        });
  const { rows, heads } = await readWithHeads(db, rowsSql, parameters);
  const page = await fillShifts(db, rows);
  const more = rows.length === limit || page.records.length < rows.length;
  // Where all there is was returned, what the filter left out is passed over too.
  const next = new Map(more ? after : heads);
  for (const { partition, sequence } of page.records) {
    next.set(partition, Math.max(sequence, next.get(partition) ?? 0));
  }
  return { ...page, next, more, heads };
}

/** From the cursor on, in the order of the feed. */
function rowsAfter([partitions, sequences]: [string, string], conditions: string, limit: string): string {
  return `SELECT f.*, row_number() OVER (ORDER BY f.recorded_at, f.partition, f.sequence) AS place FROM feed_head h
    LEFT JOIN unnest(${partitions}::int[], ${sequences}::bigint[]) AS c (partition, sequence) USING (partition)
    CROSS JOIN LATERAL (
      SELECT ${SHIFT_COLUMNS}, f.data FROM shift_record f
      WHERE f.partition = h.partition AND f.sequence > coalesce(c.sequence, 0) ${conditions}
      ORDER BY f.sequence LIMIT ${limit}) f
    ORDER BY f.recorded_at, f.partition, f.sequence LIMIT ${limit}`;
}

/**
 * All that is about a proposal is in one partition, that of its first record, where the feed goes by sequence. `within` does not say that it is
 * in one: the planner would think that there is little of it then, and sort the whole for each page.
 */
function rowsOfProposal(
  proposal: string,
  direction: 'ASC' | 'DESC',
  { within, conditions, limit }: { within: string; conditions: string; limit: string },
): string {
  const inOrder = `f.partition ${direction}, f.sequence ${direction}`;
  return `SELECT f.*, row_number() OVER (ORDER BY ${inOrder}) AS place
    FROM (SELECT partition FROM shift_record WHERE proposal = ${proposal} ORDER BY partition, sequence LIMIT 1) o
    CROSS JOIN LATERAL (
      SELECT ${SHIFT_COLUMNS}, f.data FROM shift_record f WHERE f.proposal = ${proposal} AND ${within} ${conditions}
      ORDER BY ${inOrder} LIMIT ${limit}) f`;
}

/** By the number of the partition: in an array of one value for each the planner sees no rows to reckon with, and plans once. */
function denseOf(after: Sequences): number[] {
  return Array.from({ length: Math.max(-1, ...after.keys()) + 1 }, (_, partition) => after.get(partition) ?? 0);
}

/** The next records after the cursor, as readShifts has them, for many readers who filter them themselves; none at the end of the feed. */
export async function readGrowth(
  db: Db,
  after: Sequences,
  limit: number,
): Promise<(Filled<ShiftRecord> & { topics: string[]; archive: boolean })[]> {
  const { rows } = await db.query<ShiftRow & { topics: string[] | null }>({
    name: 'read-growth',
    text: `SELECT f.*, (SELECT p.topics FROM live_proposal p
             WHERE p.proposal = f.proposal AND p.known_to IS NULL AND p.data IS NOT NULL LIMIT 1) AS topics
           FROM (${rowsAfter(['$1', '$2'], '', '$3')}) f ORDER BY f.recorded_at, f.partition, f.sequence`,
    values: [[...after.keys()], [...after.values()], limit],
  });
  const page = await fillPage(db, rows, ({ data }) => referencesIn(data), recordOf);
  return page.map(({ record, json, row }) => ({ record, json, topics: row.topics ?? [], archive: row.archive }));
}

export interface ShiftPlace {
  recordedAt: string;
  partition: number;
  sequence: number;
}

/** The other way round: the last records before the place `before`, the newest first, and whether there are more. */
export async function readNewestShifts(
  db: Db,
  { proposal, ...others }: ShiftFilter,
  { before, limit }: { before: ShiftPlace | null; limit: number },
): Promise<ShiftPage> {
  const parameters: unknown[] = [];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const within = before
    ? `(f.recorded_at, f.partition, f.sequence) <
       (${parameter(before.recordedAt)}::timestamptz, ${parameter(before.partition)}::int, ${parameter(before.sequence)}::bigint)`
    : 'true';
  const most = parameter(limit + 1);
  const rowsSql =
    others.latest && !others.news && others.holder === undefined && proposal === undefined
      ? rowsMerged(others, { by: 'recorded', order: 'newest', within, limit: most }, parameter)
      : newestRows(proposal && parameter(proposal), {
          within,
          conditions: conditionsOf(others, parameter),
          limit: most,
        });
  const { rows, heads } = await readWithHeads(db, rowsSql, parameters);
  const page = await fillShifts(db, rows.slice(0, limit));
  return { ...page, more: page.records.length < rows.length, heads };
}

/** The feed from its end. */
function newestRows(
  proposal: string | undefined,
  { within, conditions, limit }: { within: string; conditions: string; limit: string },
): string {
  if (proposal !== undefined) return rowsOfProposal(proposal, 'DESC', { within, conditions, limit });
  const inOrder = 'f.recorded_at DESC, f.partition DESC, f.sequence DESC';
  return `SELECT f.*, row_number() OVER (ORDER BY ${inOrder}) AS place FROM feed_head h
    CROSS JOIN LATERAL (
      SELECT ${SHIFT_COLUMNS}, f.data FROM shift_record f WHERE f.partition = h.partition AND ${within} ${conditions}
      ORDER BY f.sequence DESC LIMIT ${limit}) f
    ORDER BY ${inOrder} LIMIT ${limit}`;
}

/**
 * Rows of SQL that numbers them by `place`, and the end of the feed at that moment. It comes with the first of them, or alone; and so does the
 * data of them all: to parse one JSON takes less time than to parse many.
 */
export async function readWithHeads(
  db: Db,
  rowsSql: string,
  parameters: unknown[],
): Promise<{ rows: ShiftRow[]; heads: Sequences }> {
  const { rows: found } = await db.query<
    Omit<ShiftRow, 'data'> & { heads: string | null; all: ShiftRow['data'][] | null }
  >(
    prepared(
      `WITH page AS MATERIALIZED (${rowsSql})
       SELECT ${SHIFT_COLUMNS}, CASE WHEN f.place IS NULL OR f.place = 1 THEN h.heads END AS heads,
         CASE WHEN f.place = 1 THEN (SELECT json_agg(data ORDER BY place) FROM page) END AS all
       FROM (SELECT string_agg(partition || ':' || shift_sequence, ',' ORDER BY partition) AS heads FROM feed_head) h
       LEFT JOIN page f ON true ORDER BY f.place`,
      parameters,
    ),
  );
  const { heads, all } = found[0] ?? {};
  const rows = (all ?? []).flatMap((data, i) => (found[i] ? [{ ...found[i], data }] : []));
  return { rows, heads: sequencesIn(heads ?? '') };
}

/** The end of the feed: the last sequence of each partition. */
export async function readFeedHeads(tx: Db): Promise<[number, number][]> {
  const { rows } = await tx.query<{ partition: number; sequence: number }>(
    'SELECT partition, shift_sequence AS sequence FROM feed_head ORDER BY partition',
  );
  return rows.map(({ partition, sequence }) => [partition, sequence]);
}

/** What Kafka's headers say of a record besides its value. */
export interface Causes {
  correlationId: string | null;
  causationId: string | null;
}

/** A record of the feed of shifts, as the relay sends it. */
export type PublishedShift = Filled<ShiftRecord> & Causes;

/**
 * The next records of several partitions, after a sequence in each: of one partition after the other, in the order given, and at most
 * `limit` of each.
 */
export async function readShiftsAfter(db: Db, after: Sequences, limit: number): Promise<PublishedShift[]> {
  const { rows } = await db.query<ShiftRow & { correlation_id: string | null; causation_id: string | null }>({
    name: 'read-shifts-after',
    text: `SELECT ${SHIFT_COLUMNS}, f.data, f.correlation_id, f.causation_id FROM ${nextRows('shift_record', 'data')} ORDER BY f.turn, f.sequence`,
    values: [[...after.keys()], [...after.values()], limit, PAGE_BYTES_MAX],
  });
  const page = await fillPage(db, rows, ({ data }) => referencesIn(data), recordOf);
  return page.map(({ record, json, row }) => ({
    record,
    json,
    correlationId: row.correlation_id,
    causationId: row.causation_id,
  }));
}

export interface StanceRecord extends Causes {
  partition: number;
  sequence: number;
  holder: string;
  proposal: string;
  /** null: none is left. */
  stance: Stance | null;
  /** Of the stance. */
  json: string | null;
  recordedAt: string;
}

/** As readShiftsAfter. */
export async function readStancesAfter(db: Db, after: Sequences, limit: number): Promise<StanceRecord[]> {
  const { rows } = await db.query<Omit<StanceRecord, 'stance' | 'json'> & { stance: ReferringStance | null }>({
    name: 'read-stances-after',
    text: `SELECT partition, sequence, holder, proposal, stance, recorded_at AS "recordedAt", correlation_id AS "correlationId",
             causation_id AS "causationId"
           FROM ${nextRows('stance_record', 'stance')} ORDER BY f.turn, f.sequence`,
    values: [[...after.keys()], [...after.values()], limit, PAGE_BYTES_MAX],
  });
  const page = await fillPage(
    db,
    rows,
    ({ stance }) => referencesOfStance(stance),
    ({ stance }, referredTo) => stance && filledStance(stance, referredTo),
  );
  return page.map(({ record: stance, json, row }) => ({ ...row, stance, json: stance && json }));
}

/** How far each feed goes in each partition. */
export async function readFeedEnds(db: Db): Promise<{ partition: number; shifts: number; stances: number }[]> {
  const { rows } = await db.query<{ partition: number; shifts: number; stances: number }>(
    'SELECT partition, shift_sequence AS shifts, stance_sequence AS stances FROM feed_head ORDER BY partition',
  );
  return rows;
}

/** Also of rows of the release before, which hold all their words: no more than $4 bytes, but always one. */
function nextRows(table: string, data: string): string {
  return `(SELECT f.* FROM (
      SELECT t.*, p.turn, sum(octet_length(t.${data}::text))
        OVER (ORDER BY p.turn, t.sequence ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS bytes_before
      FROM unnest($1::int[], $2::bigint[]) WITH ORDINALITY AS p (partition, after, turn)
      CROSS JOIN LATERAL (
        SELECT * FROM ${table} WHERE partition = p.partition AND sequence > p.after ORDER BY sequence LIMIT $3) t) f
    WHERE coalesce(f.bytes_before, 0) < $4) f`;
}

export type ShiftRow = Pick<
  ShiftRecord,
  'partition' | 'sequence' | 'type' | 'holder' | 'proposal' | 'kind' | 'change' | 'news'
> & {
  shift_id: string;
  archive: boolean;
  recorded_at: string;
  data: KeptShift | Published;
};

/** What the release before kept: the words besides. */
type Published = Omit<
  ShiftRecord,
  'partition' | 'sequence' | 'type' | 'id' | 'holder' | 'proposal' | 'kind' | 'change' | 'news' | 'recordedAt'
>;

export async function fillShifts(db: Db, rows: ShiftRow[]): Promise<Pick<ShiftPage, 'records' | 'filled'>> {
  const filled = await fillPage(db, rows, ({ data }) => referencesIn(data), recordOf);
  return { records: filled.map(({ record }) => record), filled };
}

function referencesIn(data: ShiftRow['data']): Reference[] {
  if (!('names' in data)) return [];
  const { names, from, to } = data;
  const sides = from ? [from, to] : [to];
  return [
    ...[names.holder, names.proposal].filter((name) => name !== null),
    ...sides.map(({ statement: stream, version }) => ({ stream, version })),
    ...referencesOf(to.alsoCodedAs),
  ];
}

function recordOf({ data, ...row }: ShiftRow, referredTo: ReferredTo): ShiftRecord {
  const { partition, sequence, type, shift_id: id, holder, proposal, kind, change, news } = row;
  const published = 'names' in data ? publishedOf({ ...data, id, holder, proposal, kind, change }, referredTo) : data;
  const { holderName, proposalTitle, facet, toward, lagDays, from, to, rules, because, replacedBy } = published;
  return {
    partition,
    sequence,
    type,
    id,
    holder,
    holderName,
    proposal,
    proposalTitle,
    facet,
    kind,
    toward,
    change,
    news,
    lagDays,
    from,
    to,
    recordedAt: row.recorded_at,
    rules,
    because,
    ...(replacedBy ? { replacedBy } : {}),
  };
}

function publishedOf(
  {
    names,
    lagDays,
    rules,
    because,
    replacedBy,
    ...shift
  }: KeptShift & Pick<Shift, 'id' | 'holder' | 'proposal' | 'kind' | 'change'>,
  referredTo: ReferredTo,
): Published {
  const alsoCodedAs = filledOthers(shift.to.alsoCodedAs, referredTo);
  const { facet, toward, from, to } = withWords(
    { ...shift, to: { ...shift.to, alsoCodedAs } },
    ({ statement: stream, version }) => referredTo({ stream, version }).words,
  );
  return {
    holderName: (names.holder && referredTo(names.holder).name) ?? shift.holder,
    proposalTitle: (names.proposal && referredTo(names.proposal).name) ?? shift.proposal,
    facet,
    toward,
    lagDays,
    from,
    to,
    rules,
    because,
    ...(replacedBy ? { replacedBy } : {}),
  };
}
