/** What was known at an instant is the same whenever it is asked, on a Postgres whose commits wait for a standby that is away. */
import { mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { type LocalPostgres, localFolders, startPostgres } from '#local-stack';
import { administer, sampleStatement, type TestApi, testApi, untilWaiting } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

/** As old as an instant has to be, and a little. */
const OLD_ENOUGH_MS = 5_200;

let data: string;
let postgres: LocalPostgres;
let api: TestApi;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'stancebook-known-at-'));
  await chmod(data, 0o755);
  postgres = await startPostgres({ data, cache: localFolders().cache });
  process.env.TEST_POSTGRES_URL = postgres.url;
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
});

afterAll(async () => {
  try {
    await api.close();
  } finally {
    await postgres.stop();
  }
  rmSync(data, { recursive: true, force: true });
});

/** Commits wait for the standby of this name. */
async function standby(name: string): Promise<void> {
  await administer(postgres.url, `ALTER SYSTEM SET synchronous_standby_names = '${name}'`);
  await administer(postgres.url, 'SELECT pg_reload_conf()');
}

const record = () => api.ask('POST', '/v1/statements?describe=missing', sampleStatement());

afterEach(() => standby(''));

async function clock(): Promise<string> {
  const { rows } = await api.log.pool.query<{ at: string }>('SELECT clock_timestamp() AS at');
  return rows[0]?.at ?? '';
}

it('is not told while an append that began before is held up in its commit, and then with it', async () => {
  for (let i = 0; i < 3; i += 1) expect((await record()).status).toBe(201);
  await api.projected();
  await standby('away');
  let recorded = 3;
  let held = record();
  const isHeld = () =>
    Promise.race([
      held.then(() => false),
      untilWaiting(api.log.pool, "wait_event = 'SyncRep' AND query LIKE '%append_events%'").then(() => true),
    ]);
  // Postgres reads its settings anew a little later.
  for (recorded += 1; !(await isHeld()); recorded += 1) held = record();
  const knownAt = await clock();
  await sleep(OLD_ENOUGH_MS);
  const ask = () =>
    api.ask<{ items: { statements: number }[] }>('GET', `/v1/stances?proposal=bridge&knownAt=${knownAt}`);
  const early = await ask();
  expect(early).toMatchObject({
    status: 503,
    body: { type: '/problems/known-at-not-settled', detail: expect.stringContaining(knownAt) },
  });
  expect(early.headers.get('retry-after')).toBe('2');
  await standby('');
  expect((await held).status).toBe(201);
  const late = await ask();
  expect(late.body.items.map(({ statements }) => statements)).toEqual([recorded]);
});

it('is told without waiting once it is settled, and never changes', async () => {
  const knownAt = await clock();
  await sleep(OLD_ENOUGH_MS);
  const counted = () => api.get<{ items: { statements: number }[] }>(`/v1/stances?proposal=bridge&knownAt=${knownAt}`);
  const before = await counted();
  await api.projected();
  await standby('away');
  const held = record();
  expect((await counted()).items).toEqual(before.items);
  await standby('');
  expect((await held).status).toBe(201);
  expect((await counted()).items).toEqual(before.items);
});
