import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createPool, type Pool } from '#postgres';
import { administer, type TestDatabase, testDatabase } from '#testing';
import { appendEvents } from './append.js';
import { type EventLog, openEventLog } from './open-log.js';
import { readStream } from './read.js';
import { type Asked, readStanding } from './standing.js';

let database: TestDatabase;
let pool: Pool;
let log: EventLog;
const NOTHING: Asked = { streamIds: [], keys: [], keysOfStreams: [], receipt: null };
const ids = Array.from({ length: 150 }, () => randomUUID());

beforeAll(async () => {
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'test' });
  log = await openEventLog(pool, { partitions: 4 });
  await Promise.all(
    ids.map((streamId, i) =>
      appendEvents(log, {
        streams: [
          {
            streamId,
            partition: i % 4,
            expectedVersion: 0,
            events: [1, 2].map((n) => ({ type: 'Said', schemaVersion: 1, data: { n, of: `"${i}"` } })),
          },
        ],
        metadata: { correlationId: 'c', causationId: null, caller: 'test' },
        claims: [{ key: `thing:${i}`, owner: streamId }],
        releases: [],
        receipt: { caller: 'a', key: `k${i}`, requestHash: `h${i}`, created: true, streamId, streamVersion: 2 },
      }),
    ),
  );
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

it('tells each of many who ask at once what it asked for, and as the log has it', async () => {
  const told = await Promise.all(
    ids.map((id, i) =>
      readStanding(log, {
        streamIds: i % 2 ? [id] : [],
        keys: [`thing:${i + 1}`, 'nobody:'],
        keysOfStreams: i % 2 ? [] : [`thing:${i}`],
        receipt: i % 3 ? { caller: 'a', key: `k${i}` } : null,
      }),
    ),
  );
  for (const [i, standing] of told.entries()) {
    const id = ids[i] ?? '';
    expect(standing.stream(id)).toEqual(await readStream(pool, id));
    expect([standing.ownerOf(`thing:${i + 1}`), standing.ownerOf('nobody:')]).toEqual([ids[i + 1], undefined]);
    const { receipt } = standing;
    expect([receipt?.key, receipt?.requestHash, receipt?.streamId]).toEqual(
      i % 3 ? [`k${i}`, `h${i}`, id] : [undefined, undefined, undefined],
    );
  }
});

it('says that there is nothing where there is nothing, and null of what was erased', async () => {
  const id = ids[0] ?? '';
  await administer(
    database.url,
    `BEGIN; SET LOCAL session_replication_role = replica;
     UPDATE event SET data = NULL, data_salt = NULL WHERE stream_id = '${id}' AND stream_version = 1; COMMIT`,
  );
  const standing = await readStanding(log, { ...NOTHING, streamIds: [id], receipt: { caller: 'b', key: 'k0' } });
  expect(standing.stream(id).map(({ data }) => data)).toEqual([null, { n: 2, of: '"0"' }]);
  expect([standing.stream(randomUUID()), standing.receipt]).toEqual([[], null]);
});

it('asks Postgres once for many, and fails only who asks for what cannot be asked for', async () => {
  const query = pool.query.bind(pool);
  let queries = 0;
  pool.query = ((...args: Parameters<Pool['query']>) => {
    queries += 1;
    return query(...args);
  }) as Pool['query'];
  try {
    await Promise.all(ids.slice(0, 50).map((id) => readStanding(log, { ...NOTHING, streamIds: [id] })));
    expect(queries).toBe(1);
    const told = await Promise.allSettled(
      ['no id', ids[1] ?? ''].map((id) => readStanding(log, { ...NOTHING, streamIds: [id] })),
    );
    expect(told.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  } finally {
    pool.query = query;
  }
});
