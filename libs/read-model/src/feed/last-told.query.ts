/** Each shift once, by the last record of it, in an order of the reader's choice; and how much was added from archives. */
import { ENTRY_KINDS, NO_CHANGE, type ShiftRecord } from '#stance';
import { type Db, prepared } from '#postgres';
import { fillShifts, readWithHeads, type ShiftPage, type ShiftRow } from './feed.query.js';
import { type Order, rowsMerged, SAID, SHIFT_COLUMNS, type ShiftFilter } from './shift-rows.js';

/** A place in the order of when it was said. `day`: `to.noLaterThan`. */
export interface SaidPlace {
  day: string;
  partition: number;
  sequence: number;
}

/** By when it was said, and in the feed's own order where that is the same day; those after the place `after`. */
export async function readSaidShifts(
  db: Db,
  filter: ShiftFilter,
  { order, after, limit }: { order: Order; after: SaidPlace | null; limit: number },
): Promise<ShiftPage> {
  const parameters: unknown[] = [];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const within = after
    ? `(${SAID}, f.partition, f.sequence) ${order === 'newest' ? '<' : '>'}
       (${parameter(after.day)}::text COLLATE "C", ${parameter(after.partition)}::int, ${parameter(after.sequence)}::bigint)`
    : 'true';
  const most = parameter(limit + 1);
  const rowsSql = rowsMerged(filter, { by: 'said', order, within, limit: most }, parameter);
  const { rows, heads } = await readWithHeads(db, rowsSql, parameters);
  const page = await fillShifts(db, rows.slice(0, limit));
  return { ...page, more: page.records.length < rows.length, heads };
}

/** When those shifts were told first that these records do not tell of first, by their ids. */
export async function readFirstTold(db: Db, records: ShiftRecord[]): Promise<Record<string, string>> {
  if (records.length === 0) return {};
  const { rows } = await db.query<{ id: string; first: string }>({
    name: 'read-first-told',
    text: `SELECT o.shift_id AS id, o.recorded_at AS first FROM unnest($1::uuid[], $2::int[], $3::bigint[]) AS r (id, partition, sequence)
           CROSS JOIN LATERAL (SELECT shift_id, recorded_at, partition, sequence FROM shift_record
             WHERE shift_id = r.id ORDER BY partition, sequence LIMIT 1) o
           WHERE (o.partition, o.sequence) <> (r.partition, r.sequence)`,
    values: [
      records.map(({ id }) => id),
      records.map(({ partition }) => partition),
      records.map(({ sequence }) => sequence),
    ],
  });
  return Object.fromEntries(rows.map(({ id, first }) => [id, first]));
}

/** The last records of these shifts, by their ids; a page of them at most, as of any list. */
export async function readLastRecords(db: Db, ids: string[]): Promise<Map<string, ShiftRecord>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.query<ShiftRow>({
    name: 'read-last-records',
    text: `SELECT f.* FROM unnest($1::uuid[]) AS r (id)
           CROSS JOIN LATERAL (SELECT ${SHIFT_COLUMNS}, f.data FROM shift_record f
             WHERE f.shift_id = r.id ORDER BY f.partition DESC, f.sequence DESC LIMIT 1) f`,
    values: [[...new Set(ids)]],
  });
  const { records } = await fillShifts(db, rows);
  return new Map(records.map((record) => [record.id, record]));
}

/** Of one day; no more than `ADDED_COUNTED_MAX` changes are counted. */
export interface ArchiveDay {
  day: string;
  changes: number;
  proposals: number;
}

export const ADDED_COUNTED_MAX = 10_000;

/** The last days on which changes were added from archives, before the day `before`, the newest first, with how many of them still hold. */
export async function readArchiveDays(
  db: Db,
  { before, limit }: { before: string | null; limit: number },
): Promise<ArchiveDay[]> {
  const added = `FROM unnest($1::text[]) AS k (kind) CROSS JOIN LATERAL (
      SELECT f.recorded_at, f.proposal FROM shift_record f WHERE f.kind = k.kind AND f.archive AND NOT f.superseded`;
  const dayBefore = (instant: string) => `(SELECT date_trunc('day', max(a.recorded_at), 'UTC') ${added}
      AND f.recorded_at < ${instant} ORDER BY f.recorded_at DESC, f.partition DESC, f.sequence DESC LIMIT 1) a)`;
  const { rows } = await db.query<ArchiveDay>(
    prepared(
      `WITH RECURSIVE days (day, n) AS (
         SELECT ${dayBefore(`coalesce($2::timestamp AT TIME ZONE 'UTC', 'infinity')`)}, 1
         UNION ALL SELECT ${dayBefore('d.day')}, d.n + 1 FROM days d WHERE d.day IS NOT NULL AND d.n < $3)
       SELECT to_char(d.day AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, c.changes, c.proposals FROM days d
       CROSS JOIN LATERAL (SELECT count(*) AS changes, count(DISTINCT b.proposal) AS proposals FROM (
         SELECT a.proposal ${added} AND f.recorded_at >= d.day AND f.recorded_at < d.day + interval '24 hours'
           ORDER BY f.recorded_at DESC, f.partition DESC, f.sequence DESC LIMIT $4) a LIMIT $4) b) c
       WHERE d.day IS NOT NULL ORDER BY d.day DESC`,
      [ENTRY_KINDS.filter((kind) => !NO_CHANGE.has(kind)), before, limit, ADDED_COUNTED_MAX],
    ),
  );
  return rows;
}
