/** Lists of current stances as the fold keeps them, ready to be answered. */
import { type Db, prepared } from '#postgres';
import { partitionOf } from '#event-log';
import { type Cut, knownBy } from '../checkpoints/cut.js';
import { hasTopic } from '../registers/registers.query.js';
import type { Sight, StanceFilter } from './last-entries.js';
import { KEEPS_CURRENT, stancesProjection } from './stances.projection.js';
import type { Pair } from './timelines.js';

export interface StancePage {
  after: Pair | null;
  limit: number;
}

/** A page of stances in order of holder and proposal. */
export interface Listed {
  /** Of the items, with commas between them. */
  json: string;
  last: Pair | null;
  /** Whether there are any after the last. */
  more: boolean;
}

/** SQL of JSON that is told beside a list, by name. It may read `scope`, which is all current stances of the holder or on the proposal. */
export type Beside = Record<string, (parameters: unknown[]) => string>;

/** SQL: whether a pair has a stance; of some nothing is left. */
export const IS_STANCE = '(position IS NOT NULL OR status IS NOT NULL)';
/** SQL: whether a row of `scope` is a stance that a list of readKept is about, and whether a statement counts for the pair. */
export const IS_LISTED = 'is_listed';
export const HAS_SPOKEN = 'has_spoken';

/** SQL: whether what is asked can be answered by `scope`. */
export const IS_KEPT = `(SELECT bool_and(code_version >= ${KEEPS_CURRENT}) FROM live) AND NOT EXISTS (SELECT FROM scope WHERE is_after)`;

/** SQL: the current stances (`s`) of the live copy, beside scopeSql. */
const LIVE_STANCE = 'current_stance s JOIN live ON live.partition = s.partition AND live.version = s.version';

/**
 * SQL: the table `scope` of a statement's own: current stances with holder, proposal, position, status and `columns` (of `s`), and whether
 * they have changed since the cut. With a proposal they are all on it. Not with what is answered of them, as most are counted and no more.
 */
export function scopeSql(
  cut: Cut,
  { columns = '', conditions, proposal }: { columns?: string; conditions: string[]; proposal?: string | undefined },
  parameters: unknown[],
): string {
  const inPartition =
    proposal !== undefined && cut.sequences.size > 0
      ? `AND partition = $${parameters.push(partitionOf(proposal, cut.sequences.size))}`
      : '';
  return `live AS MATERIALIZED (
      SELECT partition, version, code_version FROM projection_checkpoint WHERE projection = '${stancesProjection.name}' AND live ${inPartition}),
    scope AS MATERIALIZED (
      SELECT s.holder, s.proposal, s.position, s.status, NOT (${knownBy(cut, 's', parameters)}) AS is_after ${columns && `, ${columns}`}
      FROM ${LIVE_STANCE} ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''})`;
}

/**
 * Of a holder or on a proposal. Null where the list has to be made from the timelines: as of a day, where anything in its scope has changed
 * since the cut, and where the live copy of the stances was made by a release that did not keep them.
 */
export async function readKept(
  db: Db,
  { cut, asOf }: Sight,
  filter: Pick<StanceFilter, 'holder' | 'proposal' | 'position' | 'status' | 'topic'>,
  { after, limit }: StancePage,
  beside: Beside = {},
): Promise<{ listed: Listed; told: Record<string, unknown> } | null> {
  const { holder, proposal, position, status, topic } = filter;
  if (asOf !== null || (holder === undefined && proposal === undefined)) return null;
  const parameters: unknown[] = [];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = [];
  if (holder !== undefined) conditions.push(`s.holder = ${parameter(holder)}`);
  if (proposal !== undefined) conditions.push(`s.proposal = ${parameter(proposal)}`);
  const ofTopic = topic === undefined ? '' : `AND ${hasTopic(cut, 's.proposal', parameter(topic), parameters)}`;
  const columns = `${IS_STANCE} ${ofTopic} AS ${IS_LISTED}, ${IS_STANCE} OR s.stance->>'statements' <> '0' AS ${HAS_SPOKEN}`;
  const listed = [...conditions, `${IS_STANCE} ${ofTopic}`];
  if (position !== undefined) listed.push(`s.position = ${parameter(position)}`);
  if (status !== undefined) listed.push(`s.status = ${parameter(status)}`);
  if (after) listed.push(`(s.holder, s.proposal) > (${parameter(after.holder)}, ${parameter(after.proposal)})`);
  const most = `${parameter(limit)}::int`;
  const told = Object.entries(beside).map(([name, sql]) => `'${name}', ${sql(parameters)}`);
  const { rows } = await db.query<Listed & { isKept: boolean; told: Record<string, unknown> }>(
    prepared(
      `WITH ${scopeSql(cut, { columns, conditions, proposal }, parameters)},
         page AS MATERIALIZED (
           SELECT s.holder, s.proposal, s.stance, row_number() OVER (ORDER BY s.holder, s.proposal) AS place FROM ${LIVE_STANCE}
           WHERE ${listed.join(' AND ')} ORDER BY s.holder, s.proposal LIMIT ${most} + 1)
       SELECT ${IS_KEPT} AS "isKept", coalesce(string_agg(stance::text, ',' ORDER BY place) FILTER (WHERE place <= ${most}), '') AS json,
         count(*) > ${most} AS more,
         (SELECT json_build_object('holder', holder, 'proposal', proposal) FROM page WHERE place <= ${most} ORDER BY place DESC LIMIT 1) AS last,
         json_build_object(${told.join(', ')}) AS told
       FROM page`,
      parameters,
    ),
  );
  const [kept] = rows;
  if (!kept?.isKept) return null;
  const { json, last, more } = kept;
  return { listed: { json, last, more }, told: kept.told };
}
