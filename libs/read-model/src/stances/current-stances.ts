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

/** SQL: whether what is asked can be answered by the kept rows, in a statement that has liveSql; not where `isAfter` (SQL): any has changed since the cut. */
export function isKept(isAfter: string): string {
  return `(SELECT bool_and(code_version >= ${KEEPS_CURRENT}) FROM live) AND NOT ${isAfter}`;
}

/** SQL: whether anything at all was folded since the cut, beside liveSql. */
export function isFoldedSince(cut: Cut, parameters: unknown[]): string {
  return `EXISTS (SELECT FROM (SELECT partition, sequence AS known_from FROM live) folded WHERE NOT (${knownBy(cut, 'folded', parameters)}))`;
}

/** SQL: whether `s` is of the live copy, beside liveSql. A version is looked up by its partition: in a join the planner would rather look through all that is asked about for each partition anew. */
export const IS_LIVE = isLive('s');

/** An inequality: the planner takes it for true of most, as it is, and the equality for true of one in 200. */
function isLive(alias: string): string {
  return `(${alias}.version = (SELECT live FROM versions)[${alias}.partition + 1])::int <> 0`;
}

/** SQL: the tables `live` and `versions` of a statement's own: the copies of the view that are live. */
export function liveSql(inPartition = ''): string {
  return `live AS MATERIALIZED (
      SELECT partition, version, code_version, sequence FROM projection_checkpoint WHERE projection = '${stancesProjection.name}' AND live ${inPartition}),
    versions AS MATERIALIZED (
      SELECT array_agg(l.version ORDER BY p.partition) AS live FROM generate_series(0, (SELECT max(partition) FROM live)) p (partition) LEFT JOIN live l USING (partition))`;
}

/** SQL: the conditions on `s` of what is asked about. */
export function conditionsWithin(
  cut: Cut,
  { holders, proposals, topic }: Pick<StanceFilter, 'holders' | 'proposals' | 'topic'>,
  parameters: unknown[],
): string[] {
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = [];
  if (holders) conditions.push(`s.holder = ANY (${parameter(holders)})`);
  if (proposals) conditions.push(`s.proposal = ANY (${parameter(proposals)})`);
  if (topic) conditions.push(hasTopic(cut, 's.proposal', parameter(topic), parameters));
  return conditions;
}

/** SQL: current stances, to be counted: holder, proposal, line, n (1, or 0 where nothing is left), and whether they have changed since the cut. */
export function keptSql(cut: Cut, conditions: string[], parameters: unknown[]): string {
  return `SELECT s.holder, s.proposal, s.line, (${IS_STANCE})::int AS n, NOT (${knownBy(cut, 's', parameters)}) AS is_after
      FROM current_stance s WHERE ${[IS_LIVE, ...conditions].join(' AND ')}`;
}

/** SQL: the same of everybody on everything, as the fold counts them: a row has a holder, or a proposal. Not where anything was folded since the cut. */
export function countsSql(cut: Cut, parameters: unknown[]): string {
  return `SELECT c.holder, NULL AS proposal, NULL AS line, c.n, ${isFoldedSince(cut, parameters)} AS is_after FROM stances_of_holder c WHERE ${isLive('c')}
      UNION ALL SELECT NULL, c.proposal, c.line, c.n, false FROM stances_on_proposal c WHERE ${isLive('c')}`;
}

/**
 * SQL: the table `scope` of a statement's own: current stances with holder, proposal, position, status and `columns` (of `s`), and whether
 * they have changed since the cut. With a proposal they are all on it. Not with what is answered of them, as most are counted and no more.
 */
function scopeSql(
  cut: Cut,
  { columns, conditions, proposal }: { columns: string; conditions: string[]; proposal: string | undefined },
  parameters: unknown[],
): string {
  const inPartition =
    proposal !== undefined && cut.sequences.size > 0
      ? `AND partition = $${parameters.push(partitionOf(proposal, cut.sequences.size))}`
      : '';
  return `${liveSql(inPartition)},
    scope AS MATERIALIZED (
      SELECT s.holder, s.proposal, s.position, s.status, NOT (${knownBy(cut, 's', parameters)}) AS is_after, ${columns}
      FROM current_stance s WHERE ${[IS_LIVE, ...conditions].join(' AND ')})`;
}

/**
 * Null where the list has to be made from the timelines: as of a day, where anything has changed since the cut (of the holder or on the
 * proposal, if it is of one), and where the live copy of the stances was made by a release that did not keep them. `beside`: of one alone.
 */
export async function readKept(
  db: Db,
  { cut, asOf }: Sight,
  filter: Pick<StanceFilter, 'holder' | 'proposal' | 'position' | 'status' | 'topic'>,
  { after, limit }: StancePage,
  beside: Beside = {},
): Promise<{ listed: Listed; told: Record<string, unknown> } | null> {
  const { holder, proposal, position, status, topic } = filter;
  if (asOf !== null) return null;
  const parameters: unknown[] = [];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = [];
  if (holder !== undefined) conditions.push(`s.holder = ${parameter(holder)}`);
  if (proposal !== undefined) conditions.push(`s.proposal = ${parameter(proposal)}`);
  const ofTopic = topic === undefined ? '' : `AND ${hasTopic(cut, 's.proposal', parameter(topic), parameters)}`;
  const isOfAll = holder === undefined && proposal === undefined;
  const columns = `${IS_STANCE} ${ofTopic} AS ${IS_LISTED}, ${IS_STANCE} OR s.stance->>'statements' <> '0' AS ${HAS_SPOKEN}`;
  const listed = [IS_LIVE, ...conditions, `${IS_STANCE} ${ofTopic}`];
  if (position !== undefined) listed.push(`s.position = ${parameter(position)}`);
  if (status !== undefined) listed.push(`s.status = ${parameter(status)}`);
  if (after) listed.push(`(s.holder, s.proposal) > (${parameter(after.holder)}, ${parameter(after.proposal)})`);
  const isAfter = isOfAll ? isFoldedSince(cut, parameters) : 'EXISTS (SELECT FROM scope WHERE is_after)';
  const most = `${parameter(limit)}::int`;
  const told = Object.entries(beside).map(([name, sql]) => `'${name}', ${sql(parameters)}`);
  const { rows } = await db.query<Listed & { isKept: boolean; told: Record<string, unknown> }>(
    prepared(
      `WITH ${isOfAll ? liveSql() : scopeSql(cut, { columns, conditions, proposal }, parameters)},
         page AS MATERIALIZED (
           SELECT s.holder, s.proposal, s.stance, row_number() OVER (ORDER BY s.holder, s.proposal) AS place
           FROM current_stance s WHERE ${listed.join(' AND ')} ORDER BY s.holder, s.proposal LIMIT ${most} + 1)
       SELECT ${isKept(isAfter)} AS "isKept", coalesce(string_agg(stance::text, ',' ORDER BY place) FILTER (WHERE place <= ${most}), '') AS json,
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
