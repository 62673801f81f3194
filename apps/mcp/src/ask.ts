/** Questions to the API, for as long as a call of a tool lasts. */
import type { AnswerTo, Asked, PathOf, QueryOf, Stancebook } from '#client';
import type { Addresses } from './addresses.js';

export type Ask = <P extends Asked>(path: P, asking?: { path?: PathOf<P>; query?: QueryOf<P> }) => Promise<AnswerTo<P>>;

/** What a tool answers with. */
export interface Asking {
  ask: Ask;
  addresses: Addresses;
}

/** A client that is gone wants no answer, and one that waits this long has given up. */
const ANSWER_MAX_MS = 45_000;

export function askUntil(stancebook: Stancebook, gone: AbortSignal): Ask {
  const signal = AbortSignal.any([gone, AbortSignal.timeout(ANSWER_MAX_MS)]);
  return (path, asking = {}) => stancebook.get(path, { ...asking, signal });
}

/** A query without the members that are not given. */
export function given<T extends object>(query: T): { [N in keyof T]?: Exclude<T[N], undefined> } {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as {
    [N in keyof T]?: Exclude<T[N], undefined>;
  };
}
