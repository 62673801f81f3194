/** Folds what is parked, in the order of the log: once the code that could not is better, or what it lacked is there. */
import { type RecordedEvent, readEvents } from '#event-log';
import { attempt, type Pool, type Tx, transaction } from '#postgres';
import { type Checkpoint, lockAll } from '../checkpoints/lock.js';
import { keyOf, readParked, Unfoldable } from './parked.js';
import { checkpointsOf, unitNamed } from './units.js';

export interface Retried {
  folded: number;
  /** Those that cannot be folded even now. What comes after them goes on waiting. */
  failed: Unfoldable[];
}

const BATCH_SIZE = 20;

/** One partition at a time, a batch of it in a transaction: its rows, its feed and what is parked change together. */
export async function retryParked(pool: Pool): Promise<Retried> {
  const { rows } = await pool.query<{ partition: number }>('SELECT DISTINCT partition FROM parked ORDER BY partition');
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
  const { rows } = await tx.query<{ sequence: number; parkedFor: string[] }>(
    `SELECT sequence, array_agg(projection ORDER BY projection) AS "parkedFor" FROM parked
     WHERE partition = $1 AND sequence > $2 GROUP BY sequence ORDER BY sequence LIMIT $3`,
    [partition, after, BATCH_SIZE],
  );
  const parkedFor = new Map(rows.map((row) => [row.sequence, row.parkedFor]));
  const events = await readEvents(tx, partition, [...parkedFor.keys()]);
  // What the batches before this one had to leave.
  const parked = await readParked(tx, partition, events, after);
  const retried: Retried = { folded: 0, failed: [] };
  for (const event of events) {
    for (const who of parkedFor.get(event.sequence) ?? []) {
      if (parked.isWaiting(event, unitNamed(who).heeds)) continue;
      const own = checkpointsOf(who, checkpoints);
      // Of a projection that this code does not know: left to the processes that do.
      if (own.length === 0) continue;
      const error = await retry(tx, own, event);
      if (!error) {
        retried.folded += 1;
        await unpark(tx, who, event);
        continue;
      }
      const failure = error instanceof Unfoldable ? error : new Unfoldable(event, error);
      retried.failed.push(failure);
      parked.add(who, keyOf(event), event.sequence);
      await keepError(tx, who, event, failure);
    }
  }
  return { ...retried, last: rows.at(-1)?.sequence };
}

/** Folds it where it was left aside; a copy that has not come this far folds it in its own time. An erased event has nothing to fold. */
async function retry(tx: Tx, checkpoints: Checkpoint[], event: RecordedEvent): Promise<Error | null> {
  const { partition, sequence, data } = event;
  return attempt(tx, async () => {
    for (const { projection, version, live, ...reached } of checkpoints) {
      if (data !== null && sequence <= reached.sequence)
        await projection.project(tx, { partition, version }, [event], { publish: live });
    }
  });
}

async function unpark(tx: Tx, parkedFor: string, { partition, sequence }: RecordedEvent): Promise<void> {
  await tx.query('DELETE FROM parked WHERE partition = $1 AND projection = $2 AND sequence = $3', [
    partition,
    parkedFor,
    sequence,
  ]);
}

async function keepError(
  tx: Tx,
  parkedFor: string,
  { partition, sequence }: RecordedEvent,
  { message }: Unfoldable,
): Promise<void> {
  await tx.query('UPDATE parked SET error = $4 WHERE partition = $1 AND projection = $2 AND sequence = $3', [
    partition,
    parkedFor,
    sequence,
    message,
  ]);
}
