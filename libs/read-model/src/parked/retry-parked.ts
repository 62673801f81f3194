/** Folds what is parked, in the order of the log: once the code that could not is better, or what it lacked is there. */
import { type RecordedEvent, readEvents } from '#event-log';
import { type Pool, type Tx, transaction } from '#postgres';
import { type BatchBounds, foldInto, lockAll, withoutUnfoldable } from '../project-partition.js';
import { keyOf, readParked, type Unfoldable } from './parked.js';

export interface Retried {
  folded: number;
  /** Those that cannot be folded even now. What comes after them goes on waiting. */
  failed: Unfoldable[];
}

const BATCH_SIZE = 100;

/** One partition at a time, a batch of it in a transaction: its rows, its feed and what is parked change together. */
export async function retryParked(pool: Pool): Promise<Retried> {
  const { rows } = await pool.query<{ partition: number }>(
    'SELECT DISTINCT partition FROM parked_event ORDER BY partition',
  );
  const failed: Unfoldable[] = [];
  let folded = 0;
  for (const { partition } of rows) {
    for (let after = 0; ; ) {
      const batch = await withoutUnfoldable(
        BATCH_SIZE,
        (unfoldable) => failed.push(unfoldable),
        (bounds) => transaction(pool, (tx) => retryBatch(tx, partition, after, bounds)),
      );
      if (!batch) break;
      folded += batch.folded;
      after = batch.last;
    }
  }
  return { folded, failed };
}

/** Returns null where nothing is parked after `after`. */
async function retryBatch(
  tx: Tx,
  partition: number,
  after: number,
  { limit, upTo, unfoldable }: BatchBounds,
): Promise<{ folded: number; last: number } | null> {
  const checkpoints = await lockAll(tx, partition);
  const { rows } = await tx.query<{ sequence: number }>(
    'SELECT sequence FROM parked_event WHERE partition = $1 AND sequence > $2 AND sequence <= $3 ORDER BY sequence LIMIT $4',
    [partition, after, upTo, limit],
  );
  const last = rows.at(-1)?.sequence;
  if (last === undefined) return null;
  const events = await readEvents(
    tx,
    partition,
    rows.map(({ sequence }) => sequence),
  );
  // What the batches before this one had to leave.
  const parked = await readParked(tx, partition, events, after);
  const folded: number[] = [];
  for (const event of events) {
    if (parked.isWaiting(event)) continue;
    const failure = unfoldable.get(event.sequence);
    if (failure) {
      await keepError(tx, event, failure);
      parked.add(keyOf(event), event.sequence);
      continue;
    }
    for (const { projection, version, sequence, live } of checkpoints) {
      // A rebuild that has not come this far folds it in its own time.
      if (event.sequence <= sequence) await foldInto(tx, projection, { partition, version }, [event], live);
    }
    folded.push(event.sequence);
  }
  await tx.query('DELETE FROM parked_event WHERE partition = $1 AND sequence = ANY ($2::bigint[])', [
    partition,
    folded,
  ]);
  return { folded: folded.length, last };
}

async function keepError(tx: Tx, { partition, sequence }: RecordedEvent, { message }: Unfoldable): Promise<void> {
  await tx.query('UPDATE parked_event SET error = $3 WHERE partition = $1 AND sequence = $2', [
    partition,
    sequence,
    message,
  ]);
}
