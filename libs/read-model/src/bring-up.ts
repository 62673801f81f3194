/** A view that is new, or whose code changed, is made beside the live ones, and becomes live where it has come as far, partition by partition. */
import { type Db, type Pool, type Tx, transaction } from '#postgres';
import { type Checkpoint, FOLDABLE, foldable, lockLive } from './checkpoints/lock.js';
import { foldCounted } from './attempts.js';
import { BATCH_SIZE_MAX, foldNext } from './fold.js';
import type { Unfoldable } from './parked/parked.js';
import type { Projection } from './projection.js';
import { codeVersionOf, projectionNamed } from './projections.js';
import { lockCopy, mayRebuild, readGoal, removeCopies, swap } from './rebuild.js';
import { publishDifferences, readDifferingPairs } from './stances/publish-differences.js';
import { stancesProjection } from './stances/stances.projection.js';

export interface BringUpOptions {
  /** At most this many events. */
  limit?: number;
  /** Told of each event that was parked. */
  parked?: (unfoldable: Unfoldable) => void;
  /** Told of each partition in which a view became live. */
  live?: (projection: string, partition: number) => void;
}

/**
 * Folds one batch into one partition of a copy that is being made. Returns false where nothing is to be done, or another process is at it:
 * one at a time is, a rebuild included.
 */
export async function bringUp(
  pool: Pool,
  { limit = BATCH_SIZE_MAX, parked, live }: BringUpOptions = {},
): Promise<boolean> {
  const missing = await firstMissing(pool);
  if (!missing) return removeReplaced(pool);
  const { projection, partition } = missing;
  const unfoldable: Unfoldable[] = [];
  let isFree = true;
  let copy: Checkpoint | undefined;
  let upTo = Number.MAX_SAFE_INTEGER;
  await foldCounted(pool, {
    name: `${partition} ${projection.name}`,
    partition,
    lock: async (tx) => {
      isFree = await mayRebuild(tx);
      if (!isFree) return [];
      upTo = await readGoal(tx, projection, partition);
      copy = await makeCopy(tx, projection, partition);
      return [copy];
    },
    options: () => ({ publish: false, upTo, limit, unfoldable }),
  });
  for (const one of unfoldable) parked?.(one);
  if (copy && copy.sequence >= upTo && (await goLive(pool, projection, copy.version, partition)))
    live?.(projection.name, partition);
  return isFree;
}

/** The views that do not answer everywhere yet, and in how many partitions not. */
export async function readNotLive(db: Db): Promise<{ projection: string; partitions: number }[]> {
  const { rows } = await db.query<{ projection: string; partitions: number }>(
    `SELECT projection, count(*) AS partitions FROM (${MISSING}) m GROUP BY projection ORDER BY projection`,
    foldable(),
  );
  return rows;
}

const MISSING = `SELECT code.projection, h.partition
  FROM unnest($1::text[], $2::int[]) AS code (projection, version) CROSS JOIN partition_head h
  WHERE NOT EXISTS (SELECT FROM projection_checkpoint c
    WHERE c.projection = code.projection AND c.partition = h.partition AND c.live AND c.code_version >= code.version)`;

async function firstMissing(db: Db): Promise<{ projection: Projection; partition: number } | null> {
  const { rows } = await db.query<{ projection: string; partition: number }>({
    name: 'first-missing',
    text: `${MISSING} ORDER BY code.projection, h.partition LIMIT 1`,
    values: foldable(),
  });
  return rows[0] ? { projection: projectionNamed(rows[0].projection), partition: rows[0].partition } : null;
}

/** The copy in this partition, begun unless a process before this one began it. */
async function makeCopy(tx: Tx, projection: Projection, partition: number): Promise<Checkpoint> {
  const values = [projection.name, partition, codeVersionOf(projection)];
  const begun = await tx.query<{ version: number }>(
    `SELECT max(version) AS version FROM projection_checkpoint
     WHERE projection = $1 AND partition = $2 AND code_version = $3 AND NOT live HAVING count(*) > 0`,
    values,
  );
  const { rows } = begun.rowCount
    ? begun
    : await tx.query<{ version: number }>(
        `INSERT INTO projection_checkpoint (projection, version, partition, sequence, live, code_version)
         SELECT $1, coalesce(max(version) FILTER (WHERE code_version = $3), max(version) + 1, 1), $2, 0, false, $3
         FROM projection_checkpoint WHERE projection = $1 RETURNING version`,
        values,
      );
  return lockCopy(tx, { projection, version: rows[0]?.version ?? 0, partition });
}

/** Under the lock of the live ones the copy comes as far as they are. False where another process is at it. */
async function goLive(pool: Pool, projection: Projection, version: number, partition: number): Promise<boolean> {
  const differing =
    projection === stancesProjection ? await readDifferingPairs(pool, { projection, version, partition }) : null;
  return transaction(pool, async (tx) => {
    if (!(await mayRebuild(tx))) return false;
    const all = await lockLive(tx, partition);
    const copy = await lockCopy(tx, { projection, version, partition });
    const live = all.find((checkpoint) => checkpoint.projection === projection);
    const upTo = live?.sequence ?? Math.max(0, ...all.map(({ sequence }) => sequence));
    while ((await foldNext(tx, partition, [copy], { publish: false, upTo, unfoldable: [] })) > 0);
    if (live && differing) await publishDifferences(tx, live.version, { ...copy, partition }, differing);
    await swap(tx, partition, [copy]);
    return true;
  });
}

async function removeReplaced(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ projection: string }>(
    `SELECT c.projection FROM projection_checkpoint c ${FOLDABLE} WHERE NOT c.live LIMIT 1`,
    foldable(),
  );
  const [replaced] = rows;
  if (!replaced) return false;
  return transaction(pool, async (tx) => {
    const may = await mayRebuild(tx);
    if (may) await removeCopies(tx, projectionNamed(replaced.projection));
    return may;
  });
}
