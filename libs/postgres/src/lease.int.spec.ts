import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '#testing';
import { createLease } from './lease.js';
import { createPool, type Pool } from './pool.js';

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'test' });
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

describe('a lease', () => {
  it('is held by one, for as long as it lives, and then by the next', async () => {
    const [first, second] = [1, 2].map(() => createLease(pool, { name: 'one at a time', durationMs: 3_000 }));
    if (!first || !second) throw new Error('expected two leases');
    expect([first.isHeld(), await first.take(), await second.take(), second.isHeld()]).toEqual([
      false,
      true,
      false,
      false,
    ]);
    await sleep(4_000);
    expect([first.isHeld(), await second.take()]).toEqual([true, false]);
    await first.release();
    expect([first.isHeld(), await second.take(), await first.take()]).toEqual([false, true, false]);
    await second.release();
  });

  it('is released for good, also while it is being renewed', async () => {
    const [first, second] = [1, 2].map(() => createLease(pool, { name: 'released', durationMs: 60_000 }));
    if (!first || !second) throw new Error('expected two leases');
    await first.take();
    const locked = await pool.connect();
    await locked.query(`BEGIN; SELECT FROM lease WHERE name = 'released' FOR UPDATE`);
    const renewed = first.take();
    const released = first.release();
    await locked.query('COMMIT');
    locked.release();
    await Promise.all([renewed, released]);
    expect([first.isHeld(), await second.take()]).toEqual([false, true]);
    await second.release();
  });

  it('ends by itself where its holder says nothing any more', async () => {
    const silent = createPool({ url: database.url, applicationName: 'silent' });
    const first = createLease(silent, { name: 'silent', durationMs: 3_000 });
    expect(await first.take()).toBe(true);
    await silent.end();
    const second = createLease(pool, { name: 'silent', durationMs: 3_000 });
    expect(await second.take()).toBe(false);
    while (!(await second.take())) await sleep(50);
    expect(first.isHeld()).toBe(false);
    await second.release();
  });
});
