/** Whether an actor or a proposal is described, by the log itself: the read models may be behind. */
import { type EventLog, findOwners, type RecordedEvent, readStream } from '#event-log';
import { type Tx, transaction } from '#postgres';
import { cutNow, readStale, waitUntilProjected } from '#read-model';
import { keyOf } from '../commands/describe-missing.js';
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
 * What `read` finds in the read models. Where they lack it, or lack something that is parked, and the log has a later version, they are
 * asked again once they have come that far. What they lack even then is told by the log, and marked as stale: other answers do not have it.
 */
export async function readRecorded<T extends { version: number }>(
  log: EventLog,
  streamId: string | undefined,
  read: (tx: Tx) => Promise<T | null>,
  inLog: (stream: RecordedEvent[]) => T | null,
): Promise<(T & { stale?: true }) | null> {
  const { found, stale } = await transaction(
    log.pool,
    async (tx) => ({ found: await read(tx), stale: await readStale(tx, await cutNow(tx)) }),
    { mode: 'snapshot' },
  );
  if (streamId === undefined || (found && !stale.any && !stale.actors)) return found;
  const stream = await readStream(log.pool, streamId);
  const recorded = inLog(stream);
  const last = stream.at(-1);
  if (!recorded || !last || (found && found.version >= recorded.version)) return found;
  await waitUntilProjected(log.pool, new Map([[last.partition, last.sequence]]));
  const again = await transaction(log.pool, read, { mode: 'snapshot' });
  return again && again.version >= recorded.version ? again : { ...recorded, stale: true };
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
