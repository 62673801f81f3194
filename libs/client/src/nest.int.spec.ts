import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type DynamicModule, Injectable, Module, Scope } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Kafka, logLevel } from 'kafkajs';
import pg from 'pg';
import {
  sampleStatement,
  type TestApi,
  testApi,
  type TestDatabase,
  testDatabase,
  testKafka,
} from '../../testing/src/index.js';
import { readConfig } from '../../../apps/api/src/config.js';
import { createApp } from '../../../apps/api/src/create-app.js';
import { runRelay } from '../../../apps/relay/src/relay.js';
import { OnShift, type Shift, Stancebook, StancebookModule } from './nest.js';
import { postgresCheckpoint } from './postgres.js';

let api: TestApi;
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const config = readConfig({ DATABASE_URL: 'postgres://unused/unused' });
  api = await testApi((log) => createApp(log, config), { samples: ['web-positions-2017-2023'] });
});

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

afterAll(() => api.close());

async function record(changes: Record<string, unknown> = {}): Promise<void> {
  const { status } = await api.ask('POST', '/v1/statements?describe=missing', sampleStatement(changes));
  expect(status).toBe(201);
  await api.projected();
}

async function until(holds: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 60_000; !holds(); await new Promise((resolve) => setTimeout(resolve, 20))) {
    if (Date.now() > deadline) throw new Error('expected it to come within 60 s');
  }
}

const placeOf = ({ partition, sequence }: Shift) => `${partition}/${sequence}`;
const allShifts = () => Array.fromAsync(new Stancebook({ url: api.base }).shifts());

/** A store of the application's own. */
function cursorStore(at: string | null = null) {
  const store = { at, written: 0 };
  const cursor = {
    read: async () => store.at,
    write: async (next: string) => {
      store.at = next;
      store.written += 1;
    },
  };
  return { store, cursor };
}

async function start(stancebook: DynamicModule, ...providers: (new (...of: never[]) => object)[]) {
  @Module({ imports: [stancebook], providers })
  class Newsroom {}
  const app = await NestFactory.createApplicationContext(Newsroom, { logger: false });
  closing.push(() => app.close());
  return app;
}

describe('the Nest module', () => {
  it('calls each method with the shifts that it asks for, in order, from one stream', async () => {
    await api.ask('PUT', '/v1/proposals/topical', { title: 'Topical', topics: ['privacy'] });
    await record({ proposal: 'topical' });
    const taken = { all: [] as Shift[], stronger: [] as Shift[], ofOne: [] as Shift[], onPrivacy: [] as Shift[] };
    @Injectable()
    class Desk {
      @OnShift()
      async all(shift: Shift) {
        taken.all.push(shift);
      }
      @OnShift({ kinds: ['strengthening', 'weakening'], change: true })
      async stronger(shift: Shift) {
        taken.stronger.push(shift);
      }
      @OnShift({ proposals: ['web-mozilla-202'], holders: ['mozilla'] })
      async ofOne(shift: Shift) {
        taken.ofOne.push(shift);
      }
      @OnShift({ topics: ['privacy'] })
      async onPrivacy(shift: Shift) {
        taken.onPrivacy.push(shift);
      }
    }
    const { store, cursor } = cursorStore();
    await start(StancebookModule.forRoot({ url: api.base, cursor }), Desk);
    const shifts = await allShifts();
    await until(() => store.written === shifts.length);
    expect(taken.all).toEqual(shifts);
    expect(taken.stronger).toEqual(shifts.filter(({ kind }) => kind === 'strengthening' || kind === 'weakening'));
    expect(taken.stronger.length).toBeGreaterThan(0);
    const isOfOne = ({ holder, proposal }: Shift) => holder === 'mozilla' && proposal === 'web-mozilla-202';
    expect(taken.ofOne).toEqual(shifts.filter(isOfOne));
    expect(taken.ofOne.length).toBeGreaterThan(0);
    expect(taken.onPrivacy.map(({ proposal }) => proposal)).toContain('topical');
  });

  it('injects the client, set up by a factory, and begins with what comes from now on', async () => {
    const taken: Shift[] = [];
    @Injectable()
    class Desk {
      constructor(readonly stancebook: Stancebook) {}
      @OnShift()
      async moved(shift: Shift) {
        taken.push(shift);
      }
    }
    const app = await start(StancebookModule.forRootAsync({ useFactory: async () => ({ url: api.base }) }), Desk);
    const stance = await app.get(Desk).stancebook.stance('mozilla', 'web-mozilla-202');
    expect(stance.position?.value).toBe('neutral');
    // When the stream has begun is not told: the first that comes is after it.
    while (taken.length === 0) await record({ proposal: `now-${randomUUID()}` });
    expect(taken[0]?.proposal).toMatch(/^now-/);
  });

  it('calls a method that throws again, goes on where its store says after a restart, and calls nothing once it is closed', async () => {
    const taken: string[] = [];
    let failures = 0;
    @Injectable()
    class Desk {
      @OnShift()
      async moved(shift: Shift) {
        if (taken.length === 3 && failures < 1) {
          failures += 1;
          throw new Error('not yet');
        }
        taken.push(placeOf(shift));
      }
    }
    const { store, cursor } = cursorStore();
    const first = await start(StancebookModule.forRoot({ url: api.base, cursor }), Desk);
    await until(() => taken.length >= 5);
    await first.close();
    const [closedAt, closedWith] = [store.written, taken.length];
    await record({ proposal: 'while-closed' });
    expect([store.written, taken.length, failures]).toEqual([closedAt, closedWith, 1]);
    await start(StancebookModule.forRoot({ url: api.base, cursor }), Desk);
    const shifts = await allShifts();
    await until(() => store.written === shifts.length);
    expect(taken).toEqual(shifts.map(placeOf));
  });

  it('tells where following has ended for good', async () => {
    let why: Error | null = null;
    @Injectable()
    class Desk {
      @OnShift()
      async moved() {}
    }
    const { cursor } = cursorStore('not-a-cursor');
    await start(StancebookModule.forRoot({ url: api.base, cursor, stopped: (error) => (why = error) }), Desk);
    await until(() => why !== null);
    expect(why).toMatchObject({ status: 400, type: '/problems/bad-request' });
  });

  it('refuses a provider that is made for each request', async () => {
    @Injectable({ scope: Scope.REQUEST })
    class Desk {
      @OnShift()
      async moved() {}
    }
    const starting = start(StancebookModule.forRoot({ url: api.base }), Desk);
    await expect(starting).rejects.toThrow('expected Desk, which has @OnShift, as a singleton');
  });
});

describe('the Nest module over Kafka', () => {
  const { brokers, topicPrefix } = testKafka();
  let database: TestDatabase;
  let pool: pg.Pool;
  const stopping = new AbortController();
  let relay: Promise<unknown>;

  beforeAll(async () => {
    database = await testDatabase();
    pool = new pg.Pool({ connectionString: database.url });
    // A connection may still be closing as the database is dropped.
    pool.on('error', () => {});
    await pool.query('CREATE TABLE move (place text, id serial)');
    const changed = () => {};
    relay = runRelay(api.log, {
      brokers: brokers.split(','),
      topicPrefix,
      signal: stopping.signal,
      report: changed,
      leaseMs: 2_000,
      changed,
    });
  });

  afterAll(async () => {
    stopping.abort();
    await relay;
    await pool.end();
    await database.drop();
  });

  it('hands over every shift with the transaction of its checkpoint: what is written there takes effect once', async () => {
    const shifts = await allShifts();
    let failures = 0;
    @Injectable()
    class Desk {
      @OnShift()
      async moved(shift: Shift, tx: pg.PoolClient) {
        await tx.query('INSERT INTO move (place) VALUES ($1)', [placeOf(shift)]);
      }
      @OnShift({ change: true })
      async changed() {
        failures += 1;
        if (failures < 3) throw new Error('not yet');
      }
    }
    const kafka = new Kafka({ brokers: brokers.split(','), clientId: 'newsroom', logLevel: logLevel.NOTHING });
    const checkpoint = postgresCheckpoint(pool, 'newsroom');
    const source = { kafka, groupId: `newsroom-${randomUUID()}`, topicPrefix, checkpoint };
    await start(StancebookModule.forRoot({ url: api.base, kafka: source }), Desk);
    let places: string[] = [];
    for (const deadline = Date.now() + 60_000; places.length < shifts.length && Date.now() < deadline; ) {
      const { rows } = await pool.query<{ place: string }>('SELECT place FROM move ORDER BY id');
      places = rows.map(({ place }) => place);
    }
    expect([...places].sort()).toEqual(shifts.map(placeOf).sort());
    expect(failures).toBeGreaterThanOrEqual(3);
  });
});
