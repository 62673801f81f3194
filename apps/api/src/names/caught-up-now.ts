/** The registers as they are now: of what is recorded already, nothing is missing. */
import { type EventLog, readHeads } from '#event-log';
import { ProjectionBehind, waitUntilProjected } from '#read-model';

/** Of a few seconds each: after a large import the read models have as much to fold. */
const WAITS_MAX = 12;

/** Throws ProjectionBehind where the read models do not come so far in a minute, or in as many waits. */
export async function caughtUpNow(
  log: EventLog,
  { gone, waitsMax = WAITS_MAX }: { gone?: AbortSignal; waitsMax?: number } = {},
): Promise<void> {
  const heads = await readHeads(log.pool);
  const wanted = new Map(heads.map(({ partition, sequence }) => [partition, sequence]));
  for (let waits = 1; !gone?.aborted; waits += 1) {
    try {
      await waitUntilProjected(log.pool, wanted);
      return;
    } catch (error) {
      if (!(error instanceof ProjectionBehind) || waits >= waitsMax) throw error;
    }
  }
}
