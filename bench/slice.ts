/** A short stretch of work, and what came of it. */
import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';

export interface Slice {
  /** What the row counts: events, answers. */
  count: number;
  seconds: number;
  /** Of each call, in microseconds; null where there are none. */
  latencies: RecordableHistogram | null;
}

/** Works for about `ms`, or once where it has to be whole. */
export type Side = (ms: number) => Promise<Slice>;

/** As many callers at once, each with its next call after its last, until the time is up. A call returns how many it counts for. */
export async function callFor(ms: number, callers: number, call: (caller: number) => Promise<number>): Promise<Slice> {
  const latencies = createHistogram();
  const startedAt = performance.now();
  let end = startedAt + ms;
  let count = 0;
  const work = async (caller: number) => {
    while (performance.now() < end) {
      const calledAt = performance.now();
      // Not `count += await …`: that would add to what it was before the wait, when others had not added theirs.
      const counted = await call(caller);
      count += counted;
      recordLatency(latencies, performance.now() - calledAt);
    }
  };
  try {
    await Promise.all(Array.from({ length: callers }, (_, caller) => work(caller)));
  } finally {
    // One failed: the others stop as well.
    end = 0;
  }
  return { count, seconds: (performance.now() - startedAt) / 1000, latencies };
}

export function recordLatency(latencies: RecordableHistogram, ms: number): void {
  latencies.record(Math.max(1, Math.round(ms * 1000)));
}

/** One piece of work as a whole. */
export async function timed(work: () => Promise<number>): Promise<Slice> {
  const startedAt = performance.now();
  const count = await work();
  return { count, seconds: (performance.now() - startedAt) / 1000, latencies: null };
}

/**
 * Work whose amount is fixed before it begins, such as a file: as much as at the rate of the last time takes about `ms`. What has to be
 * made for it is not timed.
 */
export function amountFor<T>(
  { first, most }: { first: number; most: number },
  make: (amount: number) => T,
  work: (made: T) => Promise<number>,
): Side {
  let rate: number | null = null;
  return async (ms) => {
    const amount = rate === null ? first : Math.min(most, Math.max(first, Math.round((rate * ms) / 1000)));
    const made = make(amount);
    const slice = await timed(() => work(made));
    rate = rateOf(slice);
    return slice;
  };
}

export function rateOf({ count, seconds }: Slice): number {
  return count / seconds;
}
