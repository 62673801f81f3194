/** Whose names have a term: the actors and proposals as they were described at the cut. Statements are found by these, and by their words. */
import type { Db } from '#postgres';
import type { Sequences } from '../checkpoints/checkpoints.js';
import { type Cut, partsAt } from '../checkpoints/cut.js';
import { requireReached } from '../checkpoints/require-reached.js';
import { readStale } from '../parked/parked.query.js';
import { searchProjection } from './search.projection.js';
import { type Term, termQuery, termsOf } from './terms.js';

export interface MatchedTerm extends Term {
  /** The actors that have it in a name or an alias, or whose id it is. */
  actors: string[];
  /** The proposals that have it there, or whose owner has it. */
  proposals: string[];
}

/** Throws ProjectionBehind where the view has not come as far as the cut, as while it is brought up. */
export async function readMatchedTerms(db: Db, cut: Cut, q: string): Promise<MatchedTerm[]> {
  await requireSearchReached(db, cut.sequences);
  return matchTerms(db, cut, termsOf(q));
}

/** Throws ProjectionBehind where what is searched has not come so far. */
export function requireSearchReached(db: Db, sequences: Sequences): Promise<void> {
  return requireReached(db, searchProjection, 'what is searched', sequences);
}

/** Whether what is searched lacks something that could not be folded. */
export async function isSearchStale(db: Db, cut: Cut): Promise<boolean> {
  const { any, actors } = await readStale(db, cut, [searchProjection]);
  return any || actors;
}

export async function matchTerms(db: Db, cut: Cut, terms: Term[]): Promise<MatchedTerm[]> {
  if (terms.length === 0) return [];
  const parameters: unknown[] = [];
  const parameter = (value: unknown) => `$${parameters.push(value)}`;
  const queries = terms
    .map((term, i) => `(${i}, ${termQuery(term, parameter)}, ${parameter(idIn(term))}::text)`)
    .join(', ');
  const found = namesAt(cut, ['n.words @@ t.query'], parameters);
  const byId = namesAt(cut, ["n.register IN ('actor', 'proposal')", 'n.id = t.id', 'n.place = 1'], parameters);
  const owned = namesAt(cut, ['n.owner = o.id', 'n.place = 1'], parameters);
  const { rows } = await db.query<{ i: number; register: 'actor' | 'proposal'; ids: string[] }>(
    `WITH found AS MATERIALIZED (
       SELECT DISTINCT t.i, n.register, n.id FROM (VALUES ${queries}) AS t (i, query, id)
       CROSS JOIN LATERAL (${found} UNION ALL ${byId}) n)
     SELECT i, register, array_agg(id) AS ids FROM (
       SELECT i, register, id FROM found
       UNION SELECT o.i, n.register, n.id FROM found o CROSS JOIN LATERAL (${owned}) n WHERE o.register = 'actor') f
     GROUP BY i, register`,
    parameters,
  );
  const idsOf = (i: number, register: string) =>
    rows.find((row) => row.i === i && row.register === register)?.ids ?? [];
  return terms.map((term, i) => ({ ...term, actors: idsOf(i, 'actor'), proposals: idsOf(i, 'proposal') }));
}

/** Words of an id say nothing: it is meant where it was typed whole. */
function idIn({ typed, how }: Term): string | null {
  return how === 'beginning' ? null : typed.toLowerCase();
}

/** SQL: the names `n` that held at the cut. The view may have gone further. */
export function namesAt(cut: Cut, conditions: string[], parameters: unknown[]): string {
  const at = { ...cut, isNow: cut.sequences.size === 0 };
  const wanted = {
    view: 'live_searched_name',
    alias: 'n',
    columns: 'n.register, n.id, n.place, n.name, n.merged',
    conditions,
  };
  return partsAt(at, wanted, parameters).join(' UNION ALL ');
}

/** SQL: whether a statement (`s`) has the term: in its words, or in a name of who speaks, for whom, or about what. */
export function hasTerm(term: MatchedTerm, parameter: (value: unknown) => string): string {
  const { actors, proposals, isWithout } = term;
  const places = [`s.words @@ ${termQuery(term, parameter)}`];
  if (actors.length > 0) places.push(`s.holders && ${parameter(actors)}::text[]`);
  if (proposals.length > 0) places.push(`s.proposal = ANY (${parameter(proposals)}::text[])`);
  return `${isWithout ? 'NOT ' : ''}(${places.join(' OR ')})`;
}
