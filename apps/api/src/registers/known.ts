/** Whether an actor or a proposal is described, by the log itself: the read models may be behind. */
import { type EventLog, findOwners, readStream } from '#event-log';
import { type Tx, transaction } from '#postgres';
import { waitUntilProjected } from '#read-model';
import { keyOf } from '../commands/run-command.js';
import { Problem } from '../http/problem.js';

/** Throws 404 for an id that is not described: a list that is empty for want of such an actor would mislead. */
export async function requireActors(log: EventLog, ids: (string | undefined)[]): Promise<void> {
  await requireDescribed(log, 'actor', ids);
}

export async function requireProposal(log: EventLog, id: string | undefined): Promise<void> {
  await requireProposals(log, [id]);
}

export async function requireProposals(log: EventLog, ids: (string | undefined)[]): Promise<void> {
  await requireDescribed(log, 'proposal', ids);
}

/**
 * What `read` finds in the read models; where it finds nothing and the log has the stream, it is asked again once they have caught up with
 * it: what was recorded is not denied for the moment that they are behind.
 */
export async function readRecorded<T>(
  log: EventLog,
  streamId: string | undefined,
  read: (tx: Tx) => Promise<T | null>,
): Promise<T | null> {
  const found = await transaction(log.pool, read, { mode: 'snapshot' });
  const last = found === null && streamId !== undefined ? (await readStream(log.pool, streamId)).at(-1) : undefined;
  if (!last) return found;
  await waitUntilProjected(log.pool, new Map([[last.partition, last.sequence]]));
  return transaction(log.pool, read, { mode: 'snapshot' });
}

/** As readRecorded, by a slug. */
export async function readDescribed<T>(
  log: EventLog,
  thing: { kind: 'actor' | 'proposal'; id: string },
  read: (tx: Tx) => Promise<T | null>,
): Promise<T> {
  const key = keyOf(thing);
  const found = await readRecorded(log, (await findOwners(log.pool, [key])).get(key), read);
  if (found === null) throw new Problem('not-found', `there is no ${thing.kind} ${thing.id}`);
  return found;
}

async function requireDescribed(log: EventLog, kind: 'actor' | 'proposal', ids: (string | undefined)[]): Promise<void> {
  const asked = ids.filter((id) => id !== undefined);
  const owners = await findOwners(
    log.pool,
    asked.map((id) => keyOf({ kind, id })),
  );
  const unknown = asked.find((id) => !owners.has(keyOf({ kind, id })));
  if (unknown !== undefined) throw new Problem('not-found', `there is no ${kind} ${unknown}`);
}
