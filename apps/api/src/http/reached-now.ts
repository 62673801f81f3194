/** One look at the read models for all reads that begin meanwhile. */
import type { EventLog } from '#event-log';
import { type Reached, readReached } from '#read-model';
import { keyOf } from '../commands/describe-missing.js';
import { Problem } from './problem.js';

interface Look {
  keys: Set<string>;
  answer: Promise<Reached & { held: Set<string> }>;
}

/** One look is under way at most; who comes meanwhile waits for the next, together with the others: so it is never older than the request. */
interface Looking {
  underWay: Promise<unknown> | null;
  next: Look | null;
}
const lookingAt = new WeakMap<EventLog, Looking>();

export interface Named {
  actors?: (string | undefined)[];
  proposals?: (string | undefined)[];
}

/** Throws 404 for what is not described, by the log itself: a list that is empty for want of such an actor would mislead. */
export async function reachedNow(log: EventLog, { actors = [], proposals = [] }: Named = {}): Promise<Reached> {
  const named = [
    ...actors.map((id) => ({ kind: 'actor' as const, id })),
    ...proposals.map((id) => ({ kind: 'proposal' as const, id })),
  ].flatMap(({ kind, id }) => (id === undefined ? [] : [{ kind, id, key: keyOf({ kind, id }) }]));
  const { held, ...reached } = await look(
    log,
    named.map(({ key }) => key),
  );
  const unknown = named.find(({ key }) => !held.has(key));
  if (unknown) throw new Problem('not-found', `there is no ${unknown.kind} ${unknown.id}`);
  return reached;
}

function look(log: EventLog, keys: string[]): Look['answer'] {
  let looking = lookingAt.get(log);
  if (!looking) lookingAt.set(log, (looking = { underWay: null, next: null }));
  const next = (looking.next ??= begin(log, looking));
  for (const key of keys) next.keys.add(key);
  return next.answer;
}

function begin(log: EventLog, looking: Looking): Look {
  const keys = new Set<string>();
  const answer = (async () => {
    // At the earliest after this turn, in which others may join.
    await Promise.resolve(looking.underWay).catch(() => {});
    looking.next = null;
    const reading = readReached(log.pool, [...keys]);
    looking.underWay = reading;
    const { held, ...reached } = await reading;
    return { ...reached, held: new Set(held) };
  })();
  return { keys, answer };
}
