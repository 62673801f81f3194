/** Who or what is meant by a name: looked for among ids, names and aliases, all names at once, in one pass over the register. */
import { z } from 'zod';
import type { Db } from '#postgres';
import { readActors, readNames, readProposals } from '#read-model';
import { foldAcronyms, foldName } from '#words/names';
import { keysOfName, trigramsOf } from './name-keys.js';

export type Register = 'actor' | 'proposal';

export const candidateSchema = z
  .object({
    id: z.string(),
    name: z.string().meta({ description: 'The name of an actor, the title of a proposal.' }),
    kind: z.string().nullable().meta({ description: 'Of an actor.' }),
    score: z.number().min(0).max(1).meta({ description: '1 if the name is one of its own.' }),
  })
  .meta({ id: 'NameCandidate' });
export type Candidate = z.infer<typeof candidateSchema>;

export interface FoundName {
  /** Where one is meant and no other. */
  id: string | null;
  /** All whose name it is. */
  ids: string[];
  /** The likeliest first. */
  candidates: Candidate[];
}

export interface FindOptions {
  /** Of each name. */
  candidatesMax?: number;
  /** Only actors of these kinds. */
  kinds?: readonly string[] | null;
  /** Candidates also of names that are found. */
  alwaysCandidates?: boolean;
}

const CANDIDATES_MAX = 5;
const SCORE_MIN = 0.3;
/** For more than these no candidates are looked for: whoever settles a thousand names asks again. */
export const NAMES_WITH_CANDIDATES_MAX = 1_000;
const PAGE_SIZE = 2_000;

/** Answers each of these names. What differs in case, accents, spaces and punctuation is the same; so is US to U.S., where nothing else is. */
export async function findNames(
  db: Db,
  register: Register,
  names: Iterable<string>,
  { candidatesMax = CANDIDATES_MAX, kinds = null, alwaysCandidates = false }: FindOptions = {},
): Promise<Map<string, FoundName>> {
  const wanted = [...new Set(names)];
  const exact = await findExact(db, register, wanted, kinds);
  const idOf = (name: string) => {
    const ids = exact.get(name) ?? [];
    return ids.includes(name) ? name : ids.length === 1 ? (ids[0] ?? null) : null;
  };
  const unclear = wanted.filter((name) => alwaysCandidates || idOf(name) === null).slice(0, NAMES_WITH_CANDIDATES_MAX);
  const scored = await scoreAll(db, register, unclear, { candidatesMax, kinds });
  for (const name of unclear) {
    const others = (scored.get(name) ?? []).filter(({ id }) => !exact.get(name)?.includes(id));
    const own = (exact.get(name) ?? []).map((id) => ({ id, score: 1 }));
    scored.set(name, [...own, ...others].slice(0, candidatesMax));
  }
  const described = await describe(db, register, [...scored.values()].flat());
  return new Map(
    wanted.map((name) => [
      name,
      {
        id: idOf(name),
        ids: exact.get(name) ?? [],
        candidates: (scored.get(name) ?? []).flatMap(({ id, score }) => {
          const known = described.get(id);
          return known ? [{ id, ...known, score }] : [];
        }),
      },
    ]),
  );
}

async function findExact(db: Db, register: Register, names: string[], kinds: readonly string[] | null) {
  const wanted = [foldName, foldAcronyms].map((fold) => {
    const byKey = new Map<string, string[]>();
    for (const name of names) for (const key of keysOfName(name, fold)) add(byKey, key, name);
    return { fold, byKey, found: new Map<string, string[]>() };
  });
  if (wanted.every(({ byKey }) => byKey.size === 0)) return new Map<string, string[]>();
  const merged = new Map<string, string>();
  for await (const { id, names: own, mergedInto } of namesIn(db, register, kinds)) {
    if (mergedInto !== null) merged.set(id, mergedInto);
    for (const { fold, byKey, found } of wanted) {
      const keys = own.flatMap((name) => keysOfName(name, fold));
      for (const name of new Set(keys.flatMap((key) => byKey.get(key) ?? []))) add(found, name, id);
    }
  }
  const [asFolded, asAcronym] = wanted.map(({ found }) => found);
  // Of two that are described, U.S. and US, each is found by its own.
  return new Map(
    [...(asAcronym ?? []), ...(asFolded ?? [])].map(([name, ids]) => [
      name,
      [...new Set(ids.map((id) => standsFor(id, merged)))],
    ]),
  );
}

/** What was merged is the one that it was merged into, and so on. */
function standsFor(id: string, merged: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  for (let at = id; ; ) {
    const next = merged.get(at);
    if (next === undefined || seen.has(at)) return at;
    seen.add(at);
    at = next;
  }
}

type Scored = { id: string; score: number };

async function scoreAll(
  db: Db,
  register: Register,
  names: string[],
  { candidatesMax, kinds }: { candidatesMax: number; kinds: readonly string[] | null },
): Promise<Map<string, Scored[]>> {
  const best = new Map<string, Scored[]>(names.map((name) => [name, []]));
  if (names.length === 0) return best;
  const trigrams = names.map((name) => trigramsOf(foldName(name)));
  const having = new Map<string, number[]>();
  trigrams.forEach((own, i) => own.forEach((trigram) => add(having, trigram, i)));
  for await (const { id, names: own, mergedInto } of namesIn(db, register, kinds)) {
    // Its names are aliases of the other.
    if (mergedInto !== null) continue;
    const scores = new Map<number, number>();
    for (const name of own) {
      const theirs = trigramsOf(foldName(name));
      const shared = new Map<number, number>();
      for (const trigram of theirs) {
        for (const i of having.get(trigram) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
      }
      for (const [i, count] of shared) {
        const score = (2 * count) / (theirs.size + (trigrams[i]?.size ?? 0));
        if (score >= SCORE_MIN && score > (scores.get(i) ?? 0)) scores.set(i, score);
      }
    }
    for (const [i, score] of scores) {
      const list = best.get(names[i] ?? '');
      if (!list) continue;
      // What is no name of its own is never quite it.
      list.push({ id, score: Math.min(0.99, Math.round(score * 100) / 100) });
      list.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).splice(candidatesMax);
    }
  }
  return best;
}

async function describe(db: Db, register: Register, found: Scored[]) {
  const ids = [...new Set(found.map(({ id }) => id))];
  const described = new Map<string, Omit<Candidate, 'id' | 'score'>>();
  for (let from = 0; from < ids.length; from += PAGE_SIZE) {
    const page = { ids: ids.slice(from, from + PAGE_SIZE) };
    const all = { after: null, limit: PAGE_SIZE };
    if (register === 'actor') {
      for (const { id, name, kind } of await readActors(db, page, all)) described.set(id, { name, kind });
    } else {
      for (const { id, title } of await readProposals(db, page, all)) described.set(id, { name: title, kind: null });
    }
  }
  return described;
}

async function* namesIn(db: Db, register: Register, kinds: readonly string[] | null) {
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof readNames>> = await readNames(db, register, { after, limit: PAGE_SIZE });
    yield* page.filter(({ kind }) => kinds === null || (kind !== null && kinds.includes(kind)));
    if (page.length < PAGE_SIZE) return;
    after = page.at(-1)?.id ?? null;
  }
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
