import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { administer, type TestDatabase, testDatabase } from '#testing';
import { isConnectionLost, isUnavailable, PostgresGaveUp, PostgresUnavailable, whenAvailable } from './failure.js';
import { createPool, type Pool, type PoolOptions } from './pool.js';
import { attempt, transaction } from './transaction.js';

let database: TestDatabase;
const pools: Pool[] = [];

beforeAll(async () => {
  database = await testDatabase();
  await administer(database.url, 'CREATE TABLE thing (id integer PRIMARY KEY); INSERT INTO thing VALUES (1), (2)');
});

afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()));
  await database.drop();
});

function poolOf(options: Partial<PoolOptions> = {}): Pool {
  const pool = createPool({ url: database.url, applicationName: 'test', ...options });
  pools.push(pool);
  return pool;
}

async function failure(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('expected a failure');
}

async function endBackend(pid: number): Promise<void> {
  await administer(database.url, `SELECT pg_terminate_backend(${pid})`);
}

async function pidOf(db: { query: Pool['query'] }): Promise<number> {
  const { rows } = await db.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  return rows[0]?.pid ?? 0;
}

describe('Postgres is unavailable', () => {
  it.each([
    ['nobody listens', 'postgres://stancebook@127.0.0.1:1/stancebook', /ECONNREFUSED/],
    ['there is no such socket', 'postgres://stancebook@localhost/stancebook?host=/nowhere', /ENOENT/],
  ])('where %s', async (_, url, reason) => {
    for (const ask of [(pool: Pool) => pool.query('SELECT 1'), (pool: Pool) => transaction(pool, async () => {})]) {
      const error = await failure(ask(poolOf({ url })));
      expect(error).toBeInstanceOf(PostgresUnavailable);
      expect((error as Error).message).toMatch(reason);
    }
  });

  it('where the connection is ended, under way or between two statements, and says why', async () => {
    const pool = poolOf({ connectionsMax: 1 });
    const underWay = await failure(
      transaction(pool, async (tx) => {
        const pid = await pidOf(tx);
        await Promise.all([tx.query('SELECT pg_sleep(10)'), endBackend(pid)]);
      }),
    );
    const between = await failure(
      transaction(pool, async (tx) => {
        await endBackend(await pidOf(tx));
        await sleep(50);
        await tx.query('SELECT 1');
      }),
    );
    for (const error of [underWay, between]) {
      expect(error).toBeInstanceOf(PostgresUnavailable);
      expect(error).toMatchObject({
        isConnectionLost: true,
        message: expect.stringContaining('administrator command'),
      });
    }
    expect((await pool.query('SELECT 1')).rowCount).toBe(1);
  });

  it('where a lock is held by another for long, and the connection serves on', async () => {
    const pool = poolOf({ queryMaxMs: 3_000 });
    await transaction(pool, async (holder) => {
      await holder.query('SELECT FROM thing WHERE id = 1 FOR UPDATE');
      await transaction(pool, async (tx) => {
        await tx.query('SAVEPOINT before');
        const error = await failure(tx.query('SELECT FROM thing WHERE id = 1 FOR UPDATE'));
        expect(error).toBeInstanceOf(PostgresUnavailable);
        expect(isConnectionLost(error)).toBe(false);
        await tx.query('ROLLBACK TO SAVEPOINT before');
      });
    });
  });

  it('to one of two that wait for each other, also within an attempt', async () => {
    const pool = poolOf();
    const lock = (id: number) => `SELECT FROM thing WHERE id = ${id} FOR UPDATE`;
    const { promise: held, resolve: eachHoldsOne } = Promise.withResolvers<void>();
    let holding = 0;
    const both = (first: number, second: number) =>
      transaction(pool, async (tx) => {
        await tx.query(lock(first));
        holding += 1;
        if (holding === 2) eachHoldsOne();
        await held;
        const error = await attempt(tx, async () => void (await tx.query(lock(second))));
        expect(error).toBeNull();
      });
    const outcomes = await Promise.allSettled([both(1, 2), both(2, 1)]);
    const [refused, ...others] = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(others).toEqual([]);
    expect(isUnavailable(refused?.reason)).toBe(true);
  });

  it('where every connection of the pool is taken', async () => {
    const pool = poolOf({ connectionsMax: 1 });
    const tx = await pool.connect();
    const error = await failure(pool.query('SELECT 1'));
    tx.release();
    expect(error).toBeInstanceOf(PostgresUnavailable);
  });
});

describe('Postgres gave up', () => {
  it('on a statement that took too long; the connection, and an attempt, go on', async () => {
    const pool = poolOf({ queryMaxMs: 200 });
    const error = await failure(pool.query('SELECT pg_sleep(5)'));
    expect(error).toBeInstanceOf(PostgresGaveUp);
    expect(isUnavailable(error)).toBe(false);
    await transaction(pool, async (tx) => {
      const pid = await pidOf(tx);
      const failed = await attempt(tx, async () => void (await tx.query('SELECT pg_sleep(5)')));
      expect(failed).toBeInstanceOf(PostgresGaveUp);
      expect(await pidOf(tx)).toBe(pid);
    });
  });

  it('on a transaction that took too long, or said nothing: its connection is lost, which an attempt does not hide', async () => {
    const pool = poolOf({ silenceMaxMs: 200, connectionsMax: 1 });
    const attempted = (ms: number, timeoutMs?: number) =>
      failure(
        transaction(
          pool,
          async (tx) => {
            await attempt(tx, async () => {
              await sleep(ms);
              await tx.query('SELECT pg_sleep(5)').catch((error: Error) => {
                throw new Error('made of it', { cause: error });
              });
            });
          },
          timeoutMs === undefined ? {} : { timeoutMs },
        ),
      );
    for (const error of [await attempted(1_000), await attempted(0, 200)]) {
      expect((error as Error).cause ?? error).toBeInstanceOf(PostgresGaveUp);
      expect([isConnectionLost(error), isUnavailable(error)]).toEqual([true, false]);
    }
    expect((await pool.query('SELECT 1')).rowCount).toBe(1);
  });
});

describe('what is not of Postgres', () => {
  it('stays what it is, though it has a code that a connection may have, too; and the connection serves on', async () => {
    const pool = poolOf({ connectionsMax: 1 });
    const pid = await pidOf(pool);
    const errors = [
      await failure(readFile('/nowhere/at/all')),
      Object.assign(new Error('write EPIPE'), { code: 'EPIPE', syscall: 'write' }),
      Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' }),
      new Error('Connection terminated unexpectedly'),
    ];
    for (const error of errors) {
      const thrown = await failure(
        transaction(pool, async () => {
          throw error;
        }),
      );
      expect(thrown).toBe(error);
      expect(isUnavailable(thrown)).toBe(false);
      await expect(
        whenAvailable(
          () => Promise.reject(error as Error),
          () => {},
        ),
      ).rejects.toBe(error);
    }
    expect(await pidOf(pool)).toBe(pid);
  });

  it('is a refusal by Postgres either: it keeps its code', async () => {
    const error = await failure(poolOf().query('INSERT INTO thing VALUES (1)'));
    expect(error).toMatchObject({ code: '23505', constraint: 'thing_pkey' });
    expect(isUnavailable(error)).toBe(false);
  });
});

it('waits until Postgres does what it is asked, and says for what', async () => {
  const pool = poolOf({ queryMaxMs: 1_000 });
  const reasons: string[] = [];
  let tries = 0;
  const answer = await whenAvailable(
    async () => {
      tries += 1;
      await pool.query(`SELECT pg_sleep(${tries > 2 ? 0 : 5})`);
      return tries;
    },
    (why) => reasons.push(why),
  );
  expect(answer).toBeGreaterThanOrEqual(3);
  expect(new Set(reasons)).toEqual(new Set(['canceling statement due to statement timeout']));
});
