/** One batch of one partition, by all live projections together: their rows, the feed and the checkpoints change in one transaction. */
import { type RecordedEvent, readEventsAfter } from '#event-log';
import { type Db, type Tx, transaction } from '#postgres';
import type { Pool } from 'pg';
import type { Projection } from './projection.js';
import { PROJECTIONS, projectionNamed } from './projections.js';

/** How many events a batch holds at most. */
export const BATCH_SIZE_MAX = 500;

/** The partitions whose log goes farther than some live projection. */
export async function readPartitionsBehind(db: Db): Promise<number[]> {
  const { rows } = await db.query<{ partition: number }>(
    `SELECT DISTINCT h.partition FROM partition_head h JOIN checkpoint c ON c.partition = h.partition AND c.live
     WHERE c.sequence < h.sequence ORDER BY h.partition`,
  );
  return rows.map(({ partition }) => partition);
}

/** Folds the partition's next events. Returns how many; 0 also where another projector has the partition. */
export async function projectPartition(pool: Pool, partition: number): Promise<number> {
  return transaction(pool, async (tx) => {
    const live = await lockLive(tx, partition, 'SKIP LOCKED');
    if (live.length < PROJECTIONS.length) return 0;
    return foldNext(tx, partition, live, { publish: true });
  });
}

export interface Checkpoint {
  projection: Projection;
  version: number;
  sequence: number;
}

/** Takes the partition's live checkpoint rows: their lock is the lease. */
export async function lockLive(tx: Tx, partition: number, wait: 'SKIP LOCKED' | '' = ''): Promise<Checkpoint[]> {
  const { rows } = await tx.query<{ projection: string; version: number; sequence: number }>(
    `SELECT projection, version, sequence FROM checkpoint WHERE partition = $1 AND live ORDER BY projection FOR UPDATE ${wait}`,
    [partition],
  );
  return rows.map(({ projection, version, sequence }) => ({
    projection: projectionNamed(projection),
    version,
    sequence,
  }));
}

/** Folds the next events after the checkpoints into each of them, and moves them on; one that is ahead of another waits for it. */
export async function foldNext(
  tx: Tx,
  partition: number,
  checkpoints: Checkpoint[],
  options: { publish: boolean; upTo?: number },
): Promise<number> {
  const from = Math.min(...checkpoints.map(({ sequence }) => sequence));
  const limit = Math.min(BATCH_SIZE_MAX, (options.upTo ?? Number.MAX_SAFE_INTEGER) - from);
  const events = limit > 0 ? await readEventsAfter(tx, partition, from, limit) : [];
  const last = events.at(-1);
  if (!last) return 0;
  for (const checkpoint of checkpoints) {
    const { projection, version, sequence } = checkpoint;
    const next: RecordedEvent[] = events.filter((event) => event.sequence > sequence);
    if (next.length === 0) continue;
    await projection.project(tx, { partition, version }, next, options);
    await tx.query('UPDATE checkpoint SET sequence = $1 WHERE projection = $2 AND version = $3 AND partition = $4', [
      last.sequence,
      projection.name,
      version,
      partition,
    ]);
    checkpoint.sequence = last.sequence;
  }
  return events.length;
}
