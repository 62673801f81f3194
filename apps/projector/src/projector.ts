/** Folds the log into the read models, for as long as it runs. Any number of projectors may run: each takes partitions as they are free. */
import { setTimeout as sleep } from 'node:timers/promises';
import { APPENDED } from '#event-log';
import { createLookout, endStuckSessions, isUnavailable, type Pool, requireUsableSchema } from '#postgres';
import { projectPartition, readBehind } from '#read-model';

/** When a partition that another projector has is tried again. */
const TAKEN_MS = 50;
const BACKOFF_MIN_MS = 100;
const BACKOFF_MAX_MS = 5_000;
/** When a partition that failed is tried again. */
const REST_MS = 5_000;
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
  /** After how long a partition that failed is tried again. */
  restMs?: number;
}

export async function runProjector(
  pool: Pool,
  { signal, report, waitingFor, restMs = REST_MS }: ProjectorOptions,
): Promise<void> {
  let backoffMs = BACKOFF_MIN_MS;
  const resting = new Resting(restMs);
  const project = projectWith(pool, report);
  const lookout = createLookout(pool, [APPENDED]);
  while (!signal.aborted) {
    try {
      const looking = readBehind(pool);
      // Where the schema cannot be used, that is why.
      looking.catch(() => {});
      await requireUsableSchema(pool);
      const behind = await looking;
      const ready = behind.filter(({ partition }) => !resting.has(partition));
      const others = ready.filter(({ isSuspect }) => !isSuspect);
      const alone = ready.filter(({ isSuspect }) => isSuspect);
      let folded = 0;
      for (const partitions of [others, ...alone.map((one) => [one])]) {
        const outcome = await projectAll(
          project,
          partitions.map(({ partition }) => partition),
          signal,
        );
        folded += outcome.folded;
        for (const [partition, error] of outcome.failed) {
          resting.add(partition, error);
          report(
            `partition ${partition} cannot be folded, and is tried again in ${restMs} ms: ${error.stack ?? error.message}`,
          );
        }
        if (outcome.away) throw outcome.away;
      }
      backoffMs = BACKOFF_MIN_MS;
      waitingFor(resting.why());
      if (folded > 0) lookout.found();
      else if (behind.length === 0) await lookout.rest(signal);
      else {
        // Another projector has what is left, or had it and hangs; or it failed, and rests.
        if (ready.length > 0 && (await endStuckSessions(pool)) > 0)
          report('ended the session of a projector that hangs');
        await pause(TAKEN_MS, signal);
      }
    } catch (error) {
      // Whatever it is: nothing is folded until it is over, and all of it then.
      const why = isUnavailable(error) ? `postgres: ${error.message}` : String((error as Error).stack);
      waitingFor(why);
      report(`waiting: ${why}`);
      await pause(backoffMs, signal);
      backoffMs = Math.min(backoffMs * 2, BACKOFF_MAX_MS);
    }
  }
  lookout.close();
}

/** Partitions that failed: the others go on, and these are tried again later. */
class Resting {
  private readonly failed = new Map<number, { until: number; error: Error }>();

  constructor(private readonly restMs: number) {}

  add(partition: number, error: Error): void {
    this.failed.set(partition, { until: Date.now() + this.restMs, error });
  }

  has(partition: number): boolean {
    return (this.failed.get(partition)?.until ?? 0) > Date.now();
  }

  /** Of those that have not been tried again. */
  why(): string | null {
    for (const partition of this.failed.keys()) if (!this.has(partition)) this.failed.delete(partition);
    const [first] = this.failed;
    return first ? `partition ${first[0]} cannot be folded for now: ${first[1].error.message}` : null;
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
    sizes.set(partition, nextSize(limit, folded, elapsedMs));
    return folded;
  };
}

/** Of the batch after one of `limit` events that took so long. */
function nextSize(limit: number, folded: number, elapsedMs: number): number {
  // A batch that was not full tells little: its time is mostly that of a transaction.
  if (folded < limit) return limit;
  const fitting = Math.round((folded * BATCH_MS) / Math.max(elapsedMs, 1));
  // The transaction alone may take longer than a batch should, so that no event fits: then more events may cost hardly more.
  const grown = elapsedMs < 2 * BATCH_MS ? 2 * limit : BATCH_SIZE_MIN;
  return Math.min(BATCH_SIZE_MAX, Math.max(fitting, grown));
}

interface Outcome {
  folded: number;
  failed: Map<number, Error>;
  /** Postgres was: what is left is not tried. */
  away?: Error;
}

async function projectAll(project: Project, partitions: number[], signal: AbortSignal): Promise<Outcome> {
  const waiting = [...partitions];
  const outcome: Outcome = { folded: 0, failed: new Map() };
  const work = async () => {
    while (waiting.length > 0 && !outcome.away && !signal.aborted) {
      const partition = waiting.shift() ?? 0;
      try {
        outcome.folded += await project(partition);
      } catch (error) {
        if (isUnavailable(error)) outcome.away = error;
        else outcome.failed.set(partition, error instanceof Error ? error : new Error(String(error)));
      }
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return outcome;
}

export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {});
}
