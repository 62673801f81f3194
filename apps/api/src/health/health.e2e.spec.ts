import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
});

afterAll(() => api.close());

it('says that it is not ready while something has been parked for long, and what', async () => {
  expect((await api.ask('GET', '/health/ready')).body).toMatchObject({ status: 'ready', waitingFor: [] });
  await api.log.pool.query(
    "INSERT INTO parked (partition, sequence, key, error, parked_at) VALUES (0, 1, 'proposal:bridge', 'x', now() - interval '1 hour')",
  );
  const { status, body } = await api.ask('GET', '/health/ready');
  expect(status).toBe(503);
  expect(body).toMatchObject({
    status: 'not-ready',
    waitingFor: [expect.stringMatching(/^parked: proposal:bridge /)],
    postgres: 'up',
    parkedEvents: 1,
  });
  expect((await api.ask('GET', '/health/live')).status).toBe(200);
  expect((await api.ask('GET', '/metrics')).body).toContain('stancebook_parked_events 1');
});

it('says that it is not ready where the schema is of a later release, even one without the tables that it reads', async () => {
  const { pool } = api.log;
  await pool.query("UPDATE schema_floor SET least = 9901, release = '7.0.0'");
  await pool.query('ALTER TABLE parked RENAME TO parked_later');
  const { status, body } = await api.ask('GET', '/health/ready');
  expect(status).toBe(503);
  expect(body).toMatchObject({
    status: 'not-ready',
    waitingFor: [expect.stringMatching(/^schema: this database is of a later release \(7\.0\.0\): expected .* 9901/)],
    postgres: 'up',
    projectionLagEvents: null,
    parkedEvents: null,
  });
  expect((await api.ask('GET', '/metrics')).body).toMatch(/^stancebook_parked_events nan$/im);
  await pool.query('ALTER TABLE parked_later RENAME TO parked');
  await pool.query("UPDATE schema_floor SET least = 0, release = '0.1.0'");
  expect((await api.ask('GET', '/health/ready')).body).toMatchObject({ postgres: 'up', parkedEvents: 1 });
});
