/** What a projector does with one partition: a batch by all live projections together; their rows, the feed and the checkpoints change in one transaction. */
import { type Db, type Pool, type Tx, wake } from '#postgres';
import { foldCounted } from './attempts.js';
import { FOLDABLE, foldable, lockLiveIfFree, together } from './checkpoints/lock.js';
import { FOLDED } from './checkpoints/wait.js';
import { BATCH_SIZE_MAX } from './fold.js';
import { Memory } from './memory.js';
import type { Unfoldable } from './parked/parked.js';

/** A partition whose log goes farther than some live projection. */
export interface Behind {
  partition: number;
  /** What comes next in it may end the process (see readSuspects). */
  isSuspect: boolean;
}

export async function readBehind(db: Db): Promise<Behind[]> {
  const { rows } = await db.query<Behind>({
    name: 'partitions-behind',
    text: `SELECT c.partition, bool_or(EXISTS (SELECT FROM fold_attempt a
             WHERE a.partition = c.partition AND a.sequence = c.sequence AND a.careful_up_to IS NOT NULL)) AS "isSuspect"
           FROM projection_checkpoint c ${FOLDABLE} JOIN partition_head h ON h.partition = c.partition
           WHERE c.live AND c.sequence < h.sequence GROUP BY c.partition ORDER BY c.partition`,
    values: foldable(),
  });
  return rows;
}

export async function readPartitionsBehind(db: Db): Promise<number[]> {
  return (await readBehind(db)).map(({ partition }) => partition);
}

export interface ProjectOptions {
  /** At most this many events. */
  limit?: number;
  /** Told of each event that was parked. */
  parked?: (unfoldable: Unfoldable) => void;
}

/**
 * Folds the partition's next events, and parks those that cannot be. Projections that are behind the others, as a process without them
 * went on, have a batch and a transaction of their own. Returns how many events were gone past; 0 also where another projector has the partition.
 */
export async function projectPartition(
  pool: Pool,
  partition: number,
  { limit = BATCH_SIZE_MAX, parked }: ProjectOptions = {},
): Promise<number> {
  let passed = 0;
  for (let nth = 0, groups = 1; nth < groups; nth += 1) {
    const unfoldable: Unfoldable[] = [];
    let upTo = Number.MAX_SAFE_INTEGER;
    const lock = async (tx: Tx) => {
      const all = together(await lockLiveIfFree(tx, partition));
      groups = all.length;
      // Who is behind comes as far as the first, and is with them then.
      if (nth > 0) upTo = all[0]?.[0]?.sequence ?? 0;
      return all[nth] ?? [];
    };
    const memory = nth === 0 ? memoryOf(pool) : undefined;
    const options = () => ({ publish: true, limit, upTo, unfoldable, memory });
    try {
      passed += await foldCounted(pool, { name: `${partition} ${nth}`, partition, lock, options });
      memory?.committed(partition);
    } catch (error) {
      memory?.forget(partition);
      throw error;
    }
    if (passed > 0) wake(pool, FOLDED, [partition]);
    for (const one of unfoldable) parked?.(one);
  }
  return passed;
}

/** Of this process. */
const memories = new WeakMap<Pool, Memory>();

function memoryOf(pool: Pool): Memory {
  const memory = memories.get(pool) ?? new Memory();
  memories.set(pool, memory);
  return memory;
}
