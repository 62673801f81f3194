import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createPool, type Pool } from '#postgres';
import { type TestDatabase, testDatabase, untilWaiting } from '#testing';
import { appendEvents } from './append.js';
import type { AppendRequest } from './append-request.js';
import { type EventLog, openEventLog } from './open-log.js';
import { NotSettled, settle } from './settle.js';
import { verifyLog } from './verify.js';

const PARTITIONS = 4;
const ALL = Array.from({ length: PARTITIONS }, (_, partition) => partition);

let database: TestDatabase;
let pool: Pool;
let log: EventLog;
/** Not of the pool: it holds up others. */
let holder: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'test', connectionsMax: 20 });
  log = await openEventLog(pool, { partitions: PARTITIONS });
  // A commit that waits for the lock below, if another has it.
  await pool.query(
    `CREATE FUNCTION hold_up() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN PERFORM pg_advisory_xact_lock_shared(1); RETURN NULL; END $$;
     CREATE CONSTRAINT TRIGGER held_up AFTER INSERT ON event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION hold_up()`,
  );
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

beforeEach(async () => {
  holder = new pg.Client(database.url);
  await holder.connect();
});

afterEach(() => holder.end());

async function append(...partitions: number[]): Promise<string> {
  const events = [{ type: 'Said', schemaVersion: 1, data: { said: 'so' } }];
  const streams = partitions.map((partition) => ({ streamId: randomUUID(), partition, expectedVersion: 0, events }));
  const metadata = { correlationId: 'c', causationId: null, caller: 'test' };
  const request: AppendRequest = { streams, metadata, claims: [], releases: [] };
  const result = await appendEvents(log, request);
  return result.outcome === 'appended' ? (result.events[0]?.recordedAt ?? '') : result.outcome;
}

/** The server's clock, so many milliseconds on. */
async function clock(ms: number): Promise<string> {
  const { rows } = await pool.query<{ at: string }>('SELECT clock_timestamp() + make_interval(secs => $1) AS at', [
    ms / 1000,
  ]);
  return rows[0]?.at ?? '';
}

async function countBy(instant: string): Promise<number> {
  const { rows } = await pool.query<{ count: number }>('SELECT count(*) FROM event WHERE recorded_at <= $1', [instant]);
  return rows[0]?.count ?? 0;
}

describe('an instant that is settled', () => {
  it('is before all that is recorded later, in partitions with and without events, though the clock was set back', async () => {
    await append(0);
    // As asked of a former primary whose clock was an hour ahead.
    const instant = await clock(3_600_000);
    await settle(log, instant);
    for (const partition of ALL) {
      const [first, second] = [await append(partition), await append(partition)];
      expect(first > instant).toBe(true);
      expect(second > first).toBe(true);
    }
    expect((await append(...ALL)) > instant).toBe(true);
    expect(await Array.fromAsync(verifyLog(pool))).toEqual([]);
  });

  it('needs no lock to be found so', async () => {
    const instant = await clock(3_700_000);
    await settle(log, instant);
    await holder.query('BEGIN; SELECT FROM partition_head FOR UPDATE');
    await settle(log, instant);
    await holder.query('ROLLBACK');
  });

  it('is one only when the appends that began before are committed, and nobody else waits for them meanwhile', async () => {
    await holder.query('SELECT pg_advisory_lock(1)');
    const held = append(1);
    await untilWaiting(pool, "wait_event = 'advisory'");
    const instant = await clock(3_800_000);
    let isSettled = false;
    const settling = settle(log, instant).then(() => {
      isSettled = true;
    });
    await sleep(500);
    expect(isSettled).toBe(false);
    const others = await pool.query('SELECT FROM partition_head WHERE partition <> 1 FOR UPDATE');
    expect(others.rowCount).toBe(PARTITIONS - 1);
    await holder.query('SELECT pg_advisory_unlock(1)');
    const before = await held;
    await settling;
    expect(before < instant).toBe(true);
    expect((await append(1)) > instant).toBe(true);
  });

  it('is given up on where an append does not come to its end', async () => {
    await holder.query('BEGIN; SELECT FROM partition_head WHERE partition = 2 FOR UPDATE');
    const instant = await clock(3_900_000);
    await expect(settle(log, instant)).rejects.toThrow(NotSettled);
    await holder.query('ROLLBACK');
    await settle(log, instant);
  });

  it('gives the same events ever after, whatever is appended and asked at the same time', async () => {
    const until = performance.now() + 3_000;
    const told: { instant: string; count: number }[] = [];
    const write = async (seed: number) => {
      for (let i = seed; performance.now() < until; i += 1) {
        await append(...ALL.slice(i % PARTITIONS, (i % PARTITIONS) + 2));
        await sleep(5);
      }
    };
    const ask = async () => {
      while (performance.now() < until) {
        // Around the times that are being given, which are ahead of the clock by now.
        const { rows } = await pool.query<{ at: string }>(
          `SELECT max(recorded_at) + make_interval(secs => (random() - 0.5) / 100) AS at FROM partition_head`,
        );
        const instant = rows[0]?.at ?? '';
        await settle(log, instant);
        told.push({ instant, count: await countBy(instant) });
      }
    };
    await Promise.all([write(0), write(1), ask(), ask(), ask()]);
    const changed = [];
    for (const { instant, count } of told) if ((await countBy(instant)) !== count) changed.push(instant);
    expect(changed).toEqual([]);
    expect(told.length).toBeGreaterThan(0);
  });
});
