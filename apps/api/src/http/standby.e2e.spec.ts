/** An API whose database is a streaming standby answers as one on the primary does, if later, and writes nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createKey } from '#access';
import { type LocalPostgres, localFolders, startPostgres } from '#local-stack';
import { createPool, type Pool } from '#postgres';
import { openLogAndViews } from '#read-model';
import { administer, type ListeningApp, sampleStatement, startStandby, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

/** As old as an instant has to be that is asked about, and a little. */
const OLD_ENOUGH_MS = 5_200;
/** Longer than an answer takes that waits for nothing. */
const A_WHILE_MS = 1_000;

interface Answer {
  items: { statements: number }[];
  type: string;
  detail: string;
}

let data: string;
let primary: LocalPostgres;
let standby: LocalPostgres;
let api: TestApi;
let pool: Pool;
let app: ListeningApp;
let base: string;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'stancebook-standby-'));
  await chmod(data, 0o755);
  primary = await startPostgres({ data, cache: localFolders().cache });
  process.env.TEST_POSTGRES_URL = primary.url;
  const config = readConfig({ DATABASE_URL: 'postgres://unused/unused' });
  api = await testApi((log) => createApp(log, config));
  standby = await startStandby(primary, data);
  const url = Object.assign(new URL(api.url), { port: String(standby.port) }).href;
  pool = createPool({ url, applicationName: 'test-standby', connectionsMax: 20 });
  app = await createApp(await openLogAndViews(pool, { url }), config);
  await app.listen(0, '127.0.0.1');
  base = `http://127.0.0.1:${(app.getHttpServer().address() as { port: number }).port}`;
});

afterAll(async () => {
  try {
    await app.close();
    await pool.end();
    await api.close();
  } finally {
    await Promise.all([standby.stop(), primary.stop()]);
  }
  rmSync(data, { recursive: true, force: true });
});

/** Records a statement on the primary, and returns its place once it is projected there. */
async function record(): Promise<string> {
  const { status, headers } = await api.ask('POST', '/v1/statements?describe=missing', sampleStatement());
  expect(status).toBe(201);
  await api.projected();
  return headers.get('stancebook-sequence') ?? '';
}

async function ask(query: string): Promise<{ status: number; headers: Headers; body: Answer }> {
  const response = await fetch(`${base}/v1/stances?proposal=bridge${query}`);
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer };
}

const statementsIn = ({ items }: Pick<Answer, 'items'>) => items.map(({ statements }) => statements);
const pauseReplay = () => administer(standby.url, 'SELECT pg_wal_replay_pause()');
const resumeReplay = () => administer(standby.url, 'SELECT pg_wal_replay_resume()');

it('honours min-sequence: it waits until the standby has come so far', async () => {
  const place = await record();
  expect(statementsIn((await ask(`&min-sequence=${place}`)).body)).toEqual([1]);
  await pauseReplay();
  const next = await record();
  expect(statementsIn((await ask('')).body)).toEqual([1]);
  let isAnswered = false;
  const asked = ask(`&min-sequence=${next}`).finally(() => {
    isAnswered = true;
  });
  await sleep(A_WHILE_MS);
  expect(isAnswered).toBe(false);
  await resumeReplay();
  expect(await asked).toMatchObject({ status: 200, body: { items: [{ statements: 2 }] } });
});

it('says that it is behind where the standby does not come so far in time', async () => {
  await pauseReplay();
  const late = await ask(`&min-sequence=${await record()}`);
  expect(late).toMatchObject({ status: 503, body: { type: '/problems/projection-behind' } });
  expect(late.headers.get('retry-after')).toBe('1');
  await resumeReplay();
});

it('answers what was known at an instant that its primary has settled, and refuses others', async () => {
  const place = await record();
  const { rows } = await pool.query<{ at: string }>('SELECT clock_timestamp() AS at');
  await sleep(OLD_ENOUGH_MS);
  const knownAt = `&knownAt=${rows[0]?.at}`;
  await ask(`&min-sequence=${place}`);
  expect(await ask(knownAt)).toMatchObject({
    status: 503,
    body: { type: '/problems/known-at-not-settled', detail: expect.stringContaining('ask its primary') },
  });
  const there = await api.get<Answer>(`/v1/stances?proposal=bridge${knownAt}`);
  let here = await ask(knownAt);
  for (let tries = 0; here.status === 503 && tries < 100; tries += 1) {
    await sleep(50);
    here = await ask(knownAt);
  }
  expect(here).toMatchObject({ status: 200, body: there });
});

it('records nothing, and says so', async () => {
  const response = await fetch(`${base}/v1/statements?describe=missing`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sampleStatement()),
  });
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({
    type: '/problems/database-unavailable',
    detail: expect.stringContaining('read-only'),
  });
});

it('takes the keys of its primary, and begins no session', async () => {
  const settings = readConfig({ DATABASE_URL: 'postgres://unused/unused', STANCEBOOK_KEYS: 'required' });
  const keyed = await createApp({ ...api.log, pool }, settings);
  await keyed.listen(0, '127.0.0.1');
  const there = `http://127.0.0.1:${(keyed.getHttpServer().address() as { port: number }).port}`;
  const made = await createKey(api.log.pool, { name: 'Ada', scopes: ['read'], createdBy: 'test', expiresAt: null });
  const headers = { authorization: `Bearer ${made?.text}` };
  const status = async () => (await fetch(`${there}/v1/topics`, { headers })).status;
  while ((await status()) !== 200) await sleep(A_WHILE_MS / 10);
  const response = await fetch(`${there}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: made?.text }),
  });
  expect([response.status, await response.json()]).toEqual([
    503,
    expect.objectContaining({ type: '/problems/database-unavailable' }),
  ]);
  await keyed.close();
});
