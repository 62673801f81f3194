import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type EventLog, openEventLog } from '#event-log';
import { createPool, type Pool, transaction } from '#postgres';
import { statementSchema } from '#stance';
import { appendEvent, sampleStatement, type TestDatabase, testDatabase } from '#testing';
import { bringUp, readNotLive } from './bring-up.js';
import { prepareReadModel, readProjected } from './checkpoints/checkpoints.js';
import { cutNow } from './checkpoints/cut.js';
import { readShiftsAfter } from './feed/feed.query.js';
import { verifyFeeds } from './feed/verify-feed.js';
import type { Unfoldable } from './parked/parked.js';
import { readParkedKeys, readStale } from './parked/parked.query.js';
import { retryParked } from './parked/retry-parked.js';
import { projectPartition, readPartitionsBehind } from './project-partition.js';
import type { Projection } from './projection.js';
import { PROJECTIONS } from './projections.js';
import { mayRebuild, rebuild } from './rebuild.js';

/** A view that a later release brings: which proposals were spoken of, and in which event. */
const mentions: Projection = {
  name: 'mentions',
  tables: ['mention'],
  async project(tx, { version, partition }, events) {
    await tx.query(
      `INSERT INTO mention (version, partition, sequence, proposal)
       SELECT $1, $2, * FROM unnest($3::bigint[], $4::text[])`,
      [
        version,
        partition,
        events.map(({ sequence }) => sequence),
        events.map(({ data }) => (data as { proposal: string }).proposal),
      ],
    );
  },
};

const PARTITIONS = 2;
const originally = [...PROJECTIONS];
let database: TestDatabase;
let pool: Pool;
let log: EventLog;

beforeEach(async () => {
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'test' });
  log = await openEventLog(pool, { partitions: PARTITIONS });
  await prepareReadModel(pool, PARTITIONS);
  await pool.query(`CREATE TABLE mention (version int, partition int, sequence bigint, proposal text,
    PRIMARY KEY (sequence, partition, version))`);
});

afterEach(async () => {
  PROJECTIONS.splice(0, PROJECTIONS.length, ...originally);
  await pool.end();
  await database.drop();
});

afterAll(() => {
  expect(PROJECTIONS).toEqual(originally);
});

/** From here on this process is of the later release. */
async function addView(projection = mentions): Promise<void> {
  const at = PROJECTIONS.findIndex(({ name }) => name === projection.name);
  if (at < 0) PROJECTIONS.push(projection);
  else PROJECTIONS[at] = projection;
  await prepareReadModel(pool, PARTITIONS);
}

async function say(partition: number, ...proposals: string[]): Promise<void> {
  for (const proposal of proposals) {
    const statement = statementSchema.parse(sampleStatement({ proposal, saidOn: '2023-07-12' }));
    await appendEvent(log, { streamId: statement.id, partition, type: 'StatementRecorded', data: statement });
  }
}

async function project(): Promise<Unfoldable[]> {
  const parked: Unfoldable[] = [];
  for (let behind = await readPartitionsBehind(pool); behind.length > 0; behind = await readPartitionsBehind(pool)) {
    for (const partition of behind) await projectPartition(pool, partition, { parked: (one) => parked.push(one) });
  }
  return parked;
}

async function mentioned(): Promise<{ version: number; proposals: string[] }[]> {
  const { rows } = await pool.query<{ version: number; proposals: string[] }>(
    `SELECT m.version, array_agg(m.proposal ORDER BY m.partition, m.sequence) AS proposals FROM mention m
     JOIN projection_checkpoint c ON c.projection = 'mentions' AND c.live AND (c.version, c.partition) = (m.version, m.partition)
     GROUP BY m.version ORDER BY m.version`,
  );
  return rows;
}

async function sequencesOf(projection: Projection): Promise<number[]> {
  return [...(await readProjected(pool, [projection])).values()];
}

async function isStale(proposal: string, projections?: Projection[]): Promise<boolean> {
  const read = () =>
    transaction(pool, async (tx) => readStale(tx, await cutNow(tx), projections), { mode: 'snapshot' });
  return (await read()).has(proposal);
}

describe('a rebuild', () => {
  it('waits for the batch of a copy that a projector is making', async () => {
    await say(0, 'tunnel');
    await project();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    let isDone = false;
    const batch = transaction(pool, async (tx) => {
      expect(await mayRebuild(tx)).toBe(true);
      begin();
      await sleep(300);
      isDone = true;
    });
    await begun;
    for (const projection of PROJECTIONS) expect(await rebuild(pool, projection, { check: true })).toEqual([]);
    expect(isDone).toBe(true);
    await batch;
  });
});

describe('a view that is new', () => {
  it('is brought up beside the live ones, and goes live partition by partition', async () => {
    await say(0, 'tunnel', 'bridge');
    await say(1, 'harbour');
    await project();
    await addView();
    // Answers stay where they were, and the live ones go on.
    expect(await readProjected(pool)).toEqual(
      new Map([
        [0, 2],
        [1, 1],
      ]),
    );
    expect(await readNotLive(pool)).toEqual([{ projection: 'mentions', partitions: 2 }]);
    await say(0, 'tunnel');
    await project();
    expect([...(await readProjected(pool)).values()]).toEqual([3, 1]);
    expect(await sequencesOf(mentions)).toEqual([]);

    const live: number[] = [];
    expect(await bringUp(pool, { limit: 2, live: (_, partition) => live.push(partition) })).toBe(true);
    expect(live).toEqual([]);
    expect(await bringUp(pool, { limit: 2, live: (_, partition) => live.push(partition) })).toBe(true);
    expect(live).toEqual([0]);
    expect(await readNotLive(pool)).toEqual([{ projection: 'mentions', partitions: 1 }]);
    await say(0, 'quay');
    await say(1, 'harbour');
    await project();
    while (await bringUp(pool));
    expect(await mentioned()).toEqual([
      { version: 1, proposals: ['tunnel', 'bridge', 'tunnel', 'quay', 'harbour', 'harbour'] },
    ]);
    for (const projection of PROJECTIONS) expect(await rebuild(pool, projection, { check: true })).toEqual([]);
    expect(await verifyFeeds(pool)).toEqual([]);
  });

  it('is live from the start where nothing is folded yet', async () => {
    await addView();
    expect(await sequencesOf(mentions)).toEqual([0, 0]);
    await say(0, 'tunnel');
    await project();
    expect(await sequencesOf(mentions)).toEqual([1, 0]);
  });

  it('goes on where a process before this one was ended', async () => {
    await say(0, 'tunnel', 'bridge', 'harbour');
    await project();
    await addView();
    await bringUp(pool, { limit: 2 });
    await pool.query("UPDATE mention SET proposal = 'kept' WHERE sequence = 1");
    while (await bringUp(pool, { limit: 2 }));
    expect(await mentioned()).toEqual([{ version: 1, proposals: ['kept', 'bridge', 'harbour'] }]);
  });

  it('parks for itself alone what it alone cannot fold, also once it is live', async () => {
    await pool.query("ALTER TABLE mention ADD CONSTRAINT obstacle CHECK (proposal <> 'tunnel')");
    await say(0, 'tunnel', 'bridge', 'tunnel');
    await project();
    await addView();
    const parked: Unfoldable[] = [];
    while (await bringUp(pool, { parked: (one) => parked.push(one) }));
    expect(parked.map(({ event }) => event.sequence)).toEqual([1]);
    expect([await isStale('tunnel'), await isStale('tunnel', [mentions])]).toEqual([false, true]);
    await say(0, 'tunnel', 'bridge');
    expect(await project()).toEqual([]);
    expect([...(await readProjected(pool)).values()]).toEqual([5, 0]);
    expect(await readParkedKeys(pool)).toMatchObject([
      { key: 'proposal:tunnel', projections: ['mentions'], sequence: 1, events: 3 },
    ]);
    expect(await mentioned()).toEqual([{ version: 1, proposals: ['bridge', 'bridge'] }]);
    const feed = (await readShiftsAfter(pool, new Map([[0, 0]]), 100)).length;
    expect((await retryParked(pool)).failed).toHaveLength(1);
    await pool.query('ALTER TABLE mention DROP CONSTRAINT obstacle');
    expect(await retryParked(pool)).toEqual({ folded: 3, failed: [] });
    expect(await mentioned()).toEqual([{ version: 1, proposals: ['tunnel', 'bridge', 'tunnel', 'tunnel', 'bridge'] }]);
    expect(await readParkedKeys(pool)).toEqual([]);
    expect(await readShiftsAfter(pool, new Map([[0, 0]]), 100)).toHaveLength(feed);
    for (const projection of PROJECTIONS) expect(await rebuild(pool, projection, { check: true })).toEqual([]);
  });

  it('folds what the answers cannot, and the other way round', async () => {
    await addView();
    await pool.query("ALTER TABLE statement_revision ADD CONSTRAINT obstacle CHECK (proposal <> 'tunnel')");
    await say(0, 'tunnel', 'bridge');
    expect(await project()).toHaveLength(1);
    expect(await mentioned()).toEqual([{ version: 1, proposals: ['tunnel', 'bridge'] }]);
    expect(await readParkedKeys(pool)).toMatchObject([
      { key: 'proposal:tunnel', projections: ['actors', 'proposals', 'statements', 'stances'] },
    ]);
    expect([await isStale('tunnel'), await isStale('tunnel', [mentions])]).toEqual([true, false]);
    await pool.query('ALTER TABLE statement_revision DROP CONSTRAINT obstacle');
    expect(await retryParked(pool)).toEqual({ folded: 1, failed: [] });
    expect(await mentioned()).toEqual([{ version: 1, proposals: ['tunnel', 'bridge'] }]);
  });
});

describe('a view whose code changed', () => {
  const shouting: Projection = {
    ...mentions,
    codeVersion: 2,
    async project(tx, place, events, options) {
      await mentions.project(tx, place, events, options);
      await tx.query('UPDATE mention SET proposal = upper(proposal) WHERE version = $1 AND sequence = ANY ($2)', [
        place.version,
        events.map(({ sequence }) => sequence),
      ]);
    },
  };

  it('is made anew beside what it was, and takes its place', async () => {
    await addView();
    await say(0, 'tunnel', 'bridge');
    await say(1, 'harbour');
    await project();
    await addView(shouting);
    expect(await mentioned()).toEqual([{ version: 1, proposals: ['tunnel', 'bridge', 'harbour'] }]);
    await say(0, 'tunnel');
    await project();
    while (await bringUp(pool));
    expect(await mentioned()).toEqual([{ version: 2, proposals: ['TUNNEL', 'BRIDGE', 'TUNNEL', 'HARBOUR'] }]);
    const { rows } = await pool.query('SELECT DISTINCT version FROM mention');
    expect(rows).toEqual([{ version: 2 }]);
  });

  it('is left alone by processes of the code before, which fold the others', async () => {
    await addView(shouting);
    await say(0, 'tunnel');
    await project();
    await addView(mentions);
    await say(0, 'bridge');
    await project();
    expect([...(await readProjected(pool)).values()]).toEqual([2, 0]);
    expect(await sequencesOf(shouting)).toEqual([1, 0]);
    expect(await bringUp(pool)).toBe(false);
    await addView(shouting);
    await project();
    expect(await mentioned()).toEqual([{ version: 1, proposals: ['TUNNEL', 'BRIDGE'] }]);
  });
});

describe('the release before', () => {
  /** What a projector of commit 4261012 asks of the database, word for word. */
  const old = {
    prepare: `INSERT INTO checkpoint (projection, version, partition, sequence, live)
     SELECT name, 1, partition, 0, true FROM unnest($1::text[]) AS name, generate_series(0, $2::int - 1) AS partition
     WHERE NOT EXISTS (SELECT FROM checkpoint c WHERE c.projection = name AND c.partition = partition AND c.live)
     ON CONFLICT DO NOTHING`,
    lock: 'SELECT projection, version, sequence, live FROM checkpoint WHERE partition = $1 AND live ORDER BY projection FOR UPDATE SKIP LOCKED',
    move: 'UPDATE checkpoint SET sequence = $1 WHERE projection = $2 AND version = $3 AND partition = $4',
    park: `INSERT INTO parked_event (partition, sequence, key, error) SELECT * FROM unnest($1::int[], $2::bigint[], $3::text[], $4::text[])
     ON CONFLICT DO NOTHING`,
    parked: `SELECT key, min(sequence) AS sequence FROM parked_event WHERE key = ANY ($1::text[]) AND partition = $2 AND sequence <= $3
           GROUP BY key`,
    unpark: 'DELETE FROM parked_event WHERE partition = $1 AND sequence = ANY ($2::bigint[])',
    keepError: 'UPDATE parked_event SET error = $3 WHERE partition = $1 AND sequence = $2',
  };
  const NAMES = ['actors', 'proposals', 'stances', 'statements'];

  beforeEach(() =>
    pool.query('UPDATE projection_checkpoint SET code_version = 1 WHERE projection = ANY ($1)', [NAMES]),
  );

  it('sees the four views that it knows, locks them, and moves them on, while the new one stays behind and catches up', async () => {
    await addView();
    await say(0, 'tunnel', 'bridge');
    await project();
    await pool.query(old.prepare, [NAMES, PARTITIONS]);
    await say(0, 'harbour');
    await transaction(pool, async (tx) => {
      const { rows } = await tx.query<{ projection: string; version: number }>(old.lock, [0]);
      expect(rows.map(({ projection }) => projection)).toEqual(NAMES);
      // It has the partition: nobody of the new release folds into it meanwhile.
      expect(await projectPartition(pool, 0)).toBe(0);
      for (const { projection, version } of rows) await tx.query(old.move, [3, projection, version, 0]);
    });
    expect([...(await readProjected(pool)).values()]).toEqual([3, 0]);
    expect(await sequencesOf(mentions)).toEqual([2, 0]);
    await project();
    expect(await sequencesOf(mentions)).toEqual([3, 0]);
    expect(await mentioned()).toEqual([{ version: 1, proposals: ['tunnel', 'bridge', 'harbour'] }]);
  });

  it('has no partition that a process of the new one has', async () => {
    await addView();
    await transaction(pool, async (tx) => {
      await tx.query('SELECT FROM projection_checkpoint WHERE partition = 0 AND live ORDER BY projection FOR UPDATE');
      expect((await pool.query(old.lock, [0])).rows).toEqual([]);
      expect((await pool.query(old.lock, [1])).rows).toHaveLength(4);
    });
  });

  it('parks for the four, and sees what is parked for them alone', async () => {
    await pool.query(
      "INSERT INTO parked (projection, partition, sequence, key) VALUES ('mentions', 0, 1, 'proposal:tunnel')",
    );
    await pool.query(old.park, [[0], [1], ['proposal:tunnel'], ['it does not fit']]);
    await pool.query(old.park, [[0], [1], ['proposal:tunnel'], ['it does not fit']]);
    expect((await pool.query(old.parked, [['proposal:tunnel'], 0, 9])).rows).toEqual([
      { key: 'proposal:tunnel', sequence: 1 },
    ]);
    await pool.query(old.keepError, [0, 1, 'it still does not']);
    expect((await readParkedKeys(pool)).map(({ projections, error }) => [projections.length, error])).toEqual(
      expect.arrayContaining([
        [4, 'it still does not'],
        [1, null],
      ]),
    );
    await pool.query(old.unpark, [0, [1]]);
    expect((await readParkedKeys(pool)).map(({ projections }) => projections)).toEqual([['mentions']]);
  });

  it('leaves a partition alone in which a view that it knows is of later code', async () => {
    await say(0, 'tunnel');
    await project();
    await pool.query(
      "UPDATE projection_checkpoint SET code_version = 2 WHERE projection = 'stances' AND partition = 0",
    );
    expect((await pool.query(old.lock, [1])).rows).toHaveLength(4);
    expect((await pool.query(old.lock, [0])).rows).toHaveLength(3);
    await pool.query(old.prepare, [NAMES, PARTITIONS]);
    expect((await pool.query(old.lock, [0])).rows).toHaveLength(3);
  });
});
