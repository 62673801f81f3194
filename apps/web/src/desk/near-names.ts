/** Which names of the register are so near to a new one that they may be the same. */
import { foldText, isNear } from '#words/names';
import type { Actor, Page, Proposal } from '../api/answers.js';
import { pathWith, read } from '../api/client.js';

export interface Registered {
  id: string;
  name: string;
  aliases: string[];
}

export function registeredOf(thing: Actor | Proposal): Registered {
  return { id: thing.id, name: 'title' in thing ? thing.title : thing.name, aliases: thing.aliases };
}

const WORDS_MAX = 4;
const PART = 3;

/** Beginnings and ends of its words, as they are and folded: what is near to it has one of them unchanged, as a rule. */
export function partsOf(name: string): string[] {
  const words = [...new Set([name.toLowerCase(), foldText(name)].flatMap((each) => each.split(/[^\p{L}\p{N}]+/u)))]
    .filter((word) => word.length >= 2)
    .sort((a, b) => b.length - a.length)
    .slice(0, WORDS_MAX);
  return [...new Set(words.flatMap((word) => [word.slice(0, PART), word.slice(-PART)]))];
}

/** Those of a register that are near, by name or alias. */
export async function readNear(
  register: '/v1/actors' | '/v1/proposals',
  name: string,
  signal: AbortSignal,
): Promise<Registered[]> {
  const pages = await Promise.all(
    partsOf(name).map((q) => read<Page<Actor | Proposal>>(pathWith(register, { q, limit: 100 }), signal)),
  );
  const found = new Map(pages.flatMap(({ items }) => items.map((item) => [item.id, registeredOf(item)])));
  const folded = foldText(name);
  return [...found.values()].filter((one) =>
    [one.name, ...one.aliases, one.id].some((known) => isNear(foldText(known), folded)),
  );
}
