import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { appendEvents, type EventLog, openEventLog } from '#event-log';
import { createPool, type Pool, transaction } from '#postgres';
import { prepareReadModel, projectPartition } from '#read-model';
import { actorById, eventOf } from '#stance';
import { type TestDatabase, testDatabase } from '#testing';
import { v7 as uuidv7 } from 'uuid';
import { Conditions } from './condition.js';

let database: TestDatabase;
let pool: Pool;
let log: EventLog;
let nowMs = 1_000;

beforeAll(async () => {
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'test' });
  log = await openEventLog(pool, { partitions: 2 });
  await prepareReadModel(pool, 2);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function describeActor(id: string): Promise<void> {
  const { outcome } = await appendEvents(log, {
    streams: [
      { streamId: uuidv7(), partition: 1, expectedVersion: 0, events: [eventOf('ActorDescribed', actorById(id))] },
    ],
    metadata: { correlationId: 'test', causationId: null, caller: 'test' },
    claims: [],
    releases: [],
  });
  expect(outcome).toBe('appended');
}

it('a projection that is behind is in trouble once it has stood still for 30 s, not while it moves', async () => {
  const conditions = new Conditions(log, () => nowMs);
  const troubles = async () => (await conditions.now())?.troubles;
  expect(await conditions.now()).toEqual({ lagEvents: 0, parkedEvents: 0, troubles: [] });
  await describeActor('ada');
  expect(await conditions.now()).toEqual({ lagEvents: 1, parkedEvents: 0, troubles: [] });
  nowMs += 29_000;
  expect(await troubles()).toEqual([]);
  await projectPartition(pool, 1);
  await describeActor('ben');
  nowMs += 29_000;
  expect(await troubles()).toEqual([]);
  nowMs += 31_000;
  expect(await troubles()).toEqual(['projections: partition 1 has stood still at 1 of 2 for 31 s']);
  await projectPartition(pool, 1);
  expect(await troubles()).toEqual([]);
});

it('a fold that was begun twice and did not end well is told, with where and why', async () => {
  await describeActor('eve');
  const conditions = new Conditions(log, () => nowMs);
  await pool.query('INSERT INTO fold_attempt (partition, sequence, attempts) VALUES (1, 2, 1)');
  expect((await conditions.now())?.troubles).toEqual([]);
  await pool.query('UPDATE fold_attempt SET attempts = 3');
  expect((await conditions.now())?.troubles).toEqual([
    'projections: the events after 2 of partition 1 were tried 3 times (the projector ended)',
  ]);
  await projectPartition(pool, 1);
  expect((await conditions.now())?.troubles).toEqual([]);
});

it('what is parked for more than 5 minutes is named, not what has just been parked', async () => {
  const conditions = new Conditions(log, () => nowMs);
  await pool.query(
    `INSERT INTO parked (partition, sequence, key, error, parked_at) VALUES
       (1, 1, 'actor:ada', 'cannot be folded', now() - interval '4 minutes'),
       (1, 2, 'actor:ada', NULL, now() - interval '10 minutes')`,
  );
  expect(await conditions.now()).toEqual({ lagEvents: 0, parkedEvents: 2, troubles: [] });
  await pool.query("UPDATE parked SET parked_at = parked_at - interval '2 minutes'");
  expect((await conditions.now())?.troubles).toEqual([
    expect.stringMatching(/^parked: actor:ada could not be folded at 2\S+Z: see npx stancebook parked$/),
  ]);
});

it('one look serves all who ask meanwhile, and none waits for long', async () => {
  const conditions = new Conditions(log, () => nowMs);
  const asked = await transaction(pool, async (tx) => {
    await tx.query('LOCK TABLE parked IN ACCESS EXCLUSIVE MODE');
    return Promise.all(Array.from({ length: 50 }, () => conditions.now()));
  });
  expect(asked).toEqual(Array.from({ length: 50 }, () => null));
  expect((await conditions.now())?.parkedEvents).toBe(2);
});
