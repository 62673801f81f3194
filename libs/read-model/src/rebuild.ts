/** Makes a projection anew from the log, beside the live one, and puts it in its place partition by partition. */
import { canonicalText, diffShifts, FACETS, newsOf, shiftsOf } from '#stance';
import { type Pool, PostgresUnavailable, type Tx, transaction } from '#postgres';
import { type Checkpoint, lockLive } from './checkpoints/lock.js';
import { appendToFeed, type FeedEntry } from './feed/append-to-feed.js';
import { referringOthers, referringStance } from './feed/references.js';
import { BATCH_SIZE_MAX, foldNext } from './fold.js';
import { copyNamed } from './parked/units.js';
import type { Projection } from './projection.js';
import { codeVersionOf } from './projections.js';
import { stancesProjection } from './stances/stances.projection.js';
import { loadTimelines, type Pair, revisionsIn, type Timelines } from './stances/timelines.js';

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
/** Records that are held before they are published, beside those of one pair. */
const PUBLISHED_AT_ONCE = 1_000;

/** Of the partitions where it is live. Returns the differences between the live rows and the rebuilt ones. Readers see the one or the other whole, never anything between. */
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
    await transaction(pool, (tx) => removeCopies(tx, projection));
    return differences;
  });
}

/** SQL: the advisory lock of whoever makes copies. */
const REBUILD_LOCK = "hashtext('stancebook rebuild')";

/** Whether no rebuild is under way elsewhere, nor will be while the transaction is. */
export async function mayRebuild(tx: Tx): Promise<boolean> {
  const { rows } = await tx.query<{ free: boolean }>(`SELECT pg_try_advisory_xact_lock(${REBUILD_LOCK}) AS free`);
  return rows[0]?.free ?? false;
}

/** A batch of a copy that the projector is making takes about a second. */
const REBUILD_WAIT_MAX_MS = 8_000;

/** One rebuild at a time: the lock ends with its connection, also where the process is killed. */
async function alone<T>(pool: Pool, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(`SET lock_timeout = ${REBUILD_WAIT_MAX_MS}`);
    await client.query(`SELECT pg_advisory_lock(${REBUILD_LOCK})`).catch((error: unknown) => {
      if (!(error instanceof PostgresUnavailable) || error.isConnectionLost) throw error;
      throw new Error('another rebuild is under way: wait for it to end', { cause: error });
    });
    return await work();
  } finally {
    // And the lock with it.
    client.release(true);
  }
}

async function prepareVersion(pool: Pool, projection: Projection): Promise<{ version: number; partitions: number[] }> {
  // What a rebuild that was cut off left behind.
  await transaction(pool, (tx) => removeCopies(tx, projection));
  const { rows } = await pool.query<{ version: number; partition: number }>(
    `INSERT INTO projection_checkpoint (projection, version, partition, sequence, live, code_version)
     SELECT $1, (SELECT max(version) + 1 FROM projection_checkpoint WHERE projection = $1), partition, 0, false, $2
     FROM projection_checkpoint WHERE projection = $1 AND live AND code_version <= $2 RETURNING version, partition`,
    [projection.name, codeVersionOf(projection)],
  );
  const [first] = rows;
  if (!first)
    throw new Error(
      `expected ${projection.name} to be live, and it is not, or of a later release: the projector of this release brings it up`,
    );
  return { version: first.version, partitions: rows.map(({ partition }) => partition).sort((a, b) => a - b) };
}

export async function lockCopy(
  tx: Tx,
  projection: Projection,
  version: number,
  partition: number,
): Promise<Checkpoint> {
  const { rows } = await tx.query<{ sequence: number }>(
    'SELECT sequence FROM projection_checkpoint WHERE projection = $1 AND version = $2 AND partition = $3 FOR UPDATE',
    [projection.name, version, partition],
  );
  if (!rows[0]) throw new Error(`version ${version} of ${projection.name} was removed while it was being made`);
  return { projection, version, sequence: rows[0].sequence, live: false };
}

function foldBatch(pool: Pool, projection: Projection, version: number, partition: number): Promise<number> {
  return transaction(pool, async (tx) => {
    const upTo = await readGoal(tx, projection, partition);
    const copy = await lockCopy(tx, projection, version, partition);
    return foldNext(tx, partition, [copy], { publish: false, upTo });
  });
}

/** How far a copy is to come: as far as the live one, or where there is none yet, as any that is live. */
export async function readGoal(tx: Tx, { name }: Projection, partition: number): Promise<number> {
  const { rows } = await tx.query<{ sequence: number }>(
    `SELECT coalesce(max(sequence) FILTER (WHERE projection = $1), max(sequence), 0) AS sequence
     FROM projection_checkpoint WHERE partition = $2 AND live`,
    [name, partition],
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
  const all = await lockLive(tx, partition);
  const live = all.find((checkpoint) => checkpoint.projection === projection);
  if (!live) throw new Error(`expected a live version of ${projection.name} in partition ${partition}`);
  const copy = await lockCopy(tx, projection, version, partition);
  // The live version decides what is parked; the new one leaves the same aside.
  while ((await foldNext(tx, partition, [copy], { publish: false, upTo: live.sequence })) > 0);
  const differences = await compareRows(tx, projection, partition, live.version, version);
  if (check) return differences;
  if (differences.length > 0 && projection === stancesProjection)
    await publishDifferences(tx, partition, live.version, version);
  await swap(tx, partition, live, copy);
  return differences;
}

/** Makes the copy live, in the place of `live` where there is one. Both are locked, and at the same event. */
export async function swap(tx: Tx, partition: number, live: Checkpoint | undefined, copy: Checkpoint): Promise<void> {
  const { name } = copy.projection;
  const setLive = (version: number, isLive: boolean) =>
    tx.query('UPDATE projection_checkpoint SET live = $4 WHERE projection = $1 AND partition = $2 AND version = $3', [
      name,
      partition,
      version,
      isLive,
    ]);
  if (live) await setLive(live.version, false);
  await setLive(copy.version, true);
  await tx.query('UPDATE parked SET projection = $1 WHERE partition = $2 AND projection = $3', [
    name,
    partition,
    copyNamed(name, copy.version),
  ]);
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
export async function publishDifferences(tx: Tx, partition: number, live: number, rebuilt: number): Promise<void> {
  const { rows: pairs } = await tx.query<Pair>(
    `SELECT DISTINCT holder, proposal FROM (
       SELECT holder, proposal FROM timeline_entry WHERE partition = $1 AND version IN ($2, $3) AND known_to IS NULL
       UNION SELECT holder, proposal FROM reading WHERE partition = $1 AND version IN ($2, $3) AND known_to IS NULL) p
     ORDER BY holder, proposal`,
    [partition, live, rebuilt],
  );
  const { rows } = await tx.query<{ now: string }>(
    `SELECT greatest(clock_timestamp(), (SELECT max(recorded_at) FROM shift_record WHERE partition = $1),
       (SELECT recorded_at FROM partition_head WHERE partition = $1 AND sequence > 0)) AS now`,
    [partition],
  );
  const recordedAt = rows[0]?.now ?? '';
  const because = { rebuild: rebuilt };
  let entries: FeedEntry[] = [];
  for (const pair of pairs) {
    const [before] = await loadTimelines(tx, { partition, version: live }, [pair]);
    const [after] = await loadTimelines(tx, { partition, version: rebuilt }, [pair]);
    if (before && after) entries.push(...differencesOf(before, after, recordedAt));
    if (entries.length < PUBLISHED_AT_ONCE) continue;
    await appendToFeed(tx, partition, [{ entries, because, recordedAt }]);
    entries = [];
  }
  await appendToFeed(tx, partition, [{ entries, because, recordedAt }]);
}

function differencesOf(before: Timelines, after: Timelines, recordedAt: string): FeedEntry[] {
  const { holder, proposal } = after;
  const shifts = (timelines: Timelines, facet: (typeof FACETS)[number]) =>
    shiftsOf(holder, proposal, timelines.entries[facet], revisionsIn(timelines));
  const changes = FACETS.flatMap((facet) =>
    diffShifts(shifts(before, facet), shifts(after, facet)).map((change) => ({
      change,
      alsoCodedAs: referringOthers(
        change.shift.to.alsoCodedAs,
        revisionsIn(change.type === 'shift-revoked' ? before : after),
      ),
      ...newsOf(change, recordedAt, { wasKnown: () => true, lastUtterance: undefined }),
    })),
  );
  const [was, is] = [before.stance, after.stance];
  return [
    ...changes,
    ...(canonicalText({ was }) === canonicalText({ was: is })
      ? []
      : [{ holder, proposal, stance: is && referringStance(is, revisionsIn(after)) }]),
  ];
}

/** As long as it takes: it holds up nobody. */
const REMOVAL_MAX_MS = 2 ** 31 - 1;

/** Takes away what no live version has: copies that were replaced, or never finished. */
export async function removeCopies(tx: Tx, { name, tables }: Projection): Promise<void> {
  await tx.query(`SET LOCAL statement_timeout = 0`);
  for (const table of tables) {
    const removal = {
      text: `DELETE FROM ${table} t WHERE NOT EXISTS (SELECT FROM projection_checkpoint c
               WHERE c.projection = $1 AND c.partition = t.partition AND c.version = t.version AND c.live)`,
      values: [name],
      query_timeout: REMOVAL_MAX_MS,
    };
    await tx.query(removal);
  }
  await tx.query('DELETE FROM projection_checkpoint WHERE projection = $1 AND NOT live', [name]);
  await tx.query("DELETE FROM parked WHERE starts_with(projection, $1 || '@')", [name]);
}
