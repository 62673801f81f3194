import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendEvents, type EventLog, openEventLog } from '#event-log';
import { createPool, type Pool } from '#postgres';
import { type Statement, statementSchema } from '#stance';
import { appendEvent, sampleStatement, type TestDatabase, testDatabase } from '#testing';
import { prepareReadModel } from '../checkpoints/checkpoints.js';
import { verifyFeeds } from '../feed/verify-feed.js';
import { retryParked } from '../parked/retry-parked.js';
import { projectPartition } from '../project-partition.js';
import { projectionNamed } from '../projections.js';
import { rebuild } from '../rebuild.js';

const PARTITION = 0;
const POSITIONS = ['support', 'support', 'oppose', 'neutral', 'strongly-oppose', 'undecided'];

let database: TestDatabase;
/** As two processes have. */
let pools: [Pool, Pool];
let log: EventLog;
let said: Statement[] = [];

beforeAll(async () => {
  database = await testDatabase();
  const pool = () => createPool({ url: database.url, applicationName: 'test' });
  pools = [pool(), pool()];
  log = await openEventLog(pools[0], { partitions: 1 });
  await prepareReadModel(pools[0], 1);
});

afterAll(async () => {
  for (const pool of pools) await pool.end();
  await database.drop();
});

/** As many more on one pair, some of them before what was said already. */
async function say(count: number): Promise<void> {
  const statements = Array.from({ length: count }, (_, i) => {
    const n = said.length + i;
    const saidOn = new Date(Date.UTC(2020, 0, n % 7 === 0 ? 1 + n / 2 : 1 + n)).toISOString().slice(0, 10);
    return statementSchema.parse(
      sampleStatement({
        proposal: 'bridge',
        saidOn,
        attribution: n % 5 === 4 ? 'narrator' : 'on-record',
        source: { reference: 'The Gazette' },
        coding: { position: POSITIONS[n % POSITIONS.length], ...(n % 9 === 8 ? { utterance: said[n % 40]?.id } : {}) },
      }),
    );
  });
  const { outcome } = await appendEvents(log, {
    streams: statements.map((data) => ({
      streamId: data.id,
      partition: PARTITION,
      expectedVersion: 0,
      events: [{ type: 'StatementRecorded', schemaVersion: 1, data }],
    })),
    metadata: { correlationId: 'test', causationId: null, caller: 'test' },
    claims: [],
    releases: [],
  });
  expect(outcome).toBe('appended');
  said = [...said, ...statements];
}

const versions = new Map<string, number>();

async function recode(n: number, position: string): Promise<void> {
  const statement = said[n];
  if (!statement) throw new Error(`expected statement ${n}`);
  const expectedVersion = versions.get(statement.id) ?? 1;
  versions.set(statement.id, expectedVersion + 1);
  const data = { ...statement, coding: { ...statement.coding, position } };
  await appendEvent(log, { streamId: statement.id, expectedVersion, type: 'StatementRecoded', data });
}

async function foldAll(pool: Pool, limit = 500): Promise<string[]> {
  const parked: string[] = [];
  while ((await projectPartition(pool, PARTITION, { limit, parked: ({ message }) => parked.push(message) })) > 0);
  return parked;
}

async function expectRebuiltEqual(): Promise<void> {
  expect(await rebuild(pools[0], projectionNamed('stances'), { check: true })).toEqual([]);
  expect(await verifyFeeds(pools[0])).toEqual([]);
}

/** What one connection receives, in bytes, while a projector folds what comes next. */
async function bytesRead(pool: Pool): Promise<number> {
  const client = await pool.connect();
  const { stream } = (client as unknown as { connection: { stream: { bytesRead: number } } }).connection;
  client.release();
  const before = stream.bytesRead;
  await foldAll(pool, 1);
  return stream.bytesRead - before;
}

describe('a pair of many statements, which a projector remembers', () => {
  it('is folded event by event to the same as from the tables', async () => {
    await say(150);
    await foldAll(pools[0]);
    await say(12);
    await recode(20, 'oppose');
    await recode(140, 'withdrawn');
    await foldAll(pools[0], 1);
    await expectRebuiltEqual();
  });

  it('is not read again for each batch', async () => {
    const pool = createPool({ url: database.url, applicationName: 'test', connectionsMax: 1 });
    await say(2);
    const first = await bytesRead(pool);
    await say(2);
    // Each reading and each row is more than a hundred bytes.
    expect(await bytesRead(pool)).toBeLessThan(first - 2 * 150 * 100);
    await pool.end();
  });

  it('is read again where another projector went on meanwhile', async () => {
    for (let n = 0; n < 6; n += 1) {
      await say(2);
      await recode(30 + n, n % 2 ? 'support' : 'strongly-oppose');
      await foldAll(pools[n % 2] as Pool, 2);
    }
    await expectRebuiltEqual();
  });

  it('is read again where a fold failed, and after what was parked is folded', async () => {
    await foldAll(pools[0]);
    await pools[0].query(
      "ALTER TABLE timeline_entry ADD CONSTRAINT obstacle CHECK (value <> 'abstained' OR statement IS NULL)",
    );
    await say(2);
    await recode(50, 'abstained');
    await say(3);
    expect(await foldAll(pools[0])).toHaveLength(1);
    await pools[0].query('ALTER TABLE timeline_entry DROP CONSTRAINT obstacle');
    expect((await retryParked(pools[1])).failed).toEqual([]);
    await say(2);
    await recode(50, 'support');
    await foldAll(pools[0], 1);
    await expectRebuiltEqual();
  });
});
