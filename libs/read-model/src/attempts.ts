/**
 * A fold can end its process, or take longer than Postgres allows, as often as it is tried. So what was begun is counted where it outlasts the
 * process: after some attempts at one place events are folded one by one, and after some more that one is parked.
 */
import { type Db, isUnavailable, type Pool, type Tx, transaction } from '#postgres';
import { type Checkpoint, FOLDABLE, foldable } from './checkpoints/lock.js';
import { BATCH_SIZE_MAX, foldNext, type FoldOptions, parkNext } from './fold.js';
import type { Unfoldable } from './parked/parked.js';
import { firstApart } from './parked/units.js';

const ONE_BY_ONE_AFTER = 2;
const PARKED_AFTER = 5;
/** For a person to read. */
const FEW = 3;

interface Attempt {
  partition: number;
  sequence: number;
  /** Up to here events are folded one by one. */
  carefulUpTo: number | null;
  /** The next event is to be parked, not folded, for this reason. */
  parkBecause: string | null;
}

/** What to fold, in one transaction. */
export interface Work {
  /** Of a partition, or of a copy in it. */
  name: string;
  partition: number;
  /** The checkpoints, at one sequence, and locked; none where there is nothing for this process. */
  lock: (tx: Tx) => Promise<Checkpoint[]>;
  /** Asked for once they are locked. */
  options: () => FoldOptions & { unfoldable: Unfoldable[] };
}

/** Folds a batch of it, counting attempts. Returns how many events it went past. */
export function foldCounted(pool: Pool, work: Work): Promise<number> {
  const attempts = attemptsBy.get(pool) ?? new Attempts();
  attemptsBy.set(pool, attempts);
  return attempts.fold(pool, work);
}

const attemptsBy = new WeakMap<Pool, Attempts>();

/** What one process knows of its own attempts. What goes well after a first success is not counted: a row for each batch would cost more. */
class Attempts {
  private readonly fine = new Set<string>();
  /** Where it was only Postgres that was away: that is no further attempt. */
  private readonly counted = new Map<string, number>();

  async fold(pool: Pool, work: Work): Promise<number> {
    const { name } = work;
    const attempt = this.fine.has(name) ? null : await this.begin(pool, work);
    if (attempt === undefined) return 0;
    try {
      const passed = await transaction(pool, (tx) => foldOnce(tx, work, attempt));
      this.counted.delete(name);
      if (passed === null) return 0;
      if (!attempt || attempt.carefulUpTo === null) this.fine.add(name);
      return passed;
    } catch (error) {
      this.fine.delete(name);
      if (attempt && isUnavailable(error)) this.counted.set(name, attempt.sequence);
      else {
        this.counted.delete(name);
        if (attempt) await keepError(pool, attempt, error);
      }
      throw error;
    }
  }

  /** Undefined where there is nothing to fold. */
  private async begin(pool: Pool, { name, partition, lock }: Work): Promise<Attempt | undefined> {
    return transaction(pool, async (tx) => {
      const [first] = await lock(tx);
      if (!first) return undefined;
      const { sequence } = first;
      // What other processes have gone past.
      await tx.query(
        `DELETE FROM fold_attempt WHERE partition = $1
           AND sequence < (SELECT min(sequence) FROM projection_checkpoint WHERE partition = $1)`,
        [partition],
      );
      const by = this.counted.get(name) === sequence ? 0 : 1;
      const { rows } = await tx.query<{ before: number; carefulUpTo: number | null; error: string | null }>(
        `INSERT INTO fold_attempt AS a (partition, sequence, attempts)
         SELECT partition, $2, 1 FROM partition_head WHERE partition = $1 AND sequence > $2
         ON CONFLICT (partition, sequence) DO UPDATE SET attempts = a.attempts + $3, careful_up_to =
           coalesce(a.careful_up_to, CASE WHEN a.attempts + $3 > $4
             THEN least(a.sequence + $5, (SELECT sequence FROM partition_head WHERE partition = $1)) END)
         RETURNING attempts - 1 AS before, careful_up_to AS "carefulUpTo", error`,
        [partition, sequence, by, ONE_BY_ONE_AFTER, BATCH_SIZE_MAX],
      );
      const [row] = rows;
      if (!row) return undefined;
      const { before, carefulUpTo, error } = row;
      const said = error === null ? 'and each time the process ended' : `the last time: ${error}`;
      return {
        partition,
        sequence,
        carefulUpTo,
        parkBecause: before >= PARKED_AFTER ? `it was tried ${before} times, ${said}` : null,
      };
    });
  }
}

/** Null where another process has been there since. */
async function foldOnce(tx: Tx, { partition, lock, options }: Work, attempt: Attempt | null): Promise<number | null> {
  const locked = await lock(tx);
  const [first] = locked;
  if (!first || (attempt && first.sequence !== attempt.sequence)) return null;
  const isSuspect = attempt !== null && attempt.carefulUpTo !== null;
  // What one view may be to blame for is tried apart from the others.
  const checkpoints = isSuspect ? firstApart(locked) : locked;
  const asked = options();
  if (!attempt) return foldNext(tx, partition, checkpoints, asked);
  const { parkBecause } = attempt;
  const passed =
    parkBecause === null
      ? await foldNext(tx, partition, checkpoints, isSuspect ? { ...asked, limit: 1 } : asked)
      : await parkNext(tx, partition, checkpoints, parkBecause, asked.unfoldable);
  await settle(tx, attempt, first.sequence);
  return passed;
}

/** The partitions in which an event may end the process: each is to be folded while nothing else is, so that nothing else is blamed for it. */
export async function readSuspects(db: Db): Promise<number[]> {
  const { rows } = await db.query<{ partition: number }>({
    name: 'suspects',
    text: `SELECT DISTINCT a.partition FROM fold_attempt a
           JOIN projection_checkpoint c ON c.partition = a.partition AND c.sequence = a.sequence AND c.live ${FOLDABLE}
           WHERE a.careful_up_to IS NOT NULL ORDER BY a.partition`,
    values: foldable(),
  });
  return rows.map(({ partition }) => partition);
}

/** Where a fold was begun at least twice, and has not ended well: it ends its process, or fails. A few of them. */
export async function readFailing(
  db: Db,
): Promise<{ partition: number; sequence: number; attempts: number; error: string | null }[]> {
  const { rows } = await db.query<{ partition: number; sequence: number; attempts: number; error: string | null }>(
    `SELECT DISTINCT a.partition, a.sequence, a.attempts, a.error FROM fold_attempt a
     JOIN projection_checkpoint c ON c.partition = a.partition AND c.sequence = a.sequence AND c.live
     WHERE a.attempts > 1 ORDER BY a.partition LIMIT ${FEW}`,
  );
  return rows;
}

/** In the transaction that folded from there to `reached`. */
async function settle(tx: Tx, { partition, sequence, carefulUpTo }: Attempt, reached: number): Promise<void> {
  await tx.query('DELETE FROM fold_attempt WHERE partition = $1 AND sequence = $2', [partition, sequence]);
  if (carefulUpTo === null || reached >= carefulUpTo) return;
  await tx.query(
    'INSERT INTO fold_attempt (partition, sequence, attempts, careful_up_to) VALUES ($1, $2, 0, $3) ON CONFLICT DO NOTHING',
    [partition, reached, carefulUpTo],
  );
}

async function keepError(pool: Pool, { partition, sequence }: Attempt, error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  await pool
    .query('UPDATE fold_attempt SET error = $3 WHERE partition = $1 AND sequence = $2', [partition, sequence, message])
    .catch(() => {});
}
