import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { amountFor, callFor } from './slice.js';

describe('a slice', () => {
  it('counts what all of its callers did, and times each', async () => {
    let done = 0;
    const slice = await callFor(30, 8, async () => {
      await sleep(1);
      done += 3;
      return 3;
    });
    expect(slice.count).toBe(done);
    expect(slice.latencies?.count).toBe(done / 3);
    expect(slice.seconds).toBeGreaterThan(0);
  });

  it('ends for all callers where one fails', async () => {
    let calls = 0;
    const failing = callFor(60_000, 4, async (caller) => {
      calls += 1;
      await sleep(1);
      if (caller === 2) throw new Error('refused');
      return 1;
    });
    await expect(failing).rejects.toThrow('refused');
    const before = calls;
    await sleep(20);
    expect(calls).toBe(before);
  });

  it('fits an amount of work to the time, by the rate of the time before', async () => {
    const amounts: number[] = [];
    const side = amountFor(
      { first: 10, most: 1_000 },
      (amount) => amount,
      async (amount) => {
        amounts.push(amount);
        await sleep(5);
        return amount;
      },
    );
    await side(20);
    await side(10_000);
    expect(amounts[0]).toBe(10);
    expect(amounts[1]).toBeGreaterThan(10);
    expect(amounts[1]).toBeLessThanOrEqual(1_000);
  });
});
