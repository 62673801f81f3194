/** Folds what is parked, in the order of the log: once the code that could not is better, or what it lacked is there. */
import { type RecordedEvent, readEvents } from '#event-log';
import { attempt, type Pool, type Tx, transaction } from '#postgres';
import { lockAll } from '../project-partition.js';
import { keyOf, readParked, Unfoldable } from './parked.js';

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
  const retried: Retried = { folded: 0, failed: [] };
  for (const { partition } of rows) {
    let last: number | undefined = 0;
    while (last !== undefined) {
      const after: number = last;
      const batch = await transaction(pool, (tx) => retryBatch(tx, partition, after));
      retried.folded += batch.folded;
      retried.failed.push(...batch.failed);
      last = batch.last;
    }
  }
  return retried;
}

/** `last` is undefined where nothing is parked after `after`. */
async function retryBatch(tx: Tx, partition: number, after: number): Promise<Retried & { last: number | undefined }> {
  const checkpoints = await lockAll(tx, partition);
  const { rows } = await tx.query<{ sequence: number }>(
    'SELECT sequence FROM parked_event WHERE partition = $1 AND sequence > $2 ORDER BY sequence LIMIT $3',
    [partition, after, BATCH_SIZE],
  );
  const events = await readEvents(
    tx,
    partition,
    rows.map(({ sequence }) => sequence),
  );
  // What the batches before this one had to leave.
  const parked = await readParked(tx, partition, events, after);
  const failed: Unfoldable[] = [];
  const folded: number[] = [];
  for (const event of events) {
    if (parked.isWaiting(event)) continue;
    const error = await attempt(tx, async () => {
      for (const { projection, version, sequence, live } of checkpoints) {
        // A rebuild that has not come this far folds it in its own time.
        if (event.sequence <= sequence)
          await projection.project(tx, { partition, version }, [event], { publish: live });
      }
    });
    if (!error) {
      folded.push(event.sequence);
      continue;
    }
    const failure = error instanceof Unfoldable ? error : new Unfoldable(event, error);
    failed.push(failure);
    parked.add(keyOf(event), event.sequence);
    await keepError(tx, event, failure);
  }
  await tx.query('DELETE FROM parked_event WHERE partition = $1 AND sequence = ANY ($2::bigint[])', [
    partition,
    folded,
  ]);
  return { folded: folded.length, failed, last: rows.at(-1)?.sequence };
}

async function keepError(tx: Tx, { partition, sequence }: RecordedEvent, { message }: Unfoldable): Promise<void> {
  await tx.query('UPDATE parked_event SET error = $3 WHERE partition = $1 AND sequence = $2', [
    partition,
    sequence,
    message,
  ]);
}
