import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createPool, type Pool, PostgresFailure, PostgresGaveUp, PostgresUnavailable } from '#postgres';
import { administer, type TestDatabase, testDatabase, untilWaiting } from '#testing';
import { appendEvents } from './append.js';
import type { AppendRequest, AppendResult } from './append-request.js';
import { type EventLog, openEventLog } from './open-log.js';
import { findOwners, readEventsAfter, readStream } from './read.js';
import { verifyLog } from './verify.js';

const PARTITIONS = 8;
const METADATA = { correlationId: 'c', causationId: null, caller: 'test' };

let database: TestDatabase;
/** Of two processes: requests are gathered by pool. */
let logs: EventLog[];
let log: EventLog;
let pool: Pool;
/** Not of a pool: it holds up others. */
let holder: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  logs = await Promise.all(
    ['one', 'other'].map((applicationName) =>
      openEventLog(createPool({ url: database.url, applicationName, connectionsMax: 20 }), { partitions: PARTITIONS }),
    ),
  );
  if (!logs[0]) throw new Error('expected a log');
  log = logs[0];
  pool = log.pool;
  await administer(
    database.url,
    // Some cannot be committed, and a commit waits for the lock below, if another has it.
    `CREATE FUNCTION at_commit() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
       IF new.type = 'Uncommittable' THEN RAISE EXCEPTION 'not to be committed'; END IF;
       PERFORM pg_advisory_xact_lock_shared(1);
       RETURN NULL;
     END $$;
     CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION at_commit()`,
  );
});

afterAll(async () => {
  await Promise.all(logs.map(({ pool }) => pool.end()));
  await database.drop();
});

beforeEach(async () => {
  holder = new pg.Client(database.url);
  await holder.connect();
});

afterEach(async () => {
  await holder.end();
  expect(await Array.fromAsync(verifyLog(pool))).toEqual([]);
});

interface Said {
  streamId?: string;
  version?: number;
  partition?: number;
  type?: string;
  claims?: AppendRequest['claims'];
  releases?: AppendRequest['releases'];
  key?: string;
}

function said({ streamId = randomUUID(), version = 0, partition = 0, type = 'Said', key, ...more }: Said = {}) {
  const request: AppendRequest = {
    streams: [{ streamId, partition, expectedVersion: version, events: [{ type, schemaVersion: 1, data: { key } }] }],
    metadata: METADATA,
    claims: [],
    releases: [],
    ...more,
  };
  if (key === undefined) return request;
  const receipt = { caller: 'a', key, requestHash: 'h', created: true, streamId, streamVersion: version + 1 };
  return { ...request, receipt };
}

function append(one: Said = {}): Promise<AppendResult> {
  return appendEvents(log, said(one));
}

async function outcomes(requests: Promise<AppendResult>[]): Promise<string[]> {
  const settled = await Promise.allSettled(requests);
  return settled.map((one) => (one.status === 'fulfilled' ? one.value.outcome : (one.reason as Error).message));
}

function countOf(outcome: string, told: AppendResult[]): number {
  return told.filter((result) => result.outcome === outcome).length;
}

const AT_COMMIT = "wait_event = 'advisory' AND query LIKE 'SELECT append_events%'";

describe('requests that come together', () => {
  it('are committed together, each partition in the order in which they came', async () => {
    const ids = Array.from({ length: 100 }, () => randomUUID());
    const results = await Promise.all(ids.map((streamId, i) => append({ streamId, partition: i % PARTITIONS })));
    const events = results.flatMap((result) => (result.outcome === 'appended' ? result.events : []));
    const { rows } = await pool.query<{ commits: number }>(
      'SELECT count(DISTINCT xmin::text) AS commits FROM event WHERE stream_id = ANY ($1::uuid[])',
      [ids],
    );
    expect(rows).toEqual([{ commits: 1 }]);
    for (let partition = 0; partition < PARTITIONS; partition += 1) {
      const own = events.filter((event) => event.partition === partition);
      expect(own.map(({ sequence }) => sequence)).toEqual(own.map((_, i) => (own[0]?.sequence ?? 0) + i));
    }
    for (const event of events) expect(await readStream(pool, event.streamId)).toEqual([event]);
  });

  it('fail alone: of a version, a reservation, a key, data that cannot be stored, or a commit that is refused', async () => {
    const [owner, key] = [randomUUID(), randomUUID()];
    await append({ claims: [{ key: `held ${key}`, owner }], key });
    const good = () => append({ partition: Math.floor(Math.random() * PARTITIONS) });
    const requests = [
      good(),
      append({ version: 3 }),
      good(),
      append({ claims: [{ key: `held ${key}`, owner: randomUUID() }] }),
      good(),
      append({ key }),
      good(),
      append({ type: 'Not\u0000storable' }),
      good(),
      append({ type: 'Uncommittable' }),
      good(),
      append({ partition: PARTITIONS }),
      good(),
    ];
    expect(await outcomes(requests)).toEqual([
      'appended',
      'version-conflict',
      'appended',
      'reserved',
      'appended',
      'repeated',
      'appended',
      expect.stringContaining('invalid byte sequence'),
      'appended',
      'not to be committed',
      'appended',
      expect.stringContaining('expected partitions'),
      'appended',
    ]);
  });

  it('leave nothing behind where they fail', async () => {
    const [streamId, key, claimed] = [randomUUID(), randomUUID(), `claimed ${randomUUID()}`];
    const claims = [{ key: claimed, owner: streamId }];
    const [failed] = await outcomes([append({ streamId, key, claims, type: 'Uncommittable' }), append()]);
    expect(failed).toBe('not to be committed');
    expect([await readStream(pool, streamId), await findOwners(pool, [claimed])]).toEqual([[], new Map()]);
    expect(await outcomes([append({ streamId, key, claims })])).toEqual(['appended']);
  });

  it('are told nothing before it is committed', async () => {
    await holder.query('SELECT pg_advisory_lock(1)');
    let told = 0;
    const asked = Array.from({ length: 10 }, () => append().finally(() => (told += 1)));
    await untilWaiting(pool, AT_COMMIT);
    await sleep(100);
    expect(told).toBe(0);
    await holder.query('SELECT pg_advisory_unlock(1)');
    expect(new Set(await outcomes(asked))).toEqual(new Set(['appended']));
  });

  it('do not wait for those of other partitions that are held up', async () => {
    await holder.query('BEGIN; SELECT FROM partition_head WHERE partition = 2 FOR UPDATE');
    const asked = Array.from({ length: 4 * PARTITIONS }, (_, i) => append({ partition: i % PARTITIONS }));
    const [heldUp, others] = [
      asked.filter((_, i) => i % PARTITIONS === 2),
      asked.filter((_, i) => i % PARTITIONS !== 2),
    ];
    expect(new Set(await outcomes(others))).toEqual(new Set(['appended']));
    let told = 0;
    for (const one of heldUp) void one.finally(() => (told += 1));
    await sleep(50);
    expect(told).toBe(0);
    await holder.query('ROLLBACK');
    expect(await outcomes(heldUp)).toEqual(Array(4).fill('appended'));
  });

  it('are given up on, and so are those behind them, where Postgres holds them up for long', async () => {
    await holder.query('BEGIN; SELECT FROM partition_head WHERE partition = 2 FOR UPDATE');
    const heldUp = append({ partition: 2 });
    await untilWaiting(pool, "wait_event_type = 'Lock' AND query LIKE 'SELECT append_events%'");
    const behind = append({ partition: 2 });
    const [first, second] = await Promise.allSettled([heldUp, behind]);
    await holder.query('ROLLBACK');
    expect(first).toMatchObject({ status: 'rejected', reason: expect.any(PostgresGaveUp) });
    // The later may still have had its turn when the earlier was ended.
    if (second.status === 'rejected') expect(second.reason).toBeInstanceOf(PostgresFailure);
    expect(await outcomes([append({ partition: 2 })])).toEqual(['appended']);
  });
});

describe('requests that touch the same thing behave as if one came after the other', () => {
  it('on one stream', async () => {
    const streamId = randomUUID();
    const asked = [0, 1, 1, 2, 7].map((version) => append({ streamId, version }));
    expect(await outcomes(asked)).toEqual(['appended', 'appended', 'version-conflict', 'appended', 'version-conflict']);
    expect((await Promise.all(asked))[2]).toMatchObject({ streamId, expectedVersion: 1, actualVersion: 2 });
    expect((await readStream(pool, streamId)).map(({ streamVersion }) => streamVersion)).toEqual([1, 2, 3]);
  });

  it('under one idempotency key: also where the first of them fails', async () => {
    const key = randomUUID();
    const results = await Promise.allSettled([
      append({ key, type: 'Uncommittable' }),
      append({ key, version: 5 }),
      ...Array.from({ length: 6 }, () => append({ key })),
    ]);
    const [failed, refused, ...others] = results;
    expect([failed?.status, refused]).toMatchObject(['rejected', { value: { outcome: 'version-conflict' } }]);
    const told = others.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect([countOf('appended', told), countOf('repeated', told)]).toEqual([1, 5]);
    const [first] = told;
    const sequence = first?.outcome === 'appended' ? first.events[0]?.sequence : undefined;
    for (const result of told.slice(1)) {
      expect(result).toMatchObject({ receipt: { key, requestHash: 'h', sequences: `0:${sequence}` } });
    }
  });

  it('on one reservation: one owner gets it, and its claims are counted', async () => {
    const key = `word ${randomUUID()}`;
    const [ours, theirs] = [randomUUID(), randomUUID()];
    const claimed = (owner: string) => append({ claims: [{ key, owner }] });
    const released = (owner: string) => append({ releases: [{ key, owner }] });
    const asked = [claimed(ours), claimed(theirs), claimed(ours), released(ours), claimed(theirs), released(ours)];
    expect(await outcomes([...asked, claimed(theirs), claimed(ours)])).toEqual([
      'appended',
      'reserved',
      'appended',
      'appended',
      'reserved',
      'appended',
      'appended',
      'reserved',
    ]);
    expect((await Promise.all(asked))[1]).toEqual({ outcome: 'reserved', key, owner: ours });
    // Given back by the same request, to be taken by another owner.
    expect(await outcomes([append({ releases: [{ key, owner: theirs }], claims: [{ key, owner: ours }] })])).toEqual([
      'appended',
    ]);
    expect(await findOwners(pool, [key])).toEqual(new Map([[key, ours]]));
  });

  it('in two processes at once, whatever they touch and in whatever order', async () => {
    for (let round = 0; round < 10; round += 1) {
      const names = Array.from({ length: 4 }, () => randomUUID());
      const asked = await Promise.all(
        Array.from({ length: 60 }, async (_, i) => {
          const one = logs[i % 2] ?? log;
          const [streamId, owner] = [names[i % 4] ?? '', randomUUID()];
          const partition = i % PARTITIONS;
          if (i % 3 === 0)
            return { of: `stream ${streamId}`, result: await appendEvents(one, said({ streamId, partition })) };
          if (i % 3 === 1)
            return { of: `key ${streamId}`, result: await appendEvents(one, said({ key: streamId, partition })) };
          const keys = names.map((name) => `word ${name}`);
          if (i % 2) keys.reverse();
          const claims = keys.map((key) => ({ key, owner }));
          return { of: 'words', result: await appendEvents(one, said({ partition, claims })) };
        }),
      );
      for (const [of, told] of Map.groupBy(asked, ({ of }) => of)) {
        expect([
          of,
          countOf(
            'appended',
            told.map(({ result }) => result),
          ),
        ]).toEqual([of, 1]);
      }
    }
  });
});

describe('a connection that is killed', () => {
  const killed = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'SELECT append_events%' AND state = 'active'`;

  it('fails its batch as a whole: nothing of it is there', async () => {
    await holder.query('SELECT pg_advisory_lock(1)');
    const ids = Array.from({ length: 10 }, () => randomUUID());
    let isOver = false;
    const asked = Promise.allSettled(ids.map((streamId) => append({ streamId }))).finally(() => (isOver = true));
    await untilWaiting(pool, AT_COMMIT);
    // Again, where the batch was just being halved.
    for (; !isOver; await sleep(20)) await holder.query(killed);
    for (const one of await asked) expect(one).toMatchObject({ reason: expect.any(PostgresUnavailable) });
    await holder.query('SELECT pg_advisory_unlock(1)');
    for (const id of ids) expect(await readStream(pool, id)).toEqual([]);
  });

  it('at any moment loses nothing and doubles nothing: what is sent again under its key takes effect once', async () => {
    const until = performance.now() + 3_000;
    const acknowledged: string[] = [];
    const write = async (_: unknown, seed: number) => {
      for (let i = seed; performance.now() < until; i += 1) {
        const key = randomUUID();
        for (let told: AppendResult | null = null; told === null; ) {
          told = await append({ key, partition: i % PARTITIONS }).catch((error: unknown) => {
            if (error instanceof PostgresFailure) return null;
            throw error;
          });
        }
        acknowledged.push(key);
      }
    };
    const kill = async () => {
      while (performance.now() < until) {
        await sleep(Math.random() * 50);
        await holder.query(killed);
      }
    };
    await Promise.all([...Array.from({ length: 16 }, write), kill()]);
    const stored: string[] = [];
    for (let partition = 0; partition < PARTITIONS; partition += 1) {
      for (let sequence = 0; ; ) {
        const events = await readEventsAfter(pool, partition, sequence, 1000);
        stored.push(...events.flatMap(({ data }) => (data as { key?: string }).key ?? []));
        sequence = events.at(-1)?.sequence ?? sequence;
        if (events.length === 0) break;
      }
    }
    const asked = new Set(acknowledged);
    expect(stored.filter((key) => asked.has(key)).sort()).toEqual(acknowledged.sort());
    expect(acknowledged.length).toBeGreaterThan(0);
  });
});
