/** What a reader means by some words: who, what, and who said so. A term that is nowhere in the record is put right first. */
import type { Day } from '#stance';
import type { Db } from '#postgres';
import { type Cut, partsAt } from '../checkpoints/cut.js';
import type { Sight } from '../stances/last-entries.js';
import {
  COLUMNS,
  conditionsOf,
  resourceOf,
  type StatementFilter,
  type StatementResource,
  type StatementRow,
} from '../statements/statements.query.js';
import { hasTerm, type MatchedTerm, namesAt } from './matched-terms.query.js';
import { exactQuery } from './terms.js';

export interface FoundNames {
  /** The likeliest first. */
  ids: string[];
  /** How many there are. */
  count: number;
}

/**
 * The actors, or proposals, that have the most of the terms in their names, and at least one. The likeliest first: one whose whole name was
 * typed, one of `met`, which found statements name, one whose name begins so, then by name.
 */
export async function readFoundNames(
  db: Db,
  cut: Cut,
  register: 'actor' | 'proposal',
  terms: MatchedTerm[],
  { met, limit }: { met: string[]; limit: number },
): Promise<FoundNames> {
  const wanted = terms.filter(({ isWithout }) => !isWithout);
  const ids = withMost(wanted.map((term) => term[`${register}s`]));
  for (const term of terms) if (term.isWithout) for (const id of term[`${register}s`]) ids.delete(id);
  if (ids.size === 0) return { ids: [], count: 0 };
  const whole = wanted.map(({ folded }) => folded).join(' ');
  const parameters: unknown[] = [register, [...ids], whole, limit, met];
  const names = namesAt(cut, ['n.register = $1', 'n.id = ANY ($2::text[])', 'NOT n.merged'], parameters);
  const { rows } = await db.query<{ id: string; count: number }>(
    `SELECT id, count(*) OVER () AS count FROM (${names}) n GROUP BY id
     ORDER BY bool_or(name = $3) DESC, id = ANY ($5::text[]) DESC, bool_or(starts_with(name, $3)) DESC, min(name) FILTER (WHERE place = 1), id LIMIT $4`,
    parameters,
  );
  return { ids: rows.map(({ id }) => id), count: rows[0]?.count ?? 0 };
}

function withMost(found: string[][]): Set<string> {
  const counts = new Map<string, number>();
  for (const id of found.flat()) counts.set(id, (counts.get(id) ?? 0) + 1);
  const most = Math.max(0, ...new Set(counts.values()));
  return new Set([...counts].filter(([, count]) => count === most).map(([id]) => id));
}

/** Up to `max`. */
export async function countStatements(
  db: Db,
  { cut, asOf }: Sight,
  filter: StatementFilter,
  max: number,
): Promise<number> {
  const parameters: unknown[] = [];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = conditionsOf(filter, asOf, parameter);
  const parts = partsAt(cut, { view: 'live_statement', alias: 's', columns: 's.statement', conditions }, parameters);
  const { rows } = await db.query<{ count: number }>(
    `WITH found AS MATERIALIZED (${parts.join(' UNION ALL ')})
     SELECT count(*) AS count FROM (SELECT FROM found LIMIT ${parameter(max)}) s`,
    parameters,
  );
  return rows[0]?.count ?? 0;
}

export interface RelevancePlace {
  score: number;
  latest: Day;
  id: string;
}

/** Of the statements that have all terms, the newest are put in order. */
export const RANKED_MAX = 1_000;

/** What a term adds where it is found: in the name of who speaks counts most. A voided statement comes after all others. */
const SCORES = { speaker: 5, holder: 3, proposal: 1, asTyped: 2, otherForm: 1, voided: -1_000 } as const;

/** By how well they fit, and of equal ones the newest first. */
export async function readRelevantStatements(
  db: Db,
  { cut, asOf }: Sight,
  filter: StatementFilter & { terms: MatchedTerm[] },
  { after, limit }: { after: RelevancePlace | null; limit: number },
): Promise<{ statement: StatementResource; place: RelevancePlace }[]> {
  const parameters: unknown[] = [];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = conditionsOf(filter, asOf, parameter);
  const columns = `${COLUMNS}, s.speaker, s.holders, s.proposal, s.voided, s.words`;
  const parts = partsAt(cut, { view: 'live_statement', alias: 's', columns, conditions }, parameters);
  const newest = `ORDER BY latest DESC, statement DESC LIMIT ${RANKED_MAX}`;
  const scores = filter.terms.filter(({ isWithout }) => !isWithout).map((term) => scoreOf(term, parameter));
  const beyond = after
    ? `WHERE (score, latest, statement) < (${parameter(after.score)}::int, ${parameter(after.latest)}::date, ${parameter(after.id)}::uuid)`
    : '';
  const { rows } = await db.query<StatementRow & { score: number }>(
    `SELECT * FROM (
       SELECT s.*, ${[`CASE WHEN s.voided THEN ${SCORES.voided} ELSE 0 END`, ...scores].join(' + ')} AS score
       FROM (SELECT * FROM (${parts.map((part) => `(${part} ${newest})`).join(' UNION ALL ')}) s ${newest}) s) s
     ${beyond} ORDER BY score DESC, latest DESC, statement DESC LIMIT ${parameter(limit)}`,
    parameters,
  );
  return rows.map((row) => ({
    statement: resourceOf(row),
    place: { score: row.score, latest: row.latest, id: row.statement },
  }));
}

function scoreOf(term: MatchedTerm, parameter: (value: unknown) => string): string {
  const { actors, proposals } = term;
  const word = `CASE WHEN s.words @@ ${exactQuery(term, parameter)} THEN ${SCORES.asTyped}
    WHEN ${hasTerm({ ...term, actors: [], proposals: [] }, parameter)} THEN ${SCORES.otherForm} ELSE 0 END`;
  const parts = [word];
  if (actors.length > 0) {
    const ids = `${parameter(actors)}::text[]`;
    parts.push(
      `CASE WHEN s.speaker = ANY (${ids}) THEN ${SCORES.speaker} WHEN s.holders && ${ids} THEN ${SCORES.holder} ELSE 0 END`,
    );
  }
  if (proposals.length > 0)
    parts.push(`CASE WHEN s.proposal = ANY (${parameter(proposals)}::text[]) THEN ${SCORES.proposal} ELSE 0 END`);
  return parts.join(' + ');
}
