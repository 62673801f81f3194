/** How far the live read models are, and waiting for them. */
import type { Db } from '#postgres';
import { PROJECTIONS } from '../projections.js';

/** Partition to sequence: a place in the log, one number a partition. */
export type Sequences = ReadonlyMap<number, number>;

/** Makes the checkpoints of projections that have none yet, and the feed's heads. Safe to call from several processes at once. */
export async function prepareReadModel(db: Db, partitions: number): Promise<void> {
  await db.query(
    `INSERT INTO checkpoint (projection, version, partition, sequence, live)
     SELECT name, 1, partition, 0, true FROM unnest($1::text[]) AS name, generate_series(0, $2::int - 1) AS partition
     WHERE NOT EXISTS (SELECT FROM checkpoint c WHERE c.projection = name AND c.partition = partition AND c.live)
     ON CONFLICT DO NOTHING`,
    [PROJECTIONS.map(({ name }) => name), partitions],
  );
  await db.query('INSERT INTO feed_head (partition) SELECT generate_series(0, $1::int - 1) ON CONFLICT DO NOTHING', [
    partitions,
  ]);
}

/** What every live projection has folded. */
export async function readProjected(db: Db): Promise<Map<number, number>> {
  const { rows } = await db.query<{ partition: number; sequence: number }>(
    'SELECT partition, min(sequence) AS sequence FROM checkpoint WHERE live GROUP BY partition ORDER BY partition',
  );
  return new Map(rows.map(({ partition, sequence }) => [partition, sequence]));
}

/** What was in the log by `knownAt`. Final where that is longer ago than an append may take. */
export async function sequencesKnownAt(db: Db, knownAt: string): Promise<Map<number, number>> {
  const { rows } = await db.query<{ partition: number; sequence: number }>(
    `SELECT h.partition, coalesce(e.sequence, 0) AS sequence FROM partition_head h
     LEFT JOIN LATERAL (SELECT sequence FROM event WHERE partition = h.partition AND recorded_at <= $1 ORDER BY recorded_at DESC LIMIT 1) e ON true
     ORDER BY h.partition`,
    [knownAt],
  );
  return new Map(rows.map(({ partition, sequence }) => [partition, sequence]));
}

export class ProjectionBehind extends Error {}

const WAIT_MAX_MS = 5_000;
const POLL_INTERVAL_MS = 20;

/** Resolves once the live read models have folded `wanted`; throws ProjectionBehind after a bounded wait. */
export async function waitUntilProjected(db: Db, wanted: Sequences, waitMaxMs = WAIT_MAX_MS): Promise<void> {
  const deadline = Date.now() + waitMaxMs;
  for (;;) {
    const projected = await readProjected(db);
    const behind = [...wanted].filter(([partition, sequence]) => (projected.get(partition) ?? 0) < sequence);
    if (behind.length === 0) return;
    if (Date.now() >= deadline) {
      const [[partition, sequence] = [0, 0]] = behind;
      throw new ProjectionBehind(
        `expected the read models at sequence ${sequence} of partition ${partition} within ${waitMaxMs} ms; they are at ${projected.get(partition) ?? 0}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL_MS));
  }
}
