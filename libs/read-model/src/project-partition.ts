/** One batch of one partition, by all live projections together: their rows, the feed and the checkpoints change in one transaction. */
import { type RecordedEvent, readEventsAfter } from '#event-log';
import { attempt, type Db, type Pool, type Tx, transaction } from '#postgres';
import { keyOf, park, type Parked, readParked, Unfoldable } from './parked/parked.js';
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

export interface ProjectOptions {
  /** At most this many events. */
  limit?: number;
  /** Told of each event that was parked. */
  parked?: (unfoldable: Unfoldable) => void;
}

/**
 * Folds the partition's next events, and parks those that cannot be. Returns how many it went past; 0 also where another projector has the
 * partition.
 */
export async function projectPartition(
  pool: Pool,
  partition: number,
  { limit = BATCH_SIZE_MAX, parked }: ProjectOptions = {},
): Promise<number> {
  const unfoldable: Unfoldable[] = [];
  const passed = await transaction(pool, async (tx) => {
    const live = await lockLive(tx, partition, 'SKIP LOCKED');
    if (live.length < PROJECTIONS.length) return 0;
    return foldNext(tx, partition, live, { publish: true, limit, unfoldable });
  });
  for (const one of unfoldable) parked?.(one);
  return passed;
}

export interface Checkpoint {
  projection: Projection;
  version: number;
  sequence: number;
  live: boolean;
}

/** Takes the partition's live checkpoint rows: their lock is the lease. */
export async function lockLive(tx: Tx, partition: number, wait: 'SKIP LOCKED' | '' = ''): Promise<Checkpoint[]> {
  return lockCheckpoints(tx, partition, `AND live ORDER BY projection FOR UPDATE ${wait}`);
}

/** Those of a rebuild under way, too. */
export async function lockAll(tx: Tx, partition: number): Promise<Checkpoint[]> {
  return lockCheckpoints(tx, partition, 'ORDER BY projection, version FOR UPDATE');
}

async function lockCheckpoints(tx: Tx, partition: number, which: string): Promise<Checkpoint[]> {
  const { rows } = await tx.query<Omit<Checkpoint, 'projection'> & { projection: string }>(
    `SELECT projection, version, sequence, live FROM checkpoint WHERE partition = $1 ${which}`,
    [partition],
  );
  const checkpoints = rows.map((row) => ({ ...row, projection: projectionNamed(row.projection) }));
  // Live before rebuilt, and the costly fold last: what cannot be folded mostly fails before it.
  const rank = ({ live, projection }: Checkpoint) =>
    Number(!live) * PROJECTIONS.length + PROJECTIONS.indexOf(projection);
  return checkpoints.sort((a, b) => rank(a) - rank(b));
}

interface FoldOptions {
  publish: boolean;
  /** The last sequence. */
  upTo?: number;
  /** At most this many events. */
  limit?: number;
  /** Those that cannot be folded are parked, and put here. Without it they are thrown. */
  unfoldable?: Unfoldable[];
}

/** Folds the next events after the checkpoints into each of them, and moves them on; one that is ahead of another waits for it. */
export async function foldNext(
  tx: Tx,
  partition: number,
  checkpoints: Checkpoint[],
  { publish, upTo = Number.MAX_SAFE_INTEGER, limit = BATCH_SIZE_MAX, unfoldable }: FoldOptions,
): Promise<number> {
  const from = Math.min(...checkpoints.map(({ sequence }) => sequence));
  const size = Math.min(BATCH_SIZE_MAX, limit, upTo - from);
  const events = size > 0 ? await readEventsAfter(tx, partition, from, size) : [];
  const last = events.at(-1);
  if (!last) return 0;
  const parked = await readParked(tx, partition, events, last.sequence);
  await foldOrPark({ tx, partition, checkpoints, publish, parked, unfoldable }, events);
  for (const checkpoint of checkpoints) {
    if (last.sequence <= checkpoint.sequence) continue;
    await tx.query('UPDATE checkpoint SET sequence = $1 WHERE projection = $2 AND version = $3 AND partition = $4', [
      last.sequence,
      checkpoint.projection.name,
      checkpoint.version,
      partition,
    ]);
    checkpoint.sequence = last.sequence;
  }
  return events.length;
}

interface Batch {
  tx: Tx;
  partition: number;
  checkpoints: Checkpoint[];
  publish: boolean;
  parked: Parked;
  unfoldable: Unfoldable[] | undefined;
}

/**
 * Folds the events in parts: all of them at first. A part that fails is tried again up to the event at fault, where that is told, and never
 * more than half of it, so that little is folded in vain; parts grow again as they succeed.
 */
async function foldOrPark(batch: Batch, events: RecordedEvent[]): Promise<void> {
  let size = events.length;
  let suspect = -1;
  for (let from = 0; from < events.length; ) {
    const upTo = suspect === from ? from + 1 : Math.min(from + size, suspect > from ? suspect : Infinity);
    const part = events.slice(from, upTo);
    const error = await foldPart(batch, part);
    if (error && part.length > 1) {
      suspect = error instanceof Unfoldable ? events.indexOf(error.event) : -1;
      size = Math.ceil(part.length / 2);
      continue;
    }
    const [only] = part;
    if (error && only) await parkUnfoldable(batch, only, error);
    from += part.length;
    if (part.length === size) size *= 2;
  }
}

/** Parks what waits, and folds the rest, or nothing of it: returns what that failed of. */
async function foldPart(
  { tx, partition, checkpoints, publish, parked, unfoldable }: Batch,
  events: RecordedEvent[],
): Promise<Error | null> {
  const waiting = events.filter((event) => parked.isWaiting(event));
  await park(
    tx,
    waiting.map((event) => ({ event, error: null })),
  );
  const foldable = events.filter((event) => !parked.isWaiting(event));
  if (foldable.length === 0) return null;
  const error = await attempt(tx, async () => {
    for (const { projection, version, sequence } of checkpoints) {
      const next = foldable.filter((event) => event.sequence > sequence);
      if (next.length > 0) await projection.project(tx, { partition, version }, next, { publish });
    }
  });
  if (error && !unfoldable) throw error;
  return error;
}

async function parkUnfoldable({ tx, parked, unfoldable }: Batch, event: RecordedEvent, error: Error): Promise<void> {
  const failure = error instanceof Unfoldable ? error : new Unfoldable(event, error);
  unfoldable?.push(failure);
  parked.add(keyOf(event), event.sequence);
  await park(tx, [{ event, error: failure.message }]);
}
