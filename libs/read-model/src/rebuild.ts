/** Makes a projection anew from the log, beside the live one, and puts it in its place partition by partition. */
import { canonicalText, diffShifts, FACETS, newsOf, shiftsOf } from '#stance';
import { type Pool, type Tx, transaction } from '#postgres';
import { appendToFeed, type FeedEntry } from './feed/append-to-feed.js';
import { BATCH_SIZE_MAX, type Checkpoint, foldNext, lockLive } from './project-partition.js';
import type { Projection } from './projection.js';
import { stancesProjection } from './stances/stances.projection.js';
import { loadTimelines, type Pair, revisionOf, type Timelines } from './stances/timelines.js';

export interface RebuildOptions {
  /** Compare with the live rows, and change nothing. */
  check: boolean;
  progress?: (partition: number, partitions: number) => void;
}

/** A row that the live version has and the rebuilt one has not, or the other way round. */
export interface Difference {
  projection: string;
  table: string;
  partition: number;
  only: 'live' | 'rebuilt';
  row: string;
}

/** Of each table and partition no more differences than these are told. */
const DIFFERENCES_MAX = 20;

/** Returns the differences between the live rows and the rebuilt ones. Readers see the one or the other whole, never anything between. */
export async function rebuild(
  pool: Pool,
  projection: Projection,
  { check, progress }: RebuildOptions,
): Promise<Difference[]> {
  return alone(pool, async () => {
    const { version, partitions } = await prepareVersion(pool, projection);
    const differences: Difference[] = [];
    for (const [i, partition] of partitions.entries()) {
      // The last, small batch is folded under the lock: a busy writer is not chased for ever.
      while ((await foldBatch(pool, projection, version, partition)) >= BATCH_SIZE_MAX);
      const found = await transaction(pool, (tx) => finish(tx, { projection, version, partition, check }));
      differences.push(...found);
      progress?.(i + 1, partitions.length);
    }
    await removeOldVersions(pool, projection);
    return differences;
  });
}

/** One rebuild at a time: the lock ends with its connection, also where the process is killed. */
async function alone<T>(pool: Pool, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ free: boolean }>(
      "SELECT pg_try_advisory_lock(hashtext('stancebook rebuild')) AS free",
    );
    if (!rows[0]?.free) throw new Error('another rebuild is under way: wait for it to end');
    try {
      return await work();
    } finally {
      await client.query("SELECT pg_advisory_unlock(hashtext('stancebook rebuild'))");
    }
  } finally {
    client.release();
  }
}

async function prepareVersion(pool: Pool, projection: Projection): Promise<{ version: number; partitions: number[] }> {
  // What a rebuild that was cut off left behind.
  await removeOldVersions(pool, projection);
  const { rows } = await pool.query<{ version: number; partition: number }>(
    `INSERT INTO checkpoint (projection, version, partition, sequence, live)
     SELECT $1, (SELECT max(version) + 1 FROM checkpoint WHERE projection = $1), partition, 0, false
     FROM checkpoint WHERE projection = $1 AND live RETURNING version, partition`,
    [projection.name],
  );
  const [first] = rows;
  if (!first) throw new Error(`expected a live version of ${projection.name}, found none: start the projector first`);
  return { version: first.version, partitions: rows.map(({ partition }) => partition).sort((a, b) => a - b) };
}

async function lockVersion(tx: Tx, projection: Projection, version: number, partition: number): Promise<Checkpoint> {
  const { rows } = await tx.query<{ sequence: number }>(
    'SELECT sequence FROM checkpoint WHERE projection = $1 AND version = $2 AND partition = $3 FOR UPDATE',
    [projection.name, version, partition],
  );
  if (!rows[0]) throw new Error(`version ${version} of ${projection.name} was removed while it was being made`);
  return { projection, version, sequence: rows[0].sequence, live: false };
}

function foldBatch(pool: Pool, projection: Projection, version: number, partition: number): Promise<number> {
  return transaction(pool, async (tx) => {
    const upTo = await readLiveSequence(tx, partition);
    const next = await lockVersion(tx, projection, version, partition);
    return foldNext(tx, partition, [next], { publish: false, upTo });
  });
}

async function readLiveSequence(tx: Tx, partition: number): Promise<number> {
  const { rows } = await tx.query<{ sequence: number }>(
    'SELECT min(sequence) AS sequence FROM checkpoint WHERE partition = $1 AND live',
    [partition],
  );
  return rows[0]?.sequence ?? 0;
}

interface Finish {
  projection: Projection;
  version: number;
  partition: number;
  check: boolean;
}

/** Brings both versions to the same event, compares them, and puts the new one in the old one's place. */
async function finish(tx: Tx, { projection, version, partition, check }: Finish): Promise<Difference[]> {
  const live = await lockLive(tx, partition);
  const next = await lockVersion(tx, projection, version, partition);
  const upTo = Math.max(next.sequence, ...live.map(({ sequence }) => sequence));
  // The live version decides what is parked; the new one leaves the same aside.
  while ((await foldNext(tx, partition, live, { publish: true, upTo, unfoldable: [] })) > 0);
  while ((await foldNext(tx, partition, [next], { publish: false, upTo })) > 0);
  const current = live.find((checkpoint) => checkpoint.projection === projection);
  if (!current) throw new Error(`expected a live version of ${projection.name} in partition ${partition}`);
  const differences = await compareRows(tx, projection, partition, current.version, version);
  if (check) return differences;
  if (differences.length > 0 && projection === stancesProjection)
    await publishDifferences(tx, partition, current.version, version);
  await tx.query('UPDATE checkpoint SET live = false WHERE projection = $1 AND partition = $2 AND version = $3', [
    projection.name,
    partition,
    current.version,
  ]);
  await tx.query('UPDATE checkpoint SET live = true WHERE projection = $1 AND partition = $2 AND version = $3', [
    projection.name,
    partition,
    version,
  ]);
  return differences;
}

async function compareRows(
  tx: Tx,
  projection: Projection,
  partition: number,
  live: number,
  rebuilt: number,
): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const table of projection.tables) {
    const rowsOf = (version: string) =>
      `SELECT (to_jsonb(t) - 'version')::text AS row FROM ${table} t WHERE partition = $1 AND version = ${version}`;
    const onlyIn = (a: string, b: string) => `(${rowsOf(a)} EXCEPT ${rowsOf(b)} LIMIT ${DIFFERENCES_MAX})`;
    const { rows } = await tx.query<{ only: Difference['only']; row: string }>(
      `SELECT 'live' AS only, row FROM ${onlyIn('$2', '$3')} AS a UNION ALL SELECT 'rebuilt', row FROM ${onlyIn('$3', '$2')} AS b`,
      [partition, live, rebuilt],
    );
    found.push(...rows.map(({ only, row }) => ({ projection: projection.name, table, partition, only, row })));
  }
  return found;
}

/** What subscribers have to be told where rules changed between the versions. */
async function publishDifferences(tx: Tx, partition: number, live: number, rebuilt: number): Promise<void> {
  const { rows: pairs } = await tx.query<Pair>(
    `SELECT DISTINCT holder, proposal FROM (
       SELECT holder, proposal FROM timeline_entry WHERE partition = $1 AND version IN ($2, $3) AND known_to IS NULL
       UNION SELECT holder, proposal FROM reading WHERE partition = $1 AND version IN ($2, $3) AND known_to IS NULL) p
     ORDER BY holder, proposal`,
    [partition, live, rebuilt],
  );
  const { rows } = await tx.query<{ now: string }>(
    `SELECT greatest(clock_timestamp(), (SELECT max(recorded_at) FROM shift_feed WHERE partition = $1),
       (SELECT recorded_at FROM partition_head WHERE partition = $1 AND sequence > 0)) AS now`,
    [partition],
  );
  const recordedAt = rows[0]?.now ?? '';
  const entries: FeedEntry[] = [];
  for (const pair of pairs) {
    const before = await loadTimelines(tx, { partition, version: live }, pair);
    const after = await loadTimelines(tx, { partition, version: rebuilt }, pair);
    entries.push(...differencesOf(before, after, recordedAt));
  }
  await appendToFeed(tx, partition, [{ entries, because: { rebuild: rebuilt }, recordedAt }]);
}

function differencesOf(before: Timelines, after: Timelines, recordedAt: string): FeedEntry[] {
  const { holder, proposal } = after;
  const shifts = (timelines: Timelines, facet: (typeof FACETS)[number]) =>
    shiftsOf(holder, proposal, timelines.entries[facet], (id) => revisionOf(timelines.readings.get(id)));
  const changes = FACETS.flatMap((facet) =>
    diffShifts(shifts(before, facet), shifts(after, facet)).map((change) => ({
      change,
      ...newsOf(change, recordedAt, { wasKnown: () => true, lastUtterance: undefined }),
    })),
  );
  const [was, is] = [before.stance, after.stance];
  return [
    ...changes,
    ...(canonicalText({ was }) === canonicalText({ was: is }) ? [] : [{ holder, proposal, stance: is }]),
  ];
}

async function removeOldVersions(pool: Pool, { name, tables }: Projection): Promise<void> {
  await pool.query('DELETE FROM checkpoint WHERE projection = $1 AND NOT live', [name]);
  for (const table of tables) {
    await pool.query(
      `DELETE FROM ${table} t WHERE NOT EXISTS
         (SELECT FROM checkpoint c WHERE c.projection = $1 AND c.partition = t.partition AND c.version = t.version)`,
      [name],
    );
  }
}
