import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPool, type Pool } from '#postgres';
import { type TestDatabase, testDatabase } from '#testing';
import { appendEvents } from './append.js';
import type { AppendRequest } from './append-request.js';
import { type EventLog, openEventLog, partitionOf } from './open-log.js';
import { findOwners, readEventsAfter, readHeads, readStream } from './read.js';
import { verifyLog } from './verify.js';

const METADATA = { correlationId: 'c', causationId: null, caller: 'test' };
const NOTHING = { metadata: METADATA, claims: [], releases: [] };

let database: TestDatabase;
let pool: Pool;
let log: EventLog;

beforeAll(async () => {
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'test', connectionsMax: 20 });
  log = await openEventLog(pool, { partitions: 8 });
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

function toStream(
  streamId: string,
  expectedVersion: number,
  data: object = { said: 'so' },
  partition = 3,
): AppendRequest {
  return {
    ...NOTHING,
    streams: [{ streamId, partition, expectedVersion, events: [{ type: 'Said', schemaVersion: 1, data }] }],
  };
}

describe('appending', () => {
  it('gives dense sequences, dense versions and increasing times, and reads back what was written', async () => {
    const streamId = randomUUID();
    const before = (await readHeads(pool))[3]?.sequence ?? 0;
    await appendEvents(log, toStream(streamId, 0, { z: 1, a: 'é "quoted" \\u0000' }));
    const second = await appendEvents(log, toStream(streamId, 1));
    const stream = await readStream(pool, streamId);
    expect(stream.map(({ sequence, streamVersion }) => [sequence, streamVersion])).toEqual([
      [before + 1, 1],
      [before + 2, 2],
    ]);
    expect(stream[0]?.data).toEqual({ z: 1, a: 'é "quoted" \\u0000' });
    expect(stream[0]?.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
    expect((stream[0]?.recordedAt ?? '') < (stream[1]?.recordedAt ?? '')).toBe(true);
    expect(second).toMatchObject({
      outcome: 'appended',
      events: [{ hash: stream[1]?.hash, recordedAt: stream[1]?.recordedAt }],
    });
  });

  it('refuses a stale version, and says what stands', async () => {
    const streamId = randomUUID();
    await appendEvents(log, toStream(streamId, 0));
    expect(await appendEvents(log, toStream(streamId, 0))).toEqual({
      outcome: 'version-conflict',
      streamId,
      expectedVersion: 0,
      actualVersion: 1,
    });
  });

  it('lets exactly one of 16 win who race for a version', async () => {
    const streamId = randomUUID();
    const results = await Promise.all(Array.from({ length: 16 }, () => appendEvents(log, toStream(streamId, 0))));
    expect(results.filter(({ outcome }) => outcome === 'appended')).toHaveLength(1);
    expect(results.filter(({ outcome }) => outcome === 'version-conflict')).toHaveLength(15);
  });

  it('refuses a version that another append, in another partition, has taken at the same time', async () => {
    const streamId = randomUUID();
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, partition) => appendEvents(log, toStream(streamId, 0, { partition }, partition))),
    );
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(['appended', ...Array(7).fill('version-conflict')]);
    expect(await readStream(pool, streamId)).toHaveLength(1);
  });

  it('carries one out of two that wait for each other, and refuses the other', async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    // Long enough between the rows of an append for the other to come between.
    await pool.query(
      `CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.2); RETURN NULL; END $$;
       CREATE TRIGGER linger AFTER INSERT ON event FOR EACH ROW EXECUTE FUNCTION linger()`,
    );
    const both = (first: string, second: string, partition: number) =>
      appendEvents(log, {
        ...NOTHING,
        streams: [first, second].flatMap((streamId) => toStream(streamId, 0, {}, partition).streams),
      });
    const results = await Promise.all([both(a, b, 1), both(b, a, 2)]);
    await pool.query('DROP TRIGGER linger ON event');
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(['appended', 'version-conflict']);
  });

  it('carries a key out once, also when it is sent 8 times at once', async () => {
    const send = () => {
      const streamId = randomUUID();
      const receipt = { caller: 'a', key: 'k', requestHash: 'h', created: true, streamId, streamVersion: 1 };
      return appendEvents(log, { ...toStream(streamId, 0), receipt });
    };
    const results = await Promise.all(Array.from({ length: 8 }, send));
    const appended = results.filter((result) => result.outcome === 'appended');
    const repeated = results.filter((result) => result.outcome === 'repeated');
    expect([appended.length, repeated.length]).toEqual([1, 7]);
    const [first] = appended[0]?.outcome === 'appended' ? appended[0].events : [];
    for (const { receipt } of repeated) {
      expect(receipt).toMatchObject({ streamId: first?.streamId, sequences: `3:${first?.sequence}`, created: true });
    }
  });

  it('counts the claims of a reservation, and refuses another owner until all are given back', async () => {
    const [ours, theirs] = [randomUUID(), randomUUID()];
    const change = (owner: string, claims: number, releases: number) =>
      appendEvents(log, {
        ...toStream(randomUUID(), 0),
        claims: Array.from({ length: claims }, () => ({ key: 'word', owner })),
        releases: Array.from({ length: releases }, () => ({ key: 'word', owner })),
      });
    expect((await change(ours, 2, 0)).outcome).toBe('appended');
    expect(await change(theirs, 1, 0)).toEqual({ outcome: 'reserved', key: 'word', owner: ours });
    await change(ours, 0, 1);
    expect((await change(theirs, 1, 0)).outcome).toBe('reserved');
    await change(ours, 0, 1);
    expect(await findOwners(pool, ['word'])).toEqual(new Map());
    expect((await change(theirs, 1, 0)).outcome).toBe('appended');
  });

  it('writes nothing where a claim is refused', async () => {
    const heads = await readHeads(pool);
    const streamId = randomUUID();
    const result = await appendEvents(log, {
      ...toStream(streamId, 0),
      claims: [{ key: 'word', owner: randomUUID() }],
    });
    expect(result.outcome).toBe('reserved');
    expect(await readStream(pool, streamId)).toEqual([]);
    expect(await readHeads(pool)).toEqual(heads);
  });

  it('refuses U+0000, which Postgres could not keep', async () => {
    await expect(appendEvents(log, toStream(randomUUID(), 0, { quote: 'a\u0000b' }))).rejects.toThrow(
      'U+0000 cannot be stored',
    );
  });

  it('makes the chain in Postgres of the text that it is verified by, whatever characters are in it', async () => {
    const odd = `\u0001\b\t\n\f\r\u001f"\\/\u007f\u0080\u2028é\ud83d\ude00`;
    const { streams } = toStream(randomUUID(), 0, { [odd]: odd }, 6);
    const events = streams.flatMap((stream) => stream.events).map((event) => ({ ...event, type: odd }));
    const metadata = { ...METADATA, correlationId: odd, [odd]: { [odd]: [1e21, -0, 0.1, null] } };
    await appendEvents(log, { ...NOTHING, metadata, streams: streams.map((stream) => ({ ...stream, events })) });
    await appendEvents(log, toStream(randomUUID(), 0, {}, 6));
    expect(await Array.fromAsync(verifyLog(pool))).toEqual([]);
  });

  it('refuses another number of partitions than the log was made with', async () => {
    await expect(openEventLog(pool, { partitions: 16 })).rejects.toThrow(
      'expected 8 partitions, which this log was made with, got STANCEBOOK_PARTITIONS=16',
    );
  });

  it('spreads ids by the first four bytes of their SHA-256', () => {
    expect(partitionOf('nato-liaison-office-tokyo', 64)).toBe(41);
    expect(partitionOf('web-mozilla-202', 64)).toBe(24);
  });
});

describe('16 writers in 4 processes, with delays before the commit and rollbacks', () => {
  it('loses nothing, doubles nothing, leaves no gap and inverts no order, for readers that follow all the while', async () => {
    const own = await testDatabase();
    const reader = createPool({ url: own.url, applicationName: 'reader' });
    try {
      const { partitions } = await openEventLog(reader, { partitions: 4 });
      // Every tenth append fails in its transaction, and each holds its locks for some milliseconds.
      await reader.query(`
        CREATE FUNCTION disturb() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          PERFORM pg_sleep(random() * 0.004);
          IF random() < 0.1 THEN RAISE EXCEPTION 'rolled back on purpose'; END IF;
          RETURN NULL;
        END $$;
        CREATE TRIGGER disturb AFTER INSERT ON event FOR EACH STATEMENT EXECUTE FUNCTION disturb()`);
      const script = fileURLToPath(new URL('../../testing/src/log-writer.mjs', import.meta.url));
      let writing = true;
      const writers = Promise.all(
        Array.from({ length: 4 }, () =>
          promisify(execFile)(process.execPath, [script, own.url, '4', '60'], {
            env: { ...process.env, NODE_OPTIONS: '' },
          }),
        ),
      ).finally(() => {
        writing = false;
      });
      const seen = new Map(Array.from({ length: partitions }, (_, partition): [number, string[]] => [partition, []]));
      const times = new Map<number, string>();
      const follow = async () => {
        for (const [partition, ids] of seen) {
          for (const event of await readEventsAfter(reader, partition, ids.length, 100)) {
            expect(event.sequence).toBe(ids.length + 1);
            expect(event.recordedAt > (times.get(partition) ?? '')).toBe(true);
            times.set(partition, event.recordedAt);
            ids.push((event.data as { id: string }).id);
          }
        }
      };
      while (writing) await follow();
      const acknowledged = (await writers).flatMap(({ stdout }) => JSON.parse(stdout) as string[]);
      for (let i = 0; i < 20; i += 1) await follow();
      expect([...seen.values()].flat().sort()).toEqual(acknowledged.sort());
      expect(acknowledged.length).toBeGreaterThan(16 * 60);
      expect(await Array.fromAsync(verifyLog(reader))).toEqual([]);
    } finally {
      await reader.end();
      await own.drop();
    }
  });
});
