import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { administer, type TestDatabase, testDatabase } from '#testing';
import { createLookout } from './lookout.js';
import { createPool, type Pool } from './pool.js';
import { isHearing, onWake, wake } from './wake.js';

const CHANNEL = 'test_grown';
const UNTIL_MAX_MS = 30_000;

let database: TestDatabase;
let pool: Pool;

beforeEach(async () => {
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'waking' });
});

afterEach(async () => {
  await pool.end();
  await database.drop();
});

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + UNTIL_MAX_MS; !(await isSo()); await sleep(10)) {
    if (Date.now() > deadline) throw new Error(`expected within ${UNTIL_MAX_MS} ms: ${String(isSo)}`);
  }
}

/** What is heard from now on, once anything can be. */
async function hearing(): Promise<number[][]> {
  const heard: number[][] = [];
  onWake(pool, CHANNEL, (partitions) => heard.push(partitions));
  await until(() => isHearing(pool));
  heard.length = 0;
  return heard;
}

describe('waking', () => {
  it('tells which partitions grew, what grows quickly together, and each time anew', async () => {
    const heard = await hearing();
    for (let partition = 0; partition < 200; partition += 1) wake(pool, CHANNEL, [partition, partition + 1]);
    await until(() => heard.flat().includes(200));
    expect(heard[0]).toEqual([0, 1]);
    expect(heard.length).toBeLessThan(10);
    expect(new Set(heard.flat()).size).toBe(201);
    heard.length = 0;
    wake(pool, CHANNEL, [7]);
    await until(() => heard.length > 0);
    expect(heard).toEqual([[7]]);
  });

  it('tells that it may be any, where naming them is too much', async () => {
    const heard = await hearing();
    wake(
      pool,
      CHANNEL,
      Array.from({ length: 2_000 }, (_, i) => 8_000 + i),
    );
    await until(() => heard.length > 0);
    expect(heard).toEqual([[]]);
  });

  it('ignores what nobody of ours has written', async () => {
    const heard = await hearing();
    for (const payload of ['one', '-1', '1,', '1;DROP TABLE event', '99999', '1'.repeat(7_999), '{"partition":1}']) {
      await pool.query('SELECT pg_notify($1, $2)', [CHANNEL, payload]);
    }
    wake(pool, CHANNEL, [3]);
    await until(() => heard.length > 0);
    expect(heard).toEqual([[3]]);
  });

  it('listens again after its connection was cut, and tells that something may have been missed', async () => {
    const heard = await hearing();
    await administer(
      database.url,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'waking' AND query LIKE 'LISTEN%'`,
    );
    await until(() => heard.length > 0);
    expect(heard).toEqual([[]]);
    wake(pool, CHANNEL, [5]);
    await until(() => heard.length > 1);
    expect(heard.at(-1)).toEqual([5]);
  });

  it('ends its connection with the pool', async () => {
    const other = createPool({ url: database.url, applicationName: 'ended' });
    onWake(other, CHANNEL, () => {});
    await until(() => isHearing(other));
    await other.end();
    await until(async () => {
      const { rowCount } = await pool.query(`SELECT FROM pg_stat_activity WHERE application_name = 'ended'`);
      return rowCount === 0;
    });
    // It harms nobody to be told then.
    wake(other, CHANNEL, [1]);
  });
});

describe('a lookout', () => {
  const { signal } = new AbortController();

  it('rests until it is woken, and not at all where it was woken meanwhile', async () => {
    const lookout = createLookout(pool, [CHANNEL]);
    await until(() => isHearing(pool));
    lookout.found();
    // As long as nothing comes, longer each time.
    for (let rests = 0; rests < 5; rests += 1) await lookout.rest(signal);
    const heard: number[][] = [];
    onWake(pool, CHANNEL, (partitions) => heard.push(partitions));
    for (const woken of [lookout.rest(signal), undefined]) {
      heard.length = 0;
      wake(pool, CHANNEL, [1]);
      await until(() => heard.length > 0);
      // The first was resting when it was woken; the second begins afterwards. Neither waits for a clock then.
      const rested = woken ?? lookout.rest(signal);
      expect(await Promise.race([rested.then(() => 'woken'), setImmediate('resting')])).toBe('woken');
    }
    lookout.close();
  });

  it('looks often by itself where nothing can be heard, as behind a pooler', async () => {
    const deaf = createPool({ url: database.url, applicationName: 'deaf' });
    await deaf.query('SELECT 1');
    // The connection that listens is to another database, so that nothing that is told arrives there.
    const elsewhere = await testDatabase();
    deaf.options.connectionString = elsewhere.url;
    const lookout = createLookout(deaf, [CHANNEL]);
    let rests = 0;
    for (const until = performance.now() + 10_000; performance.now() < until; rests += 1) await lookout.rest(signal);
    expect([isHearing(deaf), rests > 10]).toEqual([false, true]);
    lookout.close();
    await deaf.end();
    await elsewhere.drop();
  });

  it('stops resting when it is told to stop', async () => {
    const lookout = createLookout(pool, [CHANNEL]);
    await until(() => isHearing(pool));
    for (let rests = 0; rests < 4; rests += 1) await lookout.rest(signal);
    const stopping = new AbortController();
    const rested = lookout.rest(stopping.signal);
    stopping.abort();
    await rested;
    lookout.close();
  });
});
