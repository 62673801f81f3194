/** Which holders and proposals a matrix shows, of all that its filter lets through. */
import { currentAt } from '../checkpoints/cut.js';
import { entriesInSight, lastEntries, placeOnLine, type Sight, type StanceFilter } from './last-entries.js';

/**
 * holders: those first on which the most have a stance. divided: by the mean distance between any two holders on the line. title:
 * as readers sort. Each then by id.
 */
export const MATRIX_ORDERS = ['holders', 'divided', 'title'] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

export interface MatrixChoice {
  order: MatrixOrder;
  /** Only proposals on which two of those let through are on different sides: in favour, neutral or opposed. What is contested, or off the line, is on none. */
  differ: boolean;
  /** How many proposals come before, and how many are wanted. */
  after: number;
  limit: number;
  /** Of the holders; null: all. */
  holdersMax: number | null;
}

export type Within = Pick<StanceFilter, 'holders' | 'proposals' | 'topic'>;

/** Ids, and how many there are to choose from. */
export interface Chosen {
  ids: string[];
  all: number;
}

/** As the database tells them; null: none. */
export type ToldChoice = Record<'holders' | 'proposals', { id: string; all: number }[] | null>;

export function chosenOf(told: ToldChoice['holders']): Chosen {
  return { ids: (told ?? []).map(({ id }) => id), all: told?.[0]?.all ?? 0 };
}

/** SQL: the stances in sight, from the timelines: holder, proposal, and `line` where the choice depends on it. */
export function heldSql(sight: Sight, within: Within, { order, differ }: MatrixChoice, parameters: unknown[]): string {
  if (!differ && order !== 'divided')
    return `SELECT DISTINCT t.holder, t.proposal, NULL::int AS line, 1 AS n, false AS is_after
      FROM live_entry t WHERE ${entriesInSight(sight, within, parameters)}`;
  const last = lastEntries(sight, within, 't.facet, t.value, t.contested_with', parameters);
  return `SELECT holder, proposal, max(${placeOnLine('value')}) FILTER (WHERE facet = 'position' AND contested_with IS NULL) AS line,
      1 AS n, false AS is_after
    FROM (${last}) last GROUP BY holder, proposal`;
}

/**
 * SQL: the tables `counted`, `chosen_holder` and `chosen_proposal` of a statement's own, from `held`: a query of holder, proposal, line,
 * n (how many stances) and is_after, which is read once, row by row. The holders with the most stances, and the proposals at the wanted places; both of
 * all that the filter lets through. What is named is there even if nobody has a stance on it.
 */
export function choiceSql(
  held: string,
  { cut }: Sight,
  within: Within,
  choice: MatrixChoice,
  parameters: unknown[],
): string {
  const { order, differ, after, limit, holdersMax } = choice;
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const named = differ ? undefined : within.proposals;
  const title = order === 'title';
  const places = {
    holders: 'n DESC',
    divided: 'division DESC NULLS LAST',
    title: `coalesce(d.data->>'title', p.id) COLLATE by_name`,
  };
  const counted = `SELECT proposal AS id, n, division FROM counted WHERE proposal IS NOT NULL AND n > 0 ${differ ? 'AND differs' : ''}`;
  const all = named
    ? `SELECT id, coalesce(n, 0) AS n, division FROM unnest(${parameter([...new Set(named)])}::text[]) AS named (id) LEFT JOIN (${counted}) c USING (id)`
    : counted;
  const described = title
    ? `LEFT JOIN live_proposal d ON d.proposal = p.id AND ${currentAt(cut, 'd', parameters)}`
    : '';
  return `counted AS MATERIALIZED (
      SELECT holder, proposal, sum(n) AS n, bool_or(is_after) AS is_after,
        ${order === 'divided' ? DIVISION : 'NULL::float8'} AS division, ${differ ? 'min(sign(line)) <> max(sign(line))' : 'true'} AS differs
      FROM (${held}) held GROUP BY GROUPING SETS ((holder), (proposal))),
    chosen_holder AS MATERIALIZED (
      SELECT holder AS id, count(*) OVER () AS all FROM counted WHERE holder IS NOT NULL AND n > 0 ORDER BY n DESC, holder LIMIT ${parameter(holdersMax)}),
    ranked AS (
      SELECT p.id, count(*) OVER () AS all, row_number() OVER (ORDER BY ${places[order]}, p.id) AS place FROM (${all}) p ${described}),
    chosen_proposal AS MATERIALIZED (
      SELECT * FROM ranked WHERE place > ${parameter(after)} ORDER BY place LIMIT ${parameter(limit)})`;
}

/** SQL: what is told of the choice, as ToldChoice has it. */
export const TOLD_CHOICE = `(SELECT json_agg(c ORDER BY id) FROM chosen_holder c) AS holders,
  (SELECT json_agg(c ORDER BY place) FROM chosen_proposal c) AS proposals`;

/** SQL: the mean distance of all pairs of values on the line: between each two neighbours of it, how many pairs stand on either side. */
const DIVISION = `CASE WHEN count(line) > 0 THEN (${[-2, -1, 0, 1]
  .map((value) => `${placed(`line <= ${value}`)} * ${placed(`line > ${value}`)}`)
  .join(' + ')})::float8 / greatest(1, ${placed('line IS NOT NULL')} * (${placed('line IS NOT NULL')} - 1) / 2) END`;

function placed(where: string): string {
  return `coalesce(sum(n) FILTER (WHERE ${where}), 0)`;
}
