/** Waiting for the read models: one look serves all who wait in a process. */
import { onWake, type Pool } from '#postgres';
import { readProjected, type Sequences } from './checkpoints.js';

/** The channel on which is told, once it is committed, which partitions were folded: see wake. */
export const FOLDED = 'stancebook_folded';

export class ProjectionBehind extends Error {}

const WAIT_MAX_MS = 5_000;
/** Between two looks, where nothing wakes it: what is waited for mostly comes soon. */
const REST_MIN_MS = 20;
const REST_MAX_MS = 250;

/** Resolves once the live read models have folded `wanted`; throws ProjectionBehind after a bounded wait. */
export function waitUntilProjected(pool: Pool, wanted: Sequences): Promise<void> {
  const waiters = waitersBy.get(pool) ?? new Waiters(pool);
  waitersBy.set(pool, waiters);
  return waiters.wait(wanted);
}

const waitersBy = new WeakMap<Pool, Waiters>();

interface Waiter {
  wanted: Sequences;
  deadline: number;
  resolve: () => void;
  reject: (error: unknown) => void;
}

class Waiters {
  private readonly waiting = new Set<Waiter>();
  private isLooking = false;
  private isAskedAgain = false;
  private timer: NodeJS.Timeout | undefined;
  private restMs = REST_MIN_MS;

  constructor(private readonly pool: Pool) {
    onWake(pool, FOLDED, (partitions) => {
      const isWanted = (partition: number) => [...this.waiting].some(({ wanted }) => wanted.has(partition));
      if (this.waiting.size > 0 && (partitions.length === 0 || partitions.some(isWanted))) void this.look();
    });
  }

  wait(wanted: Sequences): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.waiting.add({ wanted, deadline: performance.now() + WAIT_MAX_MS, resolve, reject });
    this.restMs = REST_MIN_MS;
    void this.look();
    return promise;
  }

  private async look(): Promise<void> {
    // What is there already when a look begins may be seen by it or not.
    this.isAskedAgain = this.isLooking;
    if (this.isLooking) return;
    this.isLooking = true;
    clearTimeout(this.timer);
    do {
      this.isAskedAgain = false;
      const asked = [...this.waiting];
      try {
        const projected = await readProjected(this.pool);
        for (const waiter of asked) this.settle(waiter, projected);
      } catch (error) {
        for (const waiter of asked) this.end(waiter, () => waiter.reject(error));
      }
    } while (this.isAskedAgain);
    this.isLooking = false;
    if (this.waiting.size === 0) return;
    this.timer = setTimeout(() => void this.look(), this.restMs);
    this.restMs = Math.min(this.restMs * 2, REST_MAX_MS);
  }

  private settle(waiter: Waiter, projected: Sequences): void {
    const behind = [...waiter.wanted].find(([partition, sequence]) => (projected.get(partition) ?? 0) < sequence);
    if (!behind) return this.end(waiter, waiter.resolve);
    if (performance.now() < waiter.deadline) return;
    const [partition, sequence] = behind;
    const error = new ProjectionBehind(
      `expected the read models at sequence ${sequence} of partition ${partition} within ${WAIT_MAX_MS} ms; they are at ${projected.get(partition) ?? 0}`,
    );
    this.end(waiter, () => waiter.reject(error));
  }

  private end(waiter: Waiter, tell: () => void): void {
    this.waiting.delete(waiter);
    tell();
  }
}
