/** Candidates for names, as the Reconciliation Service API 0.2 (W3C community group) asks for them. */
import { z } from 'zod';
import type { Db } from '#postgres';
import { ACTOR_KINDS, MAXIMA, parseBody } from '#stance';
import { parseJson } from '../http/body-parsers.js';
import { Problem } from '../http/problem.js';
import { type Candidate, findNames, type FoundName, type Register } from '../names/find-names.js';

/** OpenRefine sends ten at a time. */
export const QUERIES_MAX = 50;
const CANDIDATES_DEFAULT = 5;
const CANDIDATES_MAX = 25;

const type = z.string().max(MAXIMA.slug);
const querySchema = z.looseObject({
  query: z
    .string()
    .max(2 * MAXIMA.name)
    .optional(),
  type: z.union([type, z.array(type).max(ACTOR_KINDS.length)]).optional(),
  limit: z.number().int().min(1).optional(),
});
const batchSchema = z
  .record(z.string().max(MAXIMA.name), querySchema)
  .refine((batch) => Object.keys(batch).length <= QUERIES_MAX, `expected at most ${QUERIES_MAX} queries at once`);
type Batch = z.infer<typeof batchSchema>;

const candidate = z.object({
  id: z.string(),
  name: z.string(),
  score: z.number().meta({ description: '0 to 100.' }),
  match: z.boolean().meta({ description: 'Whether this is a certain match.' }),
  type: z.array(z.object({ id: z.string(), name: z.string() })),
  features: z.array(z.object({ id: z.string(), value: z.union([z.number(), z.boolean()]) })),
});
export const resultsSchema = z
  .record(z.string(), z.object({ result: z.array(candidate) }))
  .meta({ id: 'ReconciliationResults', description: 'By the key of each query, its candidates, the best first.' });
export type Results = z.infer<typeof resultsSchema>;

/** Throws a Problem where it is no batch of queries. */
export function queriesIn(text: string): Batch {
  return parseBody(batchSchema, parseJson(Buffer.from(text)));
}

export async function reconcile(db: Db, register: Register, batch: Batch): Promise<Results> {
  const results: Results = {};
  // Queries of the same kinds are looked up together: each look-up goes through the register once.
  const groups = Map.groupBy(Object.entries(batch), ([, query]) => kindsOf(query).sort().join());
  for (const [kinds, group] of groups) {
    const names = group.flatMap(([, { query }]) => query?.trim() || []);
    const found = await findNames(db, register, names, {
      candidatesMax: Math.max(...group.map(([, query]) => limitOf(query))),
      kinds: kinds === '' || register === 'proposal' ? null : kinds.split(','),
      alwaysCandidates: true,
    });
    for (const [key, query] of group) {
      const name = query.query?.trim() ?? '';
      results[key] = {
        result: (found.get(name)?.candidates ?? []).slice(0, limitOf(query)).map(toldOf(register, found.get(name))),
      };
    }
  }
  return results;
}

function toldOf(register: Register, found: FoundName | undefined) {
  return ({ id, name, kind, score }: Candidate): Results[string]['result'][number] => ({
    id,
    name,
    score: Math.round(score * 100),
    match: found?.id === id,
    type: [typeOf(register, kind)],
    features: [
      { id: 'name_similarity', value: score },
      { id: 'own_name', value: found?.ids.includes(id) ?? false },
    ],
  });
}

export function typeOf(register: Register, kind: string | null): { id: string; name: string } {
  const id = register === 'proposal' ? 'proposal' : (kind ?? 'unknown');
  return { id, name: `${id.charAt(0).toUpperCase()}${id.slice(1)}` };
}

/** Types that are no kinds of actors narrow nothing. */
function kindsOf({ type = [] }: Batch[string]): string[] {
  return [type].flat().filter((one) => (ACTOR_KINDS as readonly string[]).includes(one));
}

function limitOf({ limit = CANDIDATES_DEFAULT }: Batch[string]): number {
  return Math.min(limit, CANDIDATES_MAX);
}

/** A form, as OpenRefine sends it. */
export function queriesInForm(form: unknown): Batch {
  const queries = form instanceof URLSearchParams ? form.get('queries') : null;
  if (queries !== null) return queriesIn(queries);
  throw new Problem('bad-request', 'expected a form with “queries”: a JSON object of queries by key');
}
