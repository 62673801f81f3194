/** One batch of one partition, by all live projections together: their rows, the feed and the checkpoints change in one transaction. */
import { type RecordedEvent, readEventsAfter } from '#event-log';
import { type Db, isUnavailable, type Tx, transaction } from '#postgres';
import type { Pool } from 'pg';
import { keyOf, park, readParked, Unfoldable } from './parked/parked.js';
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
  return withoutUnfoldable(limit, parked, (batch) =>
    transaction(pool, async (tx) => {
      const live = await lockLive(tx, partition, 'SKIP LOCKED');
      if (live.length < PROJECTIONS.length) return 0;
      return foldNext(tx, partition, live, { publish: true, ...batch });
    }),
  );
}

export interface BatchBounds {
  limit: number;
  /** The last sequence of the batch. */
  upTo: number;
  /** Those that were tried in vain. */
  unfoldable: ReadonlyMap<number, Unfoldable>;
}

/**
 * A batch that meets an event that cannot be folded is rolled back and done again up to that event, which is parked then: so however many
 * there are, nothing is folded more than twice for them.
 */
export async function withoutUnfoldable<T>(
  limit: number,
  parked: ((unfoldable: Unfoldable) => void) | undefined,
  work: (bounds: BatchBounds) => Promise<T>,
): Promise<T> {
  const unfoldable = new Map<number, Unfoldable>();
  for (let bounds: BatchBounds = { limit, upTo: Number.MAX_SAFE_INTEGER, unfoldable }; ; ) {
    try {
      const result = await work(bounds);
      for (const one of unfoldable.values()) parked?.(one);
      return result;
    } catch (error) {
      if (error instanceof Unfoldable) {
        if (isUnavailable(error.cause)) throw error.cause;
        unfoldable.set(error.event.sequence, error);
        bounds = { ...bounds, upTo: error.event.sequence };
      } else {
        // What fails for the batch as a whole is narrowed down to an event.
        if (isUnavailable(error) || bounds.limit === 1) throw error;
        bounds = { ...bounds, limit: Math.ceil(Math.min(bounds.limit, BATCH_SIZE_MAX) / 2) };
      }
    }
  }
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
  return lockCheckpoints(tx, partition, 'ORDER BY NOT live, projection FOR UPDATE');
}

async function lockCheckpoints(tx: Tx, partition: number, which: string): Promise<Checkpoint[]> {
  const { rows } = await tx.query<Omit<Checkpoint, 'projection'> & { projection: string }>(
    `SELECT projection, version, sequence, live FROM checkpoint WHERE partition = $1 ${which}`,
    [partition],
  );
  return rows.map((row) => ({ ...row, projection: projectionNamed(row.projection) }));
}

/**
 * Folds the next events after the checkpoints into each of them, and moves them on; one that is ahead of another waits for it. Throws
 * Unfoldable, unless the event is among those known to be.
 */
export async function foldNext(
  tx: Tx,
  partition: number,
  checkpoints: Checkpoint[],
  {
    publish,
    upTo = Number.MAX_SAFE_INTEGER,
    limit = BATCH_SIZE_MAX,
    unfoldable = new Map(),
  }: Partial<BatchBounds> & { publish: boolean },
): Promise<number> {
  const from = Math.min(...checkpoints.map(({ sequence }) => sequence));
  const size = Math.min(BATCH_SIZE_MAX, limit, upTo - from);
  const events = size > 0 ? await readEventsAfter(tx, partition, from, size) : [];
  const last = events.at(-1);
  if (!last) return 0;
  const foldable = await setAside(tx, partition, events, unfoldable);
  for (const checkpoint of checkpoints) {
    const { projection, version, sequence } = checkpoint;
    const next = foldable.filter((event) => event.sequence > sequence);
    if (last.sequence <= sequence) continue;
    if (next.length > 0) await foldInto(tx, projection, { partition, version }, next, publish);
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

export async function foldInto(
  tx: Tx,
  projection: Projection,
  place: { partition: number; version: number },
  events: RecordedEvent[],
  publish: boolean,
): Promise<void> {
  try {
    await projection.project(tx, place, events, { publish });
  } catch (error) {
    const [only] = events;
    // The fault of one event, where there is but one.
    if (error instanceof Unfoldable || !only || events.length > 1) throw error;
    throw new Unfoldable(only, error);
  }
}

/** Parks the events that are known not to be foldable, and those that wait for a parked one. Returns the others. */
async function setAside(
  tx: Tx,
  partition: number,
  events: RecordedEvent[],
  unfoldable: ReadonlyMap<number, Unfoldable>,
): Promise<RecordedEvent[]> {
  const parked = await readParked(tx, partition, events, events.at(-1)?.sequence ?? 0);
  const foldable: RecordedEvent[] = [];
  const aside: { event: RecordedEvent; error: string | null }[] = [];
  for (const event of events) {
    if (parked.isWaiting(event)) {
      aside.push({ event, error: null });
      continue;
    }
    const failure = unfoldable.get(event.sequence);
    if (failure) {
      aside.push({ event, error: failure.message });
      parked.add(keyOf(event), event.sequence);
    } else foldable.push(event);
  }
  await park(tx, aside);
  return foldable;
}
