/** Folds the log into the read models, for as long as it runs. Any number of projectors may run: each takes partitions as they are free. */
import { setTimeout as sleep } from 'node:timers/promises';
import { isUnavailable, type Pool } from '#postgres';
import { projectPartition, readPartitionsBehind } from '#read-model';

/** How long a quiet log is left alone. */
const POLL_INTERVAL_MS = 50;
const BACKOFF_MIN_MS = 100;
const BACKOFF_MAX_MS = 5_000;
/** Partitions that are folded at once. */
const CONCURRENCY = 2;
/** How long a batch should take, so that its locks are short and the server does not take its process for dead. */
const BATCH_MS = 1_000;
const BATCH_SIZE_MIN = 1;
const BATCH_SIZE_MAX = 500;

export interface ProjectorOptions {
  signal: AbortSignal;
  /** What is worth a line in a log. */
  report: (message: string) => void;
  /** `null` while it folds, else what it waits for. */
  waitingFor: (what: string | null) => void;
}

export async function runProjector(pool: Pool, { signal, report, waitingFor }: ProjectorOptions): Promise<void> {
  let backoffMs = BACKOFF_MIN_MS;
  /** When a partition that failed is tried again; the others go on. */
  const restingUntil = new Map<number, number>();
  const project = projectWith(pool, report);
  while (!signal.aborted) {
    try {
      const behind = await readPartitionsBehind(pool);
      const ready = behind.filter((partition) => (restingUntil.get(partition) ?? 0) <= Date.now());
      const folded = await projectAll(project, ready, signal, (partition, error) => {
        if (isUnavailable(error)) throw error;
        restingUntil.set(partition, Date.now() + BACKOFF_MAX_MS);
        report(
          `partition ${partition} cannot be folded, and is tried again in ${BACKOFF_MAX_MS} ms: ${(error as Error).stack}`,
        );
      });
      backoffMs = BACKOFF_MIN_MS;
      waitingFor(null);
      if (folded === 0) await pause(POLL_INTERVAL_MS, signal);
    } catch (error) {
      // Whatever it is: nothing is folded until it is over, and all of it then.
      const why = isUnavailable(error) ? `postgres: ${(error as Error).message}` : String((error as Error).stack);
      waitingFor(why);
      report(`waiting: ${why}`);
      await pause(backoffMs, signal);
      backoffMs = Math.min(backoffMs * 2, BACKOFF_MAX_MS);
    }
  }
}

type Project = (partition: number) => Promise<number>;

/** Folds a batch of a partition, of as many events as will take about BATCH_MS. */
function projectWith(pool: Pool, report: (message: string) => void): Project {
  const sizes = new Map<number, number>();
  return async (partition) => {
    const limit = sizes.get(partition) ?? BATCH_SIZE_MAX;
    const startedAt = performance.now();
    // Should it fail, or take so long that the server ends it, the next is a small one.
    sizes.set(partition, BATCH_SIZE_MIN);
    const folded = await projectPartition(pool, partition, {
      limit,
      parked: ({ message }) => report(`parked: ${message}; see stancebook parked`),
    });
    const elapsedMs = performance.now() - startedAt;
    // A batch that was not full tells little: its time is mostly that of a transaction.
    const fitting = Math.round((Math.max(folded, 1) * BATCH_MS) / Math.max(elapsedMs, 1));
    sizes.set(partition, Math.min(BATCH_SIZE_MAX, Math.max(BATCH_SIZE_MIN, folded < limit ? limit : fitting)));
    return folded;
  };
}

async function projectAll(
  project: Project,
  partitions: number[],
  signal: AbortSignal,
  failed: (partition: number, error: unknown) => void,
): Promise<number> {
  const waiting = [...partitions];
  let folded = 0;
  const work = async () => {
    for (let partition = waiting.shift(); partition !== undefined && !signal.aborted; partition = waiting.shift()) {
      try {
        folded += await project(partition);
      } catch (error) {
        failed(partition, error);
      }
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return folded;
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {});
}
