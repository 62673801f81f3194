/** Makes projections anew from the log, beside the live ones, and puts them in their place partition by partition. */
import { type Pool, PostgresUnavailable, type Tx, transaction } from '#postgres';
import { type Checkpoint, lockLive, together } from './checkpoints/lock.js';
import { type AtLive, type Copy, compare, type Difference } from './compare.js';
import { foldNext } from './fold.js';
import { copyNamed } from './parked/units.js';
import type { Projection } from './projection.js';
import { codeVersionOf } from './projections.js';
import { type DifferingPairs, publishDifferences, readDifferingPairs } from './stances/publish-differences.js';
import { stancesProjection } from './stances/stances.projection.js';

export interface RebuildOptions {
  /** Compare with the live rows, and change nothing. */
  check: boolean;
  /** Only these: the others are left to other processes. */
  partitions?: number[] | undefined;
  progress?: ((done: number, partitions: number) => void) | undefined;
}

/** Partitions that are made at once, and views that are compared: while one waits for Postgres, another is folded. */
const CONCURRENCY = 3;
/** How often rows are compared in vain, as the live ones have moved on, before these are held. */
const COMPARISONS_MAX = 10;
/** Events that are folded in one transaction. */
const EVENTS_AT_ONCE = 5_000;

/**
 * In the partitions where they are live. Returns the differences between the live rows and the rebuilt ones. Readers see the one or the other
 * whole, never anything between.
 */
export async function rebuild(
  pool: Pool,
  projections: Projection | Projection[],
  { check, partitions, progress }: RebuildOptions,
): Promise<Difference[]> {
  const all = [projections].flat();
  return alone(pool, partitions, async () => {
    const version = await nextVersion(pool, all);
    const copies: Copy[] = [];
    for (const projection of all) copies.push(...(await prepareCopies(pool, projection, version, partitions)));
    const byPartition = [...Map.groupBy(copies, ({ partition }) => partition)].sort(([a], [b]) => a - b);
    let done = 0;
    await forEach(byPartition, async ([partition, own]) => {
      await foldNear(pool, partition, own);
      done += 1;
      progress?.(done, byPartition.length);
    });
    const differences = await compareAll(pool, copies);
    if (!check) {
      const differing = await readDiffering(pool, copies, differences);
      await forEach(byPartition, ([partition, own]) => finish(pool, partition, own, differing.get(partition)));
    }
    const made = byPartition.map(([partition]) => partition);
    await forEach(all, (projection) => transaction(pool, (tx) => removeCopies(tx, projection, made)));
    return differences;
  });
}

/** Some at once. Where one fails no other is begun, and it is thrown once those that are have ended: they would go on writing. */
async function forEach<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const outcomes = await Promise.allSettled(
    Array.from({ length: CONCURRENCY }, async () => {
      try {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
      } finally {
        waiting.length = 0;
      }
    }),
  );
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
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

/** One rebuild of a partition at a time: the locks end with their connection, also where the process is killed. */
async function alone<T>(pool: Pool, partitions: number[] | undefined, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(`SET lock_timeout = ${REBUILD_WAIT_MAX_MS}`);
    // Who makes but some shares the lock with those who make others.
    await client
      .query(
        partitions
          ? `SELECT pg_advisory_lock_shared(${REBUILD_LOCK}), pg_advisory_lock(${REBUILD_LOCK}, p)
             FROM unnest($1::int[]) AS p`
          : `SELECT pg_advisory_lock(${REBUILD_LOCK})`,
        partitions && [partitions.toSorted((a, b) => a - b)],
      )
      .catch((error: unknown) => {
        if (!(error instanceof PostgresUnavailable) || error.isConnectionLost) throw error;
        throw new Error('another rebuild is under way: wait for it to end', { cause: error });
      });
    return await work();
  } finally {
    // And the lock with it.
    client.release(true);
  }
}

/** One number for all views of a rebuild, whatever others make at the same time in other partitions. */
async function nextVersion(pool: Pool, projections: Projection[]): Promise<number> {
  const { rows } = await pool.query<{ version: number }>(
    'SELECT coalesce(max(version), 0) + 1 AS version FROM projection_checkpoint WHERE projection = ANY ($1)',
    [projections.map(({ name }) => name)],
  );
  if (!rows[0]) throw new Error('expected the next version, got none');
  return rows[0].version;
}

async function prepareCopies(
  pool: Pool,
  projection: Projection,
  version: number,
  partitions: number[] | undefined,
): Promise<Copy[]> {
  return transaction(pool, async (tx) => {
    // What a rebuild that was cut off left behind.
    await removeCopies(tx, projection, partitions);
    const { rows } = await tx.query<{ version: number; partition: number }>(
      `INSERT INTO projection_checkpoint (projection, version, partition, sequence, live, code_version)
       SELECT $1, $4, partition, 0, false, $2
       FROM projection_checkpoint
       WHERE projection = $1 AND live AND code_version <= $2 AND ($3::int[] IS NULL OR partition = ANY ($3::int[]))
       RETURNING version, partition`,
      [projection.name, codeVersionOf(projection), partitions, version],
    );
    if (rows.length === 0)
      throw new Error(
        `expected ${projection.name} to be live, and it is not, or of a later release: the projector of this release brings it up`,
      );
    return rows.map((row) => ({ projection, ...row }));
  });
}

export async function lockCopy(tx: Tx, copy: Copy): Promise<Checkpoint> {
  const [locked] = await lockCopies(tx, [copy]);
  if (!locked) throw new Error(`expected version ${copy.version} of ${copy.projection.name} to be locked`);
  return locked;
}

/** Those of one partition, in the order in which all locks on checkpoints are taken. */
async function lockCopies(tx: Tx, copies: Copy[]): Promise<Checkpoint[]> {
  const { rows } = await tx.query<{ projection: string; sequence: number }>(
    `SELECT c.projection, c.sequence FROM unnest($1::text[], $2::int[]) AS copy (projection, version)
     JOIN projection_checkpoint c ON c.projection = copy.projection AND c.version = copy.version AND c.partition = $3
     ORDER BY c.projection, c.version FOR UPDATE OF c`,
    [copies.map(({ projection }) => projection.name), copies.map(({ version }) => version), copies[0]?.partition],
  );
  const reached = new Map(rows.map(({ projection, sequence }) => [projection, sequence]));
  return copies.map(({ projection, version }) => {
    const sequence = reached.get(projection.name);
    if (sequence === undefined)
      throw new Error(`version ${version} of ${projection.name} was removed while it was being made`);
    return { projection, version, sequence, live: false };
  });
}

/** How far a copy is to come: as far as the live one, or where there is none yet, as any that is live. */
export async function readGoal(tx: Tx, projection: Projection, partition: number): Promise<number> {
  return (await readGoals(tx, partition, [projection])).get(projection) ?? 0;
}

type Goals = Map<Projection, number>;

async function readGoals(tx: Tx, partition: number, projections: Projection[]): Promise<Goals> {
  const { rows } = await tx.query<{ projection: string; sequence: number }>({
    name: 'read-goals',
    text: 'SELECT projection, sequence FROM projection_checkpoint WHERE partition = $1 AND live',
    values: [partition],
  });
  const live = new Map(rows.map(({ projection, sequence }) => [projection, sequence]));
  const farthest = Math.max(0, ...live.values());
  return new Map(projections.map((projection) => [projection, live.get(projection.name) ?? farthest]));
}

/** Comes near the live versions. The last of it is left for when the rows are compared, or swapped. */
async function foldNear(pool: Pool, partition: number, copies: Copy[]): Promise<void> {
  const fold = () =>
    transaction(pool, async (tx) => {
      const locked = await lockCopies(tx, copies);
      return foldUp(tx, partition, locked, await readGoals(tx, partition, projectionsOf(locked)), EVENTS_AT_ONCE);
    });
  while ((await fold()) >= EVENTS_AT_ONCE);
}

async function compareAll(pool: Pool, copies: Copy[]): Promise<Difference[]> {
  const atLive: AtLive = (partition, tries, work) =>
    transaction(pool, async (tx) => {
      // A busy writer is not chased for ever.
      if (tries >= COMPARISONS_MAX) await lockLive(tx, partition);
      const locked = await lockCopies(
        tx,
        copies.filter((copy) => copy.partition === partition),
      );
      await foldUp(tx, partition, locked, await readGoals(tx, partition, projectionsOf(locked)));
      return work(tx);
    });
  const byProjection = [...Map.groupBy(copies, ({ projection }) => projection)];
  const found = new Map<Projection, Difference[]>();
  await forEach(byProjection, async ([projection, own]) => {
    found.set(projection, await compare(pool, own, atLive));
  });
  return byProjection.flatMap(([projection]) => found.get(projection) ?? []);
}

/** Of the stances, by partition. */
async function readDiffering(
  pool: Pool,
  copies: Copy[],
  differences: Difference[],
): Promise<Map<number, DifferingPairs | null>> {
  const differing = new Map<number, DifferingPairs | null>();
  for (const copy of copies) {
    const { projection, partition } = copy;
    if (projection !== stancesProjection) continue;
    if (differences.some((one) => one.projection === projection.name && one.partition === partition))
      differing.set(partition, await readDifferingPairs(pool, copy));
  }
  return differing;
}

function projectionsOf(copies: Checkpoint[]): Projection[] {
  return copies.map(({ projection }) => projection);
}

/** Folds into the copies, those that are least far first, until each has come to its goal, or about `limit` events are gone past. */
async function foldUp(
  tx: Tx,
  partition: number,
  copies: Checkpoint[],
  goals: Goals,
  limit = Number.MAX_SAFE_INTEGER,
): Promise<number> {
  const goalOf = ({ projection }: Checkpoint) => goals.get(projection) ?? 0;
  let passed = 0;
  while (passed < limit) {
    const [least, ahead] = together(copies.filter((copy) => copy.sequence < goalOf(copy))).toReversed();
    if (!least) break;
    const upTo = Math.min(...least.map(goalOf), ahead?.[0]?.sequence ?? Infinity);
    // The live version decides what is parked; the new one leaves the same aside.
    passed += await foldNext(tx, partition, least, { publish: false, upTo });
  }
  return passed;
}

/** Under the lock of the live ones the copies come as far as they are, which is a little, and take their place. */
async function finish(
  pool: Pool,
  partition: number,
  copies: Copy[],
  differing: DifferingPairs | null | undefined,
): Promise<void> {
  await foldNear(pool, partition, copies);
  await transaction(pool, async (tx) => {
    const live = new Map((await lockLive(tx, partition)).map((checkpoint) => [checkpoint.projection, checkpoint]));
    const locked = await lockCopies(tx, copies);
    await foldUp(tx, partition, locked, new Map([...live].map(([projection, { sequence }]) => [projection, sequence])));
    for (const copy of locked) {
      const replaced = live.get(copy.projection);
      if (!replaced) throw new Error(`expected a live version of ${copy.projection.name} in partition ${partition}`);
      if (differing && copy.projection === stancesProjection)
        await publishDifferences(tx, replaced.version, { ...copy, partition }, differing);
    }
    await swap(tx, partition, locked);
  });
}

/** Makes the copies live, in the place of the versions that are. All are locked, and those that replace each other at the same event. */
export async function swap(tx: Tx, partition: number, copies: Checkpoint[]): Promise<void> {
  const names = copies.map(({ projection }) => projection.name);
  const versions = copies.map(({ version }) => version);
  // Before: no two versions may be live.
  await tx.query(
    'UPDATE projection_checkpoint SET live = false WHERE partition = $1 AND projection = ANY ($2) AND live',
    [partition, names],
  );
  await tx.query(
    `UPDATE projection_checkpoint c SET live = true FROM unnest($2::text[], $3::int[]) AS copy (projection, version)
     WHERE c.partition = $1 AND c.projection = copy.projection AND c.version = copy.version`,
    [partition, names, versions],
  );
  await tx.query(
    `UPDATE parked p SET projection = copy.projection FROM unnest($2::text[], $3::text[]) AS copy (projection, name)
     WHERE p.partition = $1 AND p.projection = copy.name`,
    [partition, names, copies.map(({ projection, version }) => copyNamed(projection.name, version))],
  );
}

/** As long as it takes: it holds up nobody. */
const REMOVAL_MAX_MS = 2 ** 31 - 1;

/** Takes away what no live version has: copies that were replaced, or never finished. Of these partitions, or of all. */
export async function removeCopies(tx: Tx, { name, tables }: Projection, partitions?: number[]): Promise<void> {
  const mine = '($2::int[] IS NULL OR partition = ANY ($2::int[]))';
  // Before their rows, as those who fold into them do.
  const { rowCount } = await tx.query(
    `SELECT FROM projection_checkpoint WHERE projection = $1 AND NOT live AND ${mine} ORDER BY partition, version FOR UPDATE`,
    [name, partitions],
  );
  if (rowCount === 0) return;
  await tx.query(`SET LOCAL statement_timeout = 0`);
  for (const table of tables) {
    const removal = {
      text: `DELETE FROM ${table} t WHERE ($2::int[] IS NULL OR t.partition = ANY ($2::int[]))
               AND NOT EXISTS (SELECT FROM projection_checkpoint c
                 WHERE c.projection = $1 AND c.partition = t.partition AND c.version = t.version AND c.live)`,
      values: [name, partitions],
      query_timeout: REMOVAL_MAX_MS,
    };
    await tx.query(removal);
  }
  await tx.query(`DELETE FROM projection_checkpoint WHERE projection = $1 AND NOT live AND ${mine}`, [
    name,
    partitions,
  ]);
  await tx.query(`DELETE FROM parked WHERE starts_with(projection, $1 || '@') AND ${mine}`, [name, partitions]);
}
