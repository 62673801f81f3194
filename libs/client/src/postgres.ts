import type { Pool, PoolClient } from 'pg';
import type { Checkpoint, Place } from './checkpoint.js';

const TABLE = `CREATE TABLE IF NOT EXISTS stancebook_checkpoint (
  name text NOT NULL,
  partition int NOT NULL,
  source text NOT NULL,
  sequence bigint NOT NULL,
  kafka_offset text NOT NULL,
  PRIMARY KEY (name, partition)
)`;

interface Row {
  partition: number;
  source: string;
  sequence: string;
  kafka_offset: string;
}

/**
 * Places in the table `stancebook_checkpoint`, which it makes where there is none. `name`: of the subscriber, in a database that several use.
 * The transaction is handed on as a client of the pool; do not end it.
 */
export function postgresCheckpoint(pool: Pool, name: string): Checkpoint<PoolClient> {
  let made: Promise<void> | null = null;
  return {
    async transaction(work) {
      made ??= makeTable(pool);
      await made.catch((error: unknown) => {
        made = null;
        throw error;
      });
      return transaction(pool, work);
    },

    async read(tx, partition) {
      // Where the partition has no place yet, that of any other tells the log.
      const { rows } = await tx.query<Row>(
        `SELECT partition, source, sequence, kafka_offset FROM stancebook_checkpoint WHERE name = $1
         ORDER BY (partition = $2) DESC LIMIT 1 FOR UPDATE`,
        [name, partition],
      );
      const [row] = rows;
      if (!row || row.partition !== partition) return { source: row?.source ?? null, sequence: 0, offset: null };
      return { source: row.source, sequence: Number(row.sequence), offset: row.kafka_offset } satisfies Place;
    },

    async write(tx, partition, { source, sequence, offset }) {
      const { rowCount } = await tx.query(
        `INSERT INTO stancebook_checkpoint AS stored (name, partition, source, sequence, kafka_offset) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (name, partition) DO UPDATE SET sequence = excluded.sequence, kafka_offset = excluded.kafka_offset
         WHERE stored.sequence = excluded.sequence - 1 AND stored.source = excluded.source`,
        [name, partition, source, sequence, offset],
      );
      if (rowCount !== 1) {
        throw new Error(
          `expected the checkpoint ${name} at sequence ${sequence - 1} of partition ${partition}, and another has written it`,
        );
      }
    },
  };
}

/** Not IF NOT EXISTS alone: that is no lock, and it asks for the right to make tables where there is nothing to make. */
async function makeTable(pool: Pool): Promise<void> {
  const { rowCount } = await pool.query(`SELECT WHERE to_regclass('stancebook_checkpoint') IS NULL`);
  if (rowCount === 0) return;
  await transaction(pool, async (tx) => {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('stancebook_checkpoint'))`);
    await tx.query(TABLE);
  });
}

async function transaction<T>(pool: Pool, work: (tx: PoolClient) => Promise<T>): Promise<T> {
  const tx = await pool.connect();
  // A connection that is lost while no query is under way would end the process.
  const lost = () => {};
  tx.on('error', lost);
  let broken: Error | undefined;
  try {
    await tx.query('BEGIN');
    const result = await work(tx);
    await tx.query('COMMIT');
    return result;
  } catch (error) {
    await tx.query('ROLLBACK').catch((rollback: Error) => (broken = rollback));
    throw error;
  } finally {
    tx.off('error', lost);
    tx.release(broken);
  }
}
