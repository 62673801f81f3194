/** How far the live read models are. */
import type { Db } from '#postgres';
import type { Projection } from '../projection.js';
import { ANSWERS, codeVersionOf, PROJECTIONS } from '../projections.js';

/** Partition to sequence: a place in the log, one number a partition. */
export type Sequences = ReadonlyMap<number, number>;

/**
 * Makes the checkpoints, where nothing is folded yet, and the feed's heads. A projection that comes later has none: the projector brings it up
 * beside the others. Safe to call from several processes at once.
 */
export async function prepareReadModel(db: Db, partitions: number): Promise<void> {
  await db.query(
    `INSERT INTO projection_checkpoint (projection, version, partition, sequence, live, code_version)
     SELECT p.name, 1, n.partition, 0, true, p.code_version
     FROM unnest($1::text[], $2::int[]) AS p (name, code_version), generate_series(0, $3::int - 1) AS n (partition)
     WHERE NOT EXISTS (SELECT FROM projection_checkpoint c WHERE c.partition = n.partition AND (c.projection = p.name OR c.sequence > 0))
     ON CONFLICT DO NOTHING`,
    [PROJECTIONS.map(({ name }) => name), PROJECTIONS.map(codeVersionOf), partitions],
  );
  await db.query('INSERT INTO feed_head (partition) SELECT generate_series(0, $1::int - 1) ON CONFLICT DO NOTHING', [
    partitions,
  ]);
}

/** What all of these projections have folded, where they are live; by default those that all answers are made from. */
export async function readProjected(db: Db, projections: Projection[] = ANSWERS): Promise<Map<number, number>> {
  const { rows } = await db.query<{ partition: number; sequence: number }>(
    `SELECT partition, min(sequence) AS sequence FROM projection_checkpoint
     WHERE live AND projection = ANY ($1) GROUP BY partition ORDER BY partition`,
    [projections.map(({ name }) => name)],
  );
  return new Map(rows.map(({ partition, sequence }) => [partition, sequence]));
}

/** What was in the log by `knownAt`. Final where that is settled. */
export async function sequencesKnownAt(db: Db, knownAt: string): Promise<Map<number, number>> {
  const { rows } = await db.query<{ partition: number; sequence: number }>(
    `SELECT h.partition, coalesce(e.sequence, 0) AS sequence FROM partition_head h
     LEFT JOIN LATERAL (SELECT sequence FROM event WHERE partition = h.partition AND recorded_at <= $1 ORDER BY recorded_at DESC LIMIT 1) e ON true
     ORDER BY h.partition`,
    [knownAt],
  );
  return new Map(rows.map(({ partition, sequence }) => [partition, sequence]));
}
