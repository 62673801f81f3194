/** Makes what was known at an instant final. */
import { setTimeout as sleep } from 'node:timers/promises';
import { isStandby, transaction } from '#postgres';
import type { EventLog } from './open-log.js';

/** How long appends are waited for. */
const WAIT_MAX_MS = 4_000;
const POLL_INTERVAL_MS = 20;

/** What was known at the instant cannot be told yet: an append that began before it is in progress still, or a standby does not know of it. */
export class NotSettled extends Error {}

/**
 * Returns once nothing can be recorded at or before `instant` any more. Each partition's head says when its last event was recorded, and
 * the next is recorded later than that, whatever the clock says; so the heads that lag behind the instant are moved on to the present.
 * One question in some seconds does so; the others find that their instant is settled. A standby has the heads as its primary moved them.
 */
export async function settle(log: EventLog, instant: string): Promise<void> {
  for (const deadline = performance.now() + WAIT_MAX_MS; !(await isSettled(log, instant)); ) {
    if (await isStandby(log.pool)) {
      throw new NotSettled(`${instant} is not settled in this standby: ask its primary, or about an earlier instant`);
    }
    if (await moveHeads(log, instant)) return;
    if (performance.now() > deadline) {
      throw new NotSettled(
        `something that may have been recorded by ${instant} has been in progress for longer than ${WAIT_MAX_MS / 1000} s: try again`,
      );
    }
    await sleep(POLL_INTERVAL_MS);
  }
}

async function isSettled({ pool }: EventLog, instant: string): Promise<boolean> {
  const { rowCount } = await pool.query('SELECT FROM partition_head WHERE recorded_at < $1 LIMIT 1', [instant]);
  return rowCount === 0;
}

/** Rolls back what took no more than locks, as a commit might have to wait for a standby. */
class InProgress extends Error {}

/** False where an append has one of them: once that is committed its head lags no longer. Nobody is kept waiting meanwhile. */
async function moveHeads({ pool }: EventLog, instant: string): Promise<boolean> {
  const moving = transaction(pool, async (tx) => {
    const { rows: free } = await tx.query<{ partition: number }>(
      'SELECT partition FROM partition_head WHERE recorded_at < $1 ORDER BY partition FOR UPDATE SKIP LOCKED',
      [instant],
    );
    const { rowCount: behind } = await tx.query('SELECT FROM partition_head WHERE recorded_at < $1', [instant]);
    if (free.length < (behind ?? 0)) throw new InProgress();
    await tx.query(
      'UPDATE partition_head SET recorded_at = greatest($2, clock_timestamp()) WHERE partition = ANY ($1::int[])',
      [free.map(({ partition }) => partition), instant],
    );
    return true;
  });
  return moving.catch((error: unknown) => {
    if (error instanceof InProgress) return false;
    throw error;
  });
}
