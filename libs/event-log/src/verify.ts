/** Proves that the log is what was appended: nothing altered, removed, put in or moved. */
import { type Pool, type Tx, transaction } from '#postgres';
import { GENESIS, hashOfData, hashOfEvent } from './chain.js';

/** Heads saved earlier, outside the database: they also show where a whole chain was written anew. */
export interface SavedHeads {
  log: string;
  partitions: { partition: number; sequence: number; hash: string }[];
}

export interface Finding {
  partition: number;
  sequence: number;
  problem: string;
}

const PAGE_SIZE = 1_000;

/** Yields what is wrong, partition by partition; nothing where all is well. Each partition is read in one snapshot, a page at a time. */
export async function* verifyLog(pool: Pool, { heads }: { heads?: SavedHeads } = {}): AsyncGenerator<Finding> {
  const { rows } = await pool.query<{ partition: number }>('SELECT partition FROM partition_head ORDER BY partition');
  for (const { partition } of rows) {
    const saved = heads?.partitions.find((head) => head.partition === partition);
    // One partition's findings are few unless everything is wrong; the snapshot ends before the caller takes its time over them.
    yield* await transaction(pool, (tx) => verifyPartition(tx, partition, saved), { mode: 'snapshot' });
  }
  yield* await streamGaps(pool);
}

const FINDINGS_MAX = 100;

async function verifyPartition(
  tx: Tx,
  partition: number,
  saved?: { sequence: number; hash: string },
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const find = (sequence: number, problem: string) => {
    if (findings.length < FINDINGS_MAX) findings.push({ partition, sequence, problem });
  };
  let previous: Pick<ChainRow, 'sequence' | 'hash' | 'recordedAt'> = { sequence: 0, hash: GENESIS, recordedAt: '' };
  for await (const row of rowsOf(tx, partition)) {
    const { sequence } = row;
    if (sequence !== previous.sequence + 1) {
      find(previous.sequence + 1, `expected sequence ${previous.sequence + 1}, got ${sequence}: events are missing`);
    }
    if (row.recordedAt <= previous.recordedAt) {
      find(sequence, `expected a time after ${previous.recordedAt}, got ${row.recordedAt}`);
    }
    if (row.data !== null && row.salt !== null && !hashOfData(row.salt, row.data).equals(row.dataHash)) {
      find(sequence, `the data of event ${sequence} is not what was recorded: its hash differs`);
    }
    if (!hashOfEvent(previous.hash, row.dataHash, row).equals(row.hash)) {
      find(
        sequence,
        `event ${sequence} does not follow from the event before it: it, or its neighbour, was altered, put in or removed`,
      );
    }
    if (saved?.sequence === sequence && saved.hash !== row.hash.toString('hex')) {
      find(sequence, `expected the hash saved earlier, ${saved.hash}: the chain was written anew`);
    }
    previous = row;
  }
  if (saved && previous.sequence < saved.sequence) {
    find(
      previous.sequence + 1,
      `expected at least the ${saved.sequence} events saved earlier, got ${previous.sequence}`,
    );
  }
  const { rows } = await tx.query<{ sequence: number; hash: Buffer }>(
    'SELECT sequence, hash FROM partition_head WHERE partition = $1',
    [partition],
  );
  const [head] = rows;
  if (!head || head.sequence !== previous.sequence || !head.hash.equals(previous.hash)) {
    find(
      previous.sequence,
      `expected the head at the last event, ${previous.sequence}; it is at ${head?.sequence ?? 'none'}`,
    );
  }
  return findings;
}

interface ChainRow {
  partition: number;
  sequence: number;
  streamId: string;
  streamVersion: number;
  type: string;
  schemaVersion: number;
  data: string | null;
  salt: Buffer | null;
  dataHash: Buffer;
  metadata: string;
  recordedAt: string;
  hash: Buffer;
}

async function* rowsOf(tx: Tx, partition: number): AsyncGenerator<ChainRow> {
  for (let after = 0; ; ) {
    const { rows } = await tx.query<ChainRow>(
      `SELECT partition, sequence, stream_id AS "streamId", stream_version AS "streamVersion", type, schema_version AS "schemaVersion",
         data::text AS data, data_salt AS salt, data_hash AS "dataHash", metadata::text AS metadata, recorded_at AS "recordedAt", hash
       FROM event WHERE partition = $1 AND sequence > $2 ORDER BY sequence LIMIT $3`,
      [partition, after, PAGE_SIZE],
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE_SIZE) return;
    after = last.sequence;
  }
}

async function streamGaps(pool: Pool): Promise<Finding[]> {
  const { rows } = await pool.query<Finding>(
    `SELECT partition, sequence, 'stream ' || stream_id || ' has no version before ' || stream_version AS problem FROM event e
     WHERE stream_version > 1 AND NOT EXISTS
       (SELECT FROM event b WHERE b.stream_id = e.stream_id AND b.stream_version = e.stream_version - 1 AND b.partition = e.partition
          AND b.sequence < e.sequence)
     ORDER BY partition, sequence LIMIT ${FINDINGS_MAX}`,
  );
  return rows;
}
