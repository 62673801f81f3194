import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type EventLog, openEventLog } from '#event-log';
import { createPool, type Pool } from '#postgres';
import { statementSchema } from '#stance';
import { appendEvent, sampleStatement, type TestDatabase, testDatabase } from '#testing';
import { prepareReadModel } from './checkpoints/checkpoints.js';
import { readShiftsAfter } from './feed/feed.query.js';
import { verifyFeeds } from './feed/verify-feed.js';
import { retryParked } from './parked/retry-parked.js';
import { projectPartition, readPartitionsBehind } from './project-partition.js';
import type { Projection } from './projection.js';
import { PROJECTIONS } from './projections.js';
import { rebuild } from './rebuild.js';

const PARTITIONS = 3;
let database: TestDatabase;
let pool: Pool;
let log: EventLog;

beforeEach(async () => {
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'test' });
  log = await openEventLog(pool, { partitions: PARTITIONS });
  await prepareReadModel(pool, PARTITIONS);
});

afterEach(async () => {
  await pool.end();
  await database.drop();
});

/** On proposals of the partition's own. */
async function say(partition: number, ...proposals: string[]): Promise<void> {
  for (const [i, name] of proposals.entries()) {
    const proposal = `${name}-${partition}`;
    const coding = { position: ['support', 'oppose', 'neutral'][i % 3] };
    const statement = statementSchema.parse(
      sampleStatement({ proposal, saidOn: `2023-07-0${1 + (i % 9)}`, coding, quote: `Number ${i}.` }),
    );
    await appendEvent(log, { streamId: statement.id, partition, type: 'StatementRecorded', data: statement });
  }
}

async function project(): Promise<void> {
  for (let behind = await readPartitionsBehind(pool); behind.length > 0; behind = await readPartitionsBehind(pool))
    for (const partition of behind) await projectPartition(pool, partition);
}

async function liveVersions(): Promise<number[][]> {
  const { rows } = await pool.query<{ versions: number[] }>(
    `SELECT array_agg(DISTINCT version) AS versions FROM projection_checkpoint WHERE live GROUP BY partition ORDER BY partition`,
  );
  return rows.map(({ versions }) => versions);
}

async function countCopies(): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    'SELECT count(*) AS count FROM projection_checkpoint WHERE NOT live',
  );
  return rows[0]?.count ?? 0;
}

const feedEnds = () =>
  Promise.all(
    Array.from({ length: PARTITIONS }, async (_, i) => (await readShiftsAfter(pool, new Map([[i, 0]]), 1_000)).length),
  );

describe('a rebuild', () => {
  it('makes all views in every partition anew, and publishes nothing where they are equal', async () => {
    for (let partition = 0; partition < PARTITIONS; partition += 1) await say(partition, 'tunnel', 'tunnel', 'bridge');
    await project();
    const feeds = await feedEnds();
    const progress: [number, number][] = [];
    const differences = await rebuild(pool, PROJECTIONS, {
      check: false,
      progress: (done, of) => progress.push([done, of]),
    });
    expect(differences).toEqual([]);
    expect(progress).toEqual([1, 2, 3].map((done) => [done, PARTITIONS]));
    expect(await liveVersions()).toEqual([[2], [2], [2]]);
    expect(await countCopies()).toBe(0);
    expect(await feedEnds()).toEqual(feeds);
    await say(1, 'bridge');
    await project();
    expect(await rebuild(pool, PROJECTIONS, { check: true })).toEqual([]);
    expect(await liveVersions()).toEqual([[2], [2], [2]]);
  });

  it('finds in each table what is not as the log says, and mends it', async () => {
    await say(0, 'tunnel', 'tunnel');
    await say(2, 'bridge', 'bridge');
    await project();
    await pool.query(`UPDATE activity_report SET report = '{}' WHERE partition = 2`);
    await pool.query('UPDATE activity SET known_to = 999 WHERE partition = 0');
    await pool.query(`UPDATE statement_revision SET words = searched_words('something else') WHERE partition = 0`);
    await pool.query('DELETE FROM reading WHERE partition = 2');
    const found = (await rebuild(pool, PROJECTIONS, { check: true })).map(
      ({ partition, table, only }) => `${partition} ${table} ${only}`,
    );
    expect([...new Set(found)].sort()).toEqual([
      '0 activity live',
      '0 activity rebuilt',
      '0 statement_revision live',
      '0 statement_revision rebuilt',
      '2 activity_report live',
      '2 activity_report rebuilt',
      '2 reading rebuilt',
    ]);
    expect(await rebuild(pool, PROJECTIONS, { check: false })).toHaveLength(found.length);
    expect(await rebuild(pool, PROJECTIONS, { check: true })).toEqual([]);
    expect(await verifyFeeds(pool)).toEqual([]);
  });

  it('takes the words of a statement from the live rows, where they are sealed there', async () => {
    await say(0, 'tunnel', 'tunnel');
    await project();
    const words = async () =>
      (
        await pool.query<{ words: string; version: number; isSealed: boolean }>(
          `SELECT words, version, words_seal = folded_seal_of(words, statement, stream_version) AS "isSealed" FROM statement_revision ORDER BY words::text`,
        )
      ).rows;
    const before = await words();
    expect(before.map(({ isSealed }) => isSealed)).toEqual([true, true]);
    const damage = (seal: string) =>
      pool.query(`UPDATE statement_revision SET words = to_tsvector('simple', 'told apart'), words_seal = ${seal}
        WHERE words::text LIKE '%''1''%'`);
    await damage("folded_seal_of(to_tsvector('simple', 'told apart'), statement, stream_version)");
    expect(await rebuild(pool, PROJECTIONS, { check: false })).toEqual([]);
    expect(
      (await words()).map(({ words: told, version, isSealed }) => [told.includes('told'), version, isSealed]),
    ).toEqual(
      expect.arrayContaining([
        [true, 2, true],
        [false, 2, true],
      ]),
    );
    await pool.query('UPDATE statement_revision SET words_seal = NULL');
    expect(await rebuild(pool, PROJECTIONS, { check: false })).toHaveLength(2);
    expect((await words()).map((row) => ({ ...row, version: 1 }))).toEqual(before);
  });

  it('is shared by processes that take partitions each; who wants one that another has waits for it', async () => {
    for (let partition = 0; partition < PARTITIONS; partition += 1) await say(partition, 'tunnel', 'bridge');
    await project();
    await Promise.all([[0], [1], [1]].map((partitions) => rebuild(pool, PROJECTIONS, { check: false, partitions })));
    expect((await liveVersions()).map((versions) => versions.length)).toEqual([1, 1, 1]);
    expect((await liveVersions())[2]).toEqual([1]);
    await rebuild(pool, PROJECTIONS, { check: false });
    expect(await rebuild(pool, PROJECTIONS, { check: true, partitions: [2] })).toEqual([]);
    expect(await countCopies()).toBe(0);
  });

  it('finds no difference while the live views go on, and loses nothing', async () => {
    await say(0, ...Array.from({ length: 20 }, () => 'tunnel'));
    await project();
    let rebuilding = true;
    const going = (async () => {
      while (rebuilding) {
        for (let partition = 0; partition < PARTITIONS; partition += 1) await say(partition, 'tunnel', 'bridge');
        await project();
      }
    })();
    for (const check of [true, false, true]) expect(await rebuild(pool, PROJECTIONS, { check })).toEqual([]);
    rebuilding = false;
    await going;
    expect(await rebuild(pool, PROJECTIONS, { check: true })).toEqual([]);
    expect(await verifyFeeds(pool)).toEqual([]);
    const { rows } = await pool.query<{ because: string | null }>(
      `SELECT DISTINCT data->'because'->>'rebuild' AS because FROM shift_record`,
    );
    expect(rows).toEqual([{ because: null }]);
  });

  it('has what is folded of parked events meanwhile', async () => {
    await pool.query(
      "ALTER TABLE statement_revision ADD CONSTRAINT obstacle CHECK (NOT starts_with(proposal, 'tunnel'))",
    );
    for (let partition = 0; partition < PARTITIONS; partition += 1)
      await say(partition, 'tunnel', 'bridge', 'tunnel', 'bridge');
    await project();
    expect(await rebuild(pool, PROJECTIONS, { check: true })).toEqual([]);
    await pool.query('ALTER TABLE statement_revision DROP CONSTRAINT obstacle');
    let retried: Promise<unknown> = Promise.resolve();
    const differences = await rebuild(pool, PROJECTIONS, {
      check: false,
      progress: (done) => {
        if (done === 1) retried = retryParked(pool);
      },
    });
    expect(await retried).toEqual({ folded: 2 * PARTITIONS, failed: [] });
    expect(differences).toEqual([]);
    expect(await rebuild(pool, PROJECTIONS, { check: true })).toEqual([]);
    const { rows } = await pool.query('SELECT FROM live_statement WHERE known_to IS NULL');
    expect(rows).toHaveLength(4 * PARTITIONS);
  });

  it('that fails, or is ended, leaves the live views as they are, and nothing in the way of the next', async () => {
    for (let partition = 0; partition < PARTITIONS; partition += 1) await say(partition, 'tunnel', 'bridge');
    await project();
    const failing: Projection[] = PROJECTIONS.map((projection) => ({
      ...projection,
      project: async (tx, place, events, options) => {
        await projection.project(tx, place, events, options);
        if (place.partition === 1) throw new Error('out of order');
      },
    }));
    await expect(rebuild(pool, failing, { check: false })).rejects.toThrow('out of order');
    expect(await countCopies()).toBeGreaterThan(0);
    await say(0, 'tunnel');
    await project();
    expect(await rebuild(pool, PROJECTIONS, { check: true })).toEqual([]);
    expect(await countCopies()).toBe(0);
    expect(await liveVersions()).toEqual([[1], [1], [1]]);
  });
});
