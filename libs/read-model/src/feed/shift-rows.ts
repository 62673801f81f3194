/** Which records of the feed a reader asks for, as SQL. */
import { ENTRY_KINDS, type EntryKind, NO_CHANGE } from '#stance';
import { NOW } from '../checkpoints/cut.js';
import { hasTopic } from '../registers/registers.query.js';

export interface ShiftFilter {
  holder?: string | undefined;
  proposal?: string | undefined;
  kind?: string | undefined;
  change?: boolean | undefined;
  news?: boolean | undefined;
  /** Of the proposal, as described now. */
  topic?: string | undefined;
  /** Whether the statement behind it was recorded long after it was said. */
  archive?: boolean | undefined;
  /** Each shift once, by the last record of it. */
  latest?: boolean | undefined;
  /** The records of one shift. */
  shift?: string | undefined;
  /** A day of UTC. */
  recordedOn?: string | undefined;
}

export type Order = 'newest' | 'oldest';
/** Adds a value, and says how SQL refers to it. */
type Parameter = (value: unknown) => string;

export const SHIFT_COLUMNS =
  'f.partition, f.sequence, f.type, f.shift_id, f.holder, f.proposal, f.kind, f.change, f.news, f.archive, f.recorded_at';

export function conditionsOf(
  { topic, latest, shift, recordedOn, change, news, archive, ...filter }: ShiftFilter,
  parameter: Parameter,
): string {
  const conditions: string[] = [];
  for (const column of ['holder', 'proposal', 'kind'] as const) {
    if (filter[column] !== undefined) conditions.push(`AND f.${column} = ${parameter(filter[column])}`);
  }
  // In words: there are indexes of these alone, and how rare they are is known when it is planned.
  const isChange = change ?? (kindsOf({ kind: filter.kind }).every((kind) => !NO_CHANGE.has(kind)) || undefined);
  for (const [column, is] of Object.entries({ change: isChange, news, archive })) {
    if (is !== undefined) conditions.push(`AND ${is ? '' : 'NOT '}f.${column}`);
  }
  if (latest) conditions.push('AND NOT f.superseded');
  if (shift !== undefined) conditions.push(`AND f.shift_id = ${parameter(shift)}`);
  if (recordedOn !== undefined) {
    const start = `(${parameter(recordedOn)}::timestamp AT TIME ZONE 'UTC')`;
    conditions.push(`AND f.recorded_at >= ${start} AND f.recorded_at < ${start} + interval '24 hours'`);
  }
  // The feed has no cut: topics are those of today.
  if (topic !== undefined) conditions.push(`AND ${hasTopic(NOW, 'f.proposal', parameter(topic), [])}`);
  return conditions.join(' ');
}

/** When it was said at the latest, as the indexes have it. */
export const SAID = `((f.data -> 'to') ->> 'noLaterThan') COLLATE "C"`;

interface Merge {
  by: 'recorded' | 'said';
  order: Order;
  /** What is on this side of the place that the list goes on after. */
  within: string;
  limit: string;
}

/** The first of each kind, from archives and not, each by an index; and the first of these. What comes is found by its key alone. */
export function rowsMerged(filter: ShiftFilter, { by, order, within, limit }: Merge, parameter: Parameter): string {
  const { kind: _, change: __, archive, ...others } = filter;
  // What comes from an archive is never news.
  const archives = [false, true].filter((is) => (archive ?? is) === is && !(others.news && is));
  const [at, direction] = [by === 'said' ? SAID : 'f.recorded_at', order === 'newest' ? 'DESC' : 'ASC'];
  const isOfOne = by === 'said' && (others.holder !== undefined || others.proposal !== undefined);
  const conditions = conditionsOf({ ...others, latest: true, ...(isOfOne && { archive }) }, parameter);
  const either = isOfOne ? '' : `CROSS JOIN unnest(${parameter(archives)}::boolean[]) AS a (archive)`;
  const inOrder = (of: string, first: string) =>
    `${first} ${direction}, ${of}.partition ${direction}, ${of}.sequence ${direction}`;
  return `SELECT f.*, row_number() OVER (ORDER BY ${inOrder('p', 'p.at')}) AS place
    FROM (SELECT m.partition, m.sequence, m.at FROM unnest(${parameter(kindsOf(filter))}::text[]) AS k (kind) ${either}
      CROSS JOIN LATERAL (
        SELECT f.partition, f.sequence, ${at} AS at FROM shift_record f
        WHERE f.kind = k.kind ${isOfOne ? '' : 'AND f.archive = a.archive'} AND ${within} ${conditions}
        ORDER BY ${inOrder('f', at)} LIMIT ${limit}) m
      ORDER BY ${inOrder('m', 'm.at')} LIMIT ${limit}) p
    CROSS JOIN LATERAL (
      SELECT ${SHIFT_COLUMNS}, f.data FROM shift_record f WHERE f.partition = p.partition AND f.sequence = p.sequence LIMIT 1) f`;
}

function kindsOf({ kind, change }: ShiftFilter): EntryKind[] {
  return ENTRY_KINDS.filter(
    (each) => (kind === undefined || each === kind) && (change === undefined || change !== NO_CHANGE.has(each)),
  );
}
