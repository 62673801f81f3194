import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { appendEvents, type EventLog, openEventLog } from '#event-log';
import { createPool, type Pool } from '#postgres';
import { statementSchema } from '#stance';
import { administer, sampleStatement, type TestDatabase, testDatabase } from '#testing';
import { prepareReadModel } from '../checkpoints/checkpoints.js';
import { projectPartition, readPartitionsBehind } from '../project-partition.js';
import { readParkedKeys } from './parked.query.js';

const QUERY_MAX_MS = 400;

let database: TestDatabase;
let pool: Pool;
let log: EventLog;

beforeAll(async () => {
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'test', queryMaxMs: QUERY_MAX_MS });
  log = await openEventLog(pool, { partitions: 1 });
  await prepareReadModel(pool, 1);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

it('parks an event whose fold always takes longer than Postgres may take, and folds the others', async () => {
  await administer(
    database.url,
    `CREATE FUNCTION take_long() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(60); RETURN NEW; END $$;
     CREATE TRIGGER take_long BEFORE INSERT ON statement_revision FOR EACH ROW WHEN (NEW.proposal = 'tunnel') EXECUTE FUNCTION take_long()`,
  );
  for (const proposal of ['bridge', 'tunnel', 'bridge', 'harbour']) {
    const data = statementSchema.parse(sampleStatement({ proposal }));
    const event = { type: 'StatementRecorded', schemaVersion: 1, data };
    await appendEvents(log, {
      streams: [{ streamId: data.id, partition: 0, expectedVersion: 0, events: [event] }],
      metadata: { correlationId: 'test', causationId: null, caller: 'test' },
      claims: [],
      releases: [],
    });
  }
  expect(await projectPartition(pool, 0)).toBe(4);
  expect(await readPartitionsBehind(pool)).toEqual([]);
  expect(await readParkedKeys(pool)).toMatchObject([
    { key: 'proposal:tunnel', sequence: 2, error: expect.stringContaining('statement timeout'), events: 1 },
  ]);
});
