import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendEvents, type EventLog, type NewEvent, openEventLog, readEventsAfter } from '#event-log';
import { createPool, type Pool, transaction } from '#postgres';
import { actorSchema, statementSchema } from '#stance';
import { oracleStance, sampleStatement, type TestDatabase, testDatabase } from '#testing';
import { prepareReadModel } from '../checkpoints/checkpoints.js';
import { cutNow } from '../checkpoints/cut.js';
import { readShiftsAfter } from '../feed/feed.query.js';
import { verifyFeeds } from '../feed/verify-feed.js';
import { projectPartition } from '../project-partition.js';
import { PROJECTIONS } from '../projections.js';
import { rebuild } from '../rebuild.js';
import { readStances } from '../stances/stances.query.js';
import type { Unfoldable } from './parked.js';
import { readParkedKeys, readStale } from './parked.query.js';
import { retryParked } from './retry-parked.js';

const PARTITION = 0;
const POSITIONS = ['support', 'oppose', 'strongly-oppose', 'neutral'];

let database: TestDatabase;
let pool: Pool;
let log: EventLog;

beforeAll(async () => {
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'test' });
  log = await openEventLog(pool, { partitions: 1 });
  await prepareReadModel(pool, 1);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function append(streamId: string, event: NewEvent): Promise<void> {
  const result = await appendEvents(log, {
    streams: [{ streamId, partition: PARTITION, expectedVersion: 0, events: [event] }],
    metadata: { correlationId: 'test', causationId: null, caller: 'test' },
    claims: [],
    releases: [],
  });
  expect(result.outcome).toBe('appended');
}

/** As many statements on each of the proposals, in turn. */
async function say(count: number, ...proposals: string[]): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    for (const proposal of proposals) {
      const position = POSITIONS[i % POSITIONS.length];
      const saidOn = `2023-07-${String(i + 1).padStart(2, '0')}`;
      const statement = statementSchema.parse(
        sampleStatement({ proposal, saidOn, source: { reference: 'The Gazette' }, coding: { position } }),
      );
      await append(statement.id, { type: 'StatementRecorded', schemaVersion: 1, data: statement });
    }
  }
}

async function project(): Promise<Unfoldable[]> {
  const parked: Unfoldable[] = [];
  while ((await projectPartition(pool, PARTITION, { parked: (one) => parked.push(one) })) > 0);
  return parked;
}

async function statementsIn(proposal: string): Promise<number | undefined> {
  const filter = { proposal };
  const page = { after: null, limit: 10 };
  const read = await transaction(
    pool,
    async (tx) => readStances(tx, { cut: await cutNow(tx), asOf: null }, filter, page),
    { mode: 'snapshot' },
  );
  return read[0]?.statements;
}

async function isStale(proposal: string): Promise<boolean> {
  const stale = await transaction(pool, async (tx) => readStale(tx, await cutNow(tx)), { mode: 'snapshot' });
  return stale.has(proposal);
}

async function expectRebuiltEqual(): Promise<void> {
  for (const projection of PROJECTIONS) expect(await rebuild(pool, projection, { check: true })).toEqual([]);
  expect(await verifyFeeds(pool)).toEqual([]);
}

/** Every live stance is what the whole log says, and the feed holds what is known of each proposal in the order of its events. */
async function expectWhole(...proposals: string[]): Promise<void> {
  const events = await readEventsAfter(pool, PARTITION, 0, 10_000);
  const feed = (await readShiftsAfter(pool, new Map([[PARTITION, 0]]), 10_000)).map(({ record }) => record);
  expect(feed.map(({ sequence }) => sequence)).toEqual(feed.map((_, i) => i + 1));
  const instants = feed.map(({ recordedAt }) => recordedAt);
  expect(instants).toEqual([...instants].sort());
  for (const proposal of proposals) {
    expect(await statementsIn(proposal)).toBe(oracleStance(events, 'ada', proposal)?.statements);
    const causes = feed
      .filter((record) => record.proposal === proposal)
      .map(({ because }) => Number('event' in because ? because.event.split('-')[2] : 0));
    expect(causes).toEqual([...causes].sort((a, b) => a - b));
    expect(await isStale(proposal)).toBe(false);
  }
}

describe('an event that cannot be folded', () => {
  it('parks its proposal, and what comes later about it; all others go on', async () => {
    await say(3, 'tunnel', 'bridge', 'harbour');
    expect(await project()).toEqual([]);
    await pool.query(
      "ALTER TABLE statement_revision ADD CONSTRAINT obstacle CHECK (proposal <> 'tunnel' OR known_from < 10)",
    );
    await say(4, 'tunnel', 'bridge', 'harbour');
    const parked = await project();
    expect(parked.map(({ message }) => message)).toEqual([
      expect.stringContaining('violates check constraint "obstacle"'),
    ]);
    expect(await readParkedKeys(pool)).toEqual([
      {
        key: 'proposal:tunnel',
        partition: PARTITION,
        projections: ['actors', 'proposals', 'statements', 'stances'],
        sequence: 10,
        error: expect.stringContaining('event-0-10 (StatementRecorded) cannot be folded'),
        since: expect.any(String),
        events: 4,
      },
    ]);
    expect([await statementsIn('tunnel'), await statementsIn('bridge'), await statementsIn('harbour')]).toEqual([
      3, 7, 7,
    ]);
    expect([await isStale('tunnel'), await isStale('bridge')]).toEqual([true, false]);
    await expectRebuiltEqual();
  });

  it('stays parked while a retry fails, and keeps the reason', async () => {
    const { folded, failed } = await retryParked(pool);
    expect(folded).toBe(0);
    expect(failed.map(({ event }) => event.sequence)).toEqual([10]);
    await say(1, 'tunnel', 'bridge');
    expect(await project()).toEqual([]);
    expect((await readParkedKeys(pool)).map(({ events }) => events)).toEqual([5]);
  });

  it('is folded by a retry once the cause is gone, in order, with all that waited', async () => {
    await pool.query('ALTER TABLE statement_revision DROP CONSTRAINT obstacle');
    expect(await retryParked(pool)).toEqual({ folded: 5, failed: [] });
    expect(await readParkedKeys(pool)).toEqual([]);
    await say(1, 'tunnel', 'bridge');
    await project();
    await expectWhole('tunnel', 'bridge', 'harbour');
    await expectRebuiltEqual();
  });

  it('of a newer version, or out of order, parks its proposal too', async () => {
    const newer = { type: 'StatementQuestioned', schemaVersion: 2, data: { id: randomUUID(), proposal: 'tunnel' } };
    await append(randomUUID(), newer);
    const [first] = await readEventsAfter(pool, PARTITION, 0, 1);
    const data = { ...(first?.data as object), proposal: 'harbour' };
    await append(randomUUID(), { type: 'StatementRecorded', schemaVersion: 1, data });
    await say(2, 'tunnel', 'bridge', 'harbour');
    const parked = await project();
    expect(parked.map(({ message }) => message)).toEqual([
      expect.stringContaining('update Stancebook'),
      expect.stringContaining('duplicate key value'),
      // By the views of activity, of passages and of what is searched, each of which parks for itself.
      expect.stringContaining('update Stancebook'),
      expect.stringContaining('update Stancebook'),
      expect.stringContaining('update Stancebook'),
    ]);
    expect(
      (await readParkedKeys(pool)).map(({ key, events, projections }) => [key, events, projections.length]),
    ).toEqual([
      ['proposal:harbour', 3, 4],
      ['proposal:tunnel', 3, 4],
      ['proposal:tunnel', 3, 1],
      ['proposal:tunnel', 3, 1],
      ['proposal:tunnel', 3, 1],
    ]);
    expect(await statementsIn('bridge')).toBe(11);
    await expectRebuiltEqual();
  });

  it('of an actor makes stale what depends on how actors are described, and no proposal', async () => {
    await pool.query("ALTER TABLE actor_revision ADD CONSTRAINT obstacle CHECK (actor <> 'ada')");
    const data = actorSchema.parse({ id: 'ada', name: 'Ada' });
    await append(randomUUID(), { type: 'ActorDescribed', schemaVersion: 1, data });
    expect(await project()).toHaveLength(1);
    const read = () => transaction(pool, async (tx) => readStale(tx, await cutNow(tx)), { mode: 'snapshot' });
    const stale = await read();
    expect([stale.actors, stale.has('bridge')]).toEqual([true, false]);
    await pool.query('ALTER TABLE actor_revision DROP CONSTRAINT obstacle');
    await retryParked(pool);
    expect((await read()).actors).toBe(false);
  });

  it('is found where only what a whole batch writes at once is refused', async () => {
    const before = (await statementsIn('bridge')) ?? 0;
    await pool.query(
      "ALTER TABLE timeline_entry ADD CONSTRAINT obstacle CHECK (proposal <> 'quay' OR utterance IS NULL)",
    );
    await say(30, 'bridge', 'harbour-view');
    await say(2, 'quay', 'bridge', 'pier');
    const parked = await project();
    expect(parked.map(({ message }) => message)).toEqual([
      expect.stringContaining('violates check constraint "obstacle"'),
    ]);
    expect([await statementsIn('bridge'), await statementsIn('pier')]).toEqual([before + 32, 2]);
    expect([await isStale('quay'), await isStale('pier')]).toEqual([true, false]);
    await pool.query('ALTER TABLE timeline_entry DROP CONSTRAINT obstacle');
    expect((await retryParked(pool)).folded).toBe(2);
    await expectWhole('quay', 'bridge', 'pier');
    await expectRebuiltEqual();
  });

  it('that does not tell what it is about makes its whole partition wait: it could be about any of it', async () => {
    await append(randomUUID(), { type: 'StatementRecorded', schemaVersion: 1, data: { nonsense: true } });
    await say(1, 'bridge');
    // By the four views together, and by those of activity, of passages and of what is searched.
    expect(await project()).toHaveLength(4);
    expect(await statementsIn('bridge')).toBe(43);
    expect(await isStale('bridge')).toBe(true);
    expect((await readParkedKeys(pool)).map(({ key, events }) => [key, events])).toEqual(
      expect.arrayContaining([
        ['partition:0', 1],
        ['proposal:bridge', 1],
      ]),
    );
    const { folded, failed } = await retryParked(pool);
    expect([folded, failed.length]).toEqual([0, 9]);
    await expectRebuiltEqual();
  });
});
