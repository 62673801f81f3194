import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Kafka, logLevel } from 'kafkajs';
import pg from 'pg';
import {
  administer,
  type ReadRecord,
  readTopics,
  sampleStatement,
  type TestApi,
  testApi,
  type TestDatabase,
  testDatabase,
  testKafka,
  topicAdmin,
} from '../../testing/src/index.js';
import { ensureTopics } from '../../kafka/src/index.js';
import { readConfig } from '../../../apps/api/src/config.js';
import { createApp } from '../../../apps/api/src/create-app.js';
import { runRelay } from '../../../apps/relay/src/relay.js';
import { BrokenRecord, type ConsumeOptions, consumeShifts, OtherLog, type Shift, ShiftsMissing } from './kafka.js';
import { postgresCheckpoint } from './postgres.js';
import { Stancebook } from './stancebook.js';

const { brokers, topicPrefix } = testKafka();
const TOPIC = 'stancebook.stance-changes.v1';
const kafka = new Kafka({ brokers: brokers.split(','), clientId: 'subscriber', logLevel: logLevel.NOTHING });

let api: TestApi;
let database: TestDatabase;
let pool: pg.Pool;
let relay: { stop: () => Promise<void> };
const running: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const config = readConfig({ DATABASE_URL: 'postgres://unused/unused' });
  api = await testApi((log) => createApp(log, config), { samples: ['web-positions-2017-2023'] });
  database = await testDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 12 });
  // Idle connections that a test ends.
  pool.on('error', () => {});
  await pool.query('CREATE TABLE effect (subscriber text, partition int, sequence int, type text, place serial)');
  relay = startRelay();
});

afterEach(async () => {
  for (const stop of running.splice(0)) await stop();
});

afterAll(async () => {
  await relay.stop();
  await pool.end();
  await database.drop();
  await api.close();
});

function startRelay(): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const work = runRelay(api.log, {
    brokers: brokers.split(','),
    topicPrefix,
    signal: stopping.signal,
    report: () => {},
    leaseMs: 2_000,
    changed: () => {},
  });
  return {
    stop: async () => {
      stopping.abort();
      await work;
    },
  };
}

async function record(changes: Record<string, unknown> = {}): Promise<string> {
  const statement = sampleStatement({ proposal: `bridge-${randomUUID()}`, ...changes });
  const { status } = await api.ask('POST', '/v1/statements?describe=missing', statement);
  expect(status).toBe(201);
  await api.projected();
  return statement.id;
}

interface Subscriber {
  name: string;
  failures: string[];
  stop: () => Promise<void>;
  ended: Promise<void>;
}

/** Writes one row for each shift, in the transaction that it is given. */
function subscribe(name: string, changes: Partial<ConsumeOptions<pg.PoolClient>> = {}): Subscriber {
  const stopping = new AbortController();
  const failures: string[] = [];
  const ended = consumeShifts({
    kafka,
    groupId: `subscriber-${randomUUID()}`,
    topicPrefix,
    checkpoint: postgresCheckpoint(pool, name),
    onShift: (shift, tx) => keep(name, shift, tx),
    failed: ({ message }) => failures.push(message),
    signal: stopping.signal,
    ...changes,
  });
  const stop = async () => {
    stopping.abort();
    await ended.catch(() => {});
  };
  ended.catch(() => {});
  running.push(stop);
  return { name, failures, stop, ended };
}

async function keep(name: string, { partition, sequence, type }: Shift, tx: pg.PoolClient | pg.Pool): Promise<void> {
  const sql = 'INSERT INTO effect (subscriber, partition, sequence, type) VALUES ($1, $2, $3, $4)';
  await tx.query(sql, [name, partition, sequence, type]);
}

/** By partition, in the order in which they took effect. */
async function effectsOf(name: string): Promise<Map<number, string[]>> {
  const { rows } = await pool.query<{ partition: number; sequence: number; type: string }>(
    'SELECT partition, sequence, type FROM effect WHERE subscriber = $1 ORDER BY place',
    [name],
  );
  return byPartition(rows);
}

function byPartition(shifts: { partition: number; sequence: number; type: string }[]): Map<number, string[]> {
  const partitions = Map.groupBy(shifts, ({ partition }) => partition);
  const told = [...partitions].map(([partition, own]): [number, string[]] => [
    partition,
    own.map(({ sequence, type }) => `${sequence} ${type}`),
  ]);
  return new Map(told.sort(([a], [b]) => a - b));
}

async function expectAll(name: string): Promise<void> {
  const feed = byPartition(await Array.fromAsync(new Stancebook({ url: api.base }).shifts()));
  await until(async () => sizeOf(await effectsOf(name)) >= sizeOf(feed));
  expect(await effectsOf(name)).toEqual(feed);
}

function sizeOf(partitions: Map<number, string[]>): number {
  return [...partitions.values()].reduce((sum, { length }) => sum + length, 0);
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (
    const deadline = Date.now() + 60_000;
    !(await holds());
    await new Promise((resolve) => setTimeout(resolve, 50))
  ) {
    if (Date.now() > deadline) throw new Error('expected it to come within 60 s');
  }
}

/** A topic of its own, with records as the relay wrote them, changed. */
async function forge(
  change: (records: ReadRecord[]) => ReadRecord[],
): Promise<{ topicPrefix: string; records: ReadRecord[] }> {
  const feed = await Array.fromAsync(new Stancebook({ url: api.base }).shifts());
  const genuine = await readTopics(brokers, [topicPrefix + TOPIC], feed.length);
  const prefix = testKafka().topicPrefix;
  const records = change(genuine);
  await ensureTopics(kafka, [{ topic: prefix + TOPIC, partitions: 4, config: {} }]);
  const producer = kafka.producer();
  await producer.connect();
  const messages = records.map(({ partition, key, value, headers }) => ({
    partition,
    key,
    headers,
    value: value && JSON.stringify(value),
  }));
  await producer.send({ topic: prefix + TOPIC, messages });
  await producer.disconnect();
  return { topicPrefix: prefix, records };
}

const isAt = ({ headers }: ReadRecord, partition: number, sequence: number) =>
  Number(headers.ce_logpartition) === partition && Number(headers.ce_sequence) === sequence;

describe('consuming', () => {
  it('hands over every shift once, in order per partition, with amendments and revocations, and goes on as they come', async () => {
    const proposal = `bridge-${randomUUID()}`;
    const id = await record({ proposal });
    subscribe('all');
    await expectAll('all');
    const { status } = await api.ask(
      'POST',
      `/v1/statements/${id}/void`,
      { reason: 'duplicate', note: null },
      { 'if-match': '"1"' },
    );
    expect(status).toBe(200);
    await api.projected();
    await expectAll('all');
    expect([...(await effectsOf('all')).values()].flat().some((told) => told.endsWith('shift-revoked'))).toBe(true);
  });

  it('goes on where its own store says, after it was stopped', async () => {
    const first = subscribe('stopped', { groupId: 'stopped' });
    await until(async () => sizeOf(await effectsOf('stopped')) > 3);
    await first.stop();
    await record();
    subscribe('stopped', { groupId: 'stopped' });
    await expectAll('stopped');
    await record();
    await expectAll('stopped');
  });

  it('takes effect once though the connection is lost between the handler and the commit', async () => {
    let crashes = 0;
    const { failures } = subscribe('crash', {
      onShift: async (shift, tx) => {
        await keep('crash', shift, tx);
        if (crashes === 3 || shift.sequence % 2 === 0) return;
        crashes += 1;
        const { rows } = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
        await administer(database.url, `SELECT pg_terminate_backend(${rows[0]?.pid ?? 0})`);
      },
    });
    await expectAll('crash');
    expect([crashes, failures.length >= 3]).toEqual([3, true]);
  });

  it('calls a handler that throws again, before any later shift of the partition, and keeps nothing of what it wrote', async () => {
    const called: string[] = [];
    const { failures } = subscribe('throws', {
      onShift: async (shift, tx) => {
        await keep('throws', shift, tx);
        called.push(`${shift.partition}/${shift.sequence}`);
        if (shift.sequence === 2 && called.filter((place) => place === `${shift.partition}/2`).length < 3)
          throw new Error('not yet');
      },
    });
    await expectAll('throws');
    expect(failures.filter((message) => message === 'not yet').length).toBeGreaterThanOrEqual(2);
    for (const partition of (await effectsOf('throws')).keys()) {
      const own = called
        .filter((place) => place.startsWith(`${partition}/`))
        .map((place) => Number(place.split('/')[1]));
      expect(own).toEqual([...own].sort((a, b) => a - b));
    }
  });

  it('takes effect once where two read the same at the same time', async () => {
    subscribe('twins');
    subscribe('twins');
    await expectAll('twins');
  });

  it('goes on through a topic that is deleted and filled anew', async () => {
    const { failures } = subscribe('refilled');
    await expectAll('refilled');
    await relay.stop();
    const admin = await topicAdmin(brokers);
    await admin.delete(topicPrefix + TOPIC);
    await admin.close();
    relay = startRelay();
    await record();
    await expectAll('refilled');
    expect(failures.filter((message) => /sequence/.test(message))).toEqual([]);
    subscribe('after-the-refill');
    await expectAll('after-the-refill');
  });

  it('takes again what a restored store has lost', async () => {
    const first = subscribe('restored');
    await expectAll('restored');
    await first.stop();
    await pool.query(`DELETE FROM effect WHERE subscriber = 'restored' AND sequence > 2`);
    const back = `UPDATE stancebook_checkpoint SET sequence = 2, kafka_offset = '100000' WHERE name = 'restored' AND sequence > 2`;
    await pool.query(back);
    subscribe('restored');
    await record();
    await expectAll('restored');
  });
});

describe('what is refused', () => {
  it('is a gap: nothing after it is taken', async () => {
    const { records, topicPrefix: prefix } = await forge((all) => all.filter((one) => !isAt(one, one.partition, 3)));
    const { ended } = subscribe('gap', { topicPrefix: prefix });
    const error: unknown = await ended.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ShiftsMissing);
    expect(error).toMatchObject({ expected: 3, got: 4, topic: prefix + TOPIC });
    expect((error as Error).message).toMatch(/^expected sequence 3 of partition \d next, and .* goes on with 4: /);
    expect(records.length).toBeGreaterThan(8);
    for (const told of (await effectsOf('gap')).values()) expect(told.length).toBeLessThanOrEqual(2);
  });

  it('is a topic that begins in the middle', async () => {
    const { topicPrefix: prefix } = await forge((all) => all.filter(({ headers }) => Number(headers.ce_sequence) > 1));
    const { ended } = subscribe('late', { topicPrefix: prefix });
    await expect(ended).rejects.toMatchObject({ name: 'ShiftsMissing', expected: 1, got: 2 });
    expect(sizeOf(await effectsOf('late'))).toBe(0);
  });

  it('is another log, whose sequences mean something else', async () => {
    const { stop } = subscribe('other');
    await expectAll('other');
    await stop();
    const before = await effectsOf('other');
    const source = `urn:uuid:${randomUUID()}`;
    const { topicPrefix: prefix } = await forge((all) =>
      all.map((one) => ({ ...one, headers: { ...one.headers, ce_source: source } })),
    );
    const { ended } = subscribe('other', { topicPrefix: prefix });
    const error: unknown = await ended.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OtherLog);
    expect((error as Error).message).toContain(source);
    expect(await effectsOf('other')).toEqual(before);
  });

  it('is a record that Stancebook did not write', async () => {
    const { topicPrefix: prefix } = await forge(([first, ...rest]) =>
      first ? [{ ...first, value: { ...first.value, sequence: 7 } }, ...rest] : [],
    );
    const { ended } = subscribe('broken', { topicPrefix: prefix });
    const error: unknown = await ended.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BrokenRecord);
  });

  it('is not what was erased, nor a type of a later release: both are passed over, and their places kept', async () => {
    const { records, topicPrefix: prefix } = await forge((all) =>
      all.map((one) => {
        if (isAt(one, one.partition, 1)) return { ...one, value: null };
        const later = { ...one.headers, ce_type: 'stancebook.shift-annotated.v1' };
        return isAt(one, one.partition, 2) ? { ...one, headers: later } : one;
      }),
    );
    subscribe('erased', { topicPrefix: prefix });
    const rest = records
      .filter(({ headers }) => Number(headers.ce_sequence) > 2)
      .map(({ value }) => value as unknown as Shift);
    await until(async () => sizeOf(await effectsOf('erased')) >= rest.length);
    expect(await effectsOf('erased')).toEqual(byPartition(rest));
  });
});
