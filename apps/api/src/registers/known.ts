/** What is recorded of one thing, by the log itself where the read models are behind. */
import { type EventLog, type RecordedEvent, readStream } from '#event-log';
import type { Db } from '#postgres';
import { staleOf, waitUntilProjected } from '#read-model';
import { reachedNow } from '../http/reached-now.js';

/**
 * What `read` finds in the read models. Where they lack it, or lack something that is parked, and the log has a later version, they are
 * asked again once they have come that far. What they lack even then is told by the log, and marked as stale: other answers do not have it.
 */
export async function readRecorded<T extends { version: number }>(
  log: EventLog,
  streamId: () => Promise<string | undefined>,
  read: (db: Db) => Promise<T | null>,
  inLog: (stream: RecordedEvent[]) => T | null,
): Promise<(T & { stale?: true }) | null> {
  // In this order: what is parked, or folded, meanwhile makes it wait in vain, and no more.
  const { sequences, parked } = await reachedNow(log);
  const stale = staleOf(parked, { sequences, isNow: true });
  const found = await read(log.pool);
  if (found && !stale.any && !stale.actors) return found;
  const id = await streamId();
  if (id === undefined) return found;
  const stream = await readStream(log.pool, id);
  const recorded = inLog(stream);
  const last = stream.at(-1);
  if (!recorded || !last || (found && found.version >= recorded.version)) return found;
  await waitUntilProjected(log.pool, new Map([[last.partition, last.sequence]]));
  const again = await read(log.pool);
  return again && again.version >= recorded.version ? again : { ...recorded, stale: true };
}
