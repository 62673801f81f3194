import { hash, randomUUID } from 'node:crypto';
import { type Db, type Pool, transaction } from '#postgres';
import { GENESIS } from './chain.js';

export interface EventLog {
  pool: Pool;
  /** Names this log to all who read copies of it. */
  id: string;
  partitions: number;
}

const PARTITIONS_DEFAULT = 64;

/**
 * The log in this database; made at the first call, with `partitions` or 64. Several processes may call this at once.
 * Throws where the log has another number of partitions.
 */
export async function openEventLog(
  pool: Pool,
  { partitions }: { partitions?: number | undefined } = {},
): Promise<EventLog> {
  const log = (await readLog(pool)) ?? (await makeLog(pool, partitions));
  if (partitions !== undefined && partitions !== log.partitions) {
    throw new Error(
      `expected ${log.partitions} partitions, which this log was made with, got STANCEBOOK_PARTITIONS=${partitions}: set it to ${log.partitions}, or use another database`,
    );
  }
  return { pool, ...log };
}

type Made = Omit<EventLog, 'pool'>;

async function readLog(db: Db): Promise<Made | undefined> {
  const { rows } = await db.query<Made>('SELECT id, partitions FROM log');
  return rows[0];
}

function makeLog(pool: Pool, partitions = PARTITIONS_DEFAULT): Promise<Made> {
  return transaction(pool, async (tx) => {
    await tx.query('INSERT INTO log (id, partitions) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      randomUUID(),
      partitions,
    ]);
    const made = await readLog(tx);
    if (!made) throw new Error('expected the log in this database, found none');
    await tx.query(
      'INSERT INTO partition_head (partition, hash) SELECT generate_series(0, $1::int - 1), $2 ON CONFLICT DO NOTHING',
      [made.partitions, GENESIS],
    );
    return made;
  });
}

/** The partition of an id: the first four bytes of its SHA-256, big-endian, modulo the number of partitions. */
export function partitionOf(id: string, partitions: number): number {
  return hash('sha256', id, 'buffer').readUInt32BE(0) % partitions;
}
