/** What a client is told where Postgres does not do what it is asked. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createPool, type Pool, transaction } from '#postgres';
import { sampleStatement, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

const QUERY_MAX_MS = 3_000;
/** Long before the query is given up; and the client itself gives up long after the server. */
const LIMITS = { lock_timeout: 300, query_timeout: 60_000 };

let api: TestApi;
/** Of another client of the database. */
let elsewhere: Pool;
let impatient: Pool;

beforeAll(async () => {
  api = await testApi((log) => {
    const url = log.pool.options.connectionString ?? '';
    elsewhere = log.pool;
    impatient = createPool({ url, applicationName: 'test-impatient', queryMaxMs: QUERY_MAX_MS });
    Object.assign(impatient.options, LIMITS);
    return createApp({ ...log, pool: impatient }, readConfig({ DATABASE_URL: 'postgres://unused/unused' }));
  });
  expect((await record()).status).toBe(201);
});

afterAll(async () => {
  await api.close();
  await impatient.end();
});

function record(key = randomUUID()) {
  return api.ask('POST', '/v1/statements?describe=missing', sampleStatement(), { 'idempotency-key': key });
}

it('503 where it gave up on a command or a query that took too long', async () => {
  await elsewhere.query(
    `CREATE FUNCTION take_long() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(60); RETURN NEW; END $$;
     CREATE TRIGGER take_long BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION take_long()`,
  );
  const reply = await record();
  await elsewhere.query('DROP TRIGGER take_long ON event');
  expect(reply).toMatchObject({
    status: 503,
    body: { type: '/problems/database-gave-up', detail: expect.stringContaining('statement timeout') },
  });
  expect(reply.headers.get('retry-after')).toBe('5');
});

it('503 where another holds what it needs, and the same key works once that is over', async () => {
  const key = randomUUID();
  const reply = await transaction(elsewhere, async (tx) => {
    await tx.query('SELECT FROM partition_head FOR UPDATE');
    return record(key);
  });
  expect(reply).toMatchObject({
    status: 503,
    body: { type: '/problems/database-unavailable', detail: expect.stringContaining('lock timeout') },
  });
  expect(reply.headers.get('retry-after')).toBe('1');
  expect((await record(key)).status).toBe(201);
});
