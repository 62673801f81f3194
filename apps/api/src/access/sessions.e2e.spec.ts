/** Sessions: signed in with a key, by a cookie, at the page. */
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createKey, findKeyNamed, revokeKey, type Scope } from '#access';
import {
  keepScreenshot,
  type ListeningApp,
  rawRequest,
  sampleStatement,
  type TestApi,
  type TestBrowser,
  testApi,
  testBrowser,
} from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';
import { SignInLimits } from './sign-in-limits.js';

const CONFIG = { DATABASE_URL: 'postgres://unused/unused', STANCEBOOK_KEYS: 'required' };
const json = { 'content-type': 'application/json' };
const PARTS = /^stancebook_session=([0-9a-f]{64}); Expires=([^;]+); Path=\/; HttpOnly; SameSite=Strict$/;

let api: TestApi;
let own: string;

async function keyOf(name: string, scopes: readonly Scope[], expiresAt: string | null = null): Promise<string> {
  const made = await createKey(api.log.pool, { name, scopes, createdBy: 'test', expiresAt });
  if (!made) throw new Error(`expected no key by the name ${name}`);
  return made.text;
}

async function signIn(key: string): Promise<{ cookie: string; expiresAt: string }> {
  const { status, headers, body } = await api.ask<{ expiresAt: string }>('POST', '/v1/session', { key });
  expect(status).toBe(200);
  const [, token = ''] = PARTS.exec(headers.get('set-cookie') ?? '') ?? [];
  return { cookie: `stancebook_session=${token}`, expiresAt: body.expiresAt };
}

const record = (cookie: string, headers: Record<string, string> = {}) =>
  rawRequest(api.base, {
    method: 'POST',
    path: '/v1/statements?describe=missing',
    headers: { ...json, cookie, ...headers },
    body: JSON.stringify(sampleStatement()),
  });
const statusOf = async (cookie: string) =>
  (await rawRequest(api.base, { path: '/v1/topics', headers: { cookie } })).status;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig(CONFIG)));
  own = api.base;
});

afterAll(() => api.close());

describe('a session', () => {
  it('is begun with a key, lasts for 12 hours, and is that key', async () => {
    const key = await keyOf('Ada', ['read', 'record']);
    const { cookie, expiresAt } = await signIn(key);
    expect(Math.abs(Date.parse(expiresAt) - Date.now() - 12 * 3_600_000)).toBeLessThan(60_000);
    expect((await rawRequest(api.base, { path: '/v1/session', headers: { cookie } })).body).toEqual({
      caller: 'Ada',
      coder: 'Ada',
      scopes: ['read', 'record'],
      expiresAt,
      keyNeededTo: 'read',
    });
    expect((await rawRequest(api.base, { path: '/v1/log?partition=0', headers: { cookie } })).status).toBe(403);
    expect(await record(cookie, { origin: own })).toMatchObject({ status: 201, body: { coding: { coder: 'Ada' } } });
    const { rows } = await api.log.pool.query<{ whole: string }>(
      'SELECT string_agg(s::text, $1) AS whole FROM session s',
      [''],
    );
    expect(rows[0]?.whole).not.toContain(cookie.split('=')[1]);
  });

  it('ends with its key: no later than the key expires, and where it is revoked', async () => {
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    const { cookie, expiresAt } = await signIn(await keyOf('an hour', ['read', 'admin'], soon));
    expect(Date.parse(expiresAt)).toBe(Date.parse(soon));
    expect(await statusOf(cookie)).toBe(200);
    const { id = '' } = (await findKeyNamed(api.log.pool, 'an hour')) ?? {};
    await rawRequest(api.base, { method: 'DELETE', path: `/v1/keys/${id}`, headers: { cookie, origin: own } });
    expect(await statusOf(cookie)).toBe(401);
  });

  it('ends where it is signed out of', async () => {
    const { cookie } = await signIn(await keyOf('leaver', ['read']));
    expect(await statusOf(cookie)).toBe(200);
    const out = await rawRequest(api.base, { method: 'DELETE', path: '/v1/session', headers: { cookie, origin: own } });
    expect(out).toMatchObject({ status: 200, body: { caller: null, scopes: [], keyNeededTo: 'read' } });
    expect(out.headers['set-cookie']).toEqual([
      expect.stringMatching(/^stancebook_session=; Max-Age=0; Path=\/; HttpOnly/),
    ]);
    expect(await statusOf(cookie)).toBe(401);
  });

  it('changes something only from our own page', async () => {
    const { cookie } = await signIn(await keyOf('careful', ['read', 'record']));
    const refused = { status: 403, body: { type: '/problems/foreign-origin' } };
    expect(await record(cookie)).toMatchObject(refused);
    expect(await record(cookie, { origin: 'https://elsewhere.example' })).toMatchObject(refused);
    expect(await record(cookie, { 'sec-fetch-site': 'same-site' })).toMatchObject(refused);
    expect(await record(cookie, { 'sec-fetch-site': 'none' })).toMatchObject(refused);
    expect((await record(cookie, { 'sec-fetch-site': 'same-origin' })).status).toBe(201);
    expect((await record(cookie, { origin: own })).status).toBe(201);
  });

  it('is over TLS alone where the page is', async () => {
    const app = await createApp(api.log, readConfig({ ...CONFIG, STANCEBOOK_PUBLIC_URL: 'https://stances.example' }));
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as { port: number };
    const key = await keyOf('secure', ['read']);
    const response = await fetch(`http://127.0.0.1:${port}/v1/session`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ key }),
    });
    expect(response.headers.get('set-cookie')).toMatch(/; Secure$/);
    await app.close();
  });

  it('is one of a hundred of its key at most', async () => {
    const key = await keyOf('many', ['read']);
    const first = await signIn(key);
    for (let n = 0; n < 100; n += 1) await signIn(key);
    const { rows } = await api.log.pool.query<{ count: number }>(
      "SELECT count(*) AS count FROM session JOIN api_key k ON k.id = key_id WHERE k.name = 'many'",
    );
    expect(rows[0]?.count).toBe(100);
    expect(await statusOf(first.cookie)).toBe(401);
  });

  it.each([
    '',
    'stancebook_session=',
    `stancebook_session=${'0'.repeat(64)}`,
    `x=1; stancebook_session=${'g'.repeat(64)}`,
  ])('is none with the cookie %j', async (cookie) => {
    expect(await statusOf(cookie)).toBe(401);
    expect((await rawRequest(api.base, { path: '/v1/session', headers: { cookie } })).body).toMatchObject({
      caller: null,
    });
  });

  it('is not begun with what is no key, and not tried without end', async () => {
    const tryOne = () => api.ask('POST', '/v1/session', { key: `stancebook_${'0'.repeat(16)}_${'0'.repeat(64)}` });
    for (let n = 0; n < 10; n += 1) {
      expect(await tryOne()).toMatchObject({ status: 401, body: { type: '/problems/unauthenticated' } });
    }
    const refused = await tryOne();
    expect([refused.status, refused.body.type]).toEqual([429, '/problems/too-many-sign-ins']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await signIn(await keyOf('beside', ['read']));
  });
});

it('an address that failed ten times is told to wait for a minute, and no other is', () => {
  let now = 0;
  const limits = new SignInLimits(() => now);
  for (let n = 0; n < 10; n += 1) limits.failed('one');
  expect(() => limits.failed('one')).toThrow('expected at most 10 invalid keys');
  limits.failed('other');
  now = 60_000;
  limits.failed('one');
  for (let n = 0; n < 10_001; n += 1) limits.failed(`address ${n}`);
  expect(Reflect.get(limits, 'failures')).toHaveProperty('size', 10_000);
});

describe('the page', () => {
  let browser: TestBrowser;
  const apps: ListeningApp[] = [];

  /** The address of an API of its own: where nobody has signed in in vain, or with other settings. */
  async function start(settings: Record<string, string> = CONFIG): Promise<string> {
    const app = await createApp(api.log, readConfig(settings));
    apps.push(app);
    await app.listen(0, '127.0.0.1');
    return `http://127.0.0.1:${(app.getHttpServer().address() as { port: number }).port}`;
  }

  beforeAll(async () => {
    browser = await testBrowser(api.base);
  });

  // The browser keeps connections open: it ends first.
  afterAll(async () => {
    await browser.close();
    for (const app of apps) await app.close();
  });

  it('asks for a key in place of what needs one, shows who is signed in, and signs out', async () => {
    const key = await keyOf('Grace Hopper', ['read', 'record']);
    const page = await browser.open('/proposals');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await page.getByRole('button', { name: 'Sign out' }).count()).toBe(0);
    await keepScreenshot(page, 'sign-in');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByLabel('Key').fill('not a key');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: /\S/ }).waitFor();
    await page.getByLabel('Key').fill(key);
    await page.keyboard.press('Enter');
    await page.getByText('Grace Hopper').waitFor();
    await page.getByRole('heading', { name: 'Proposals' }).waitFor();
    await keepScreenshot(page, 'signed-in');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ name: 'stancebook_session', httpOnly: true, sameSite: 'Strict' });
    expect(await page.evaluate('document.cookie')).toBe('');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await page.context().cookies()).toEqual([]);
    await page.close();
  });

  it('notices that the key was revoked meanwhile', async () => {
    const base = await start();
    const key = await keyOf('short-lived', ['read']);
    const page = await (await browser.open('/sign-in')).context().newPage();
    await page.goto(base);
    await page.getByLabel('Key').fill(key);
    await page.keyboard.press('Enter');
    await page.getByText('short-lived').waitFor();
    const { id = '' } = (await findKeyNamed(api.log.pool, 'short-lived')) ?? {};
    await revokeKey(api.log.pool, id);
    for (let isAsked = false; !isAsked; ) {
      for (const name of ['Actors', 'Proposals'])
        await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();
      isAsked = (await page.getByRole('heading', { name: 'Sign in' }).count()) > 0;
    }
  });

  it('offers to sign in where reading needs no key, and says nothing where nothing does', async () => {
    for (const [settings, links] of [
      [{ ...CONFIG, STANCEBOOK_PUBLIC_READ: 'on' }, 1],
      [{ DATABASE_URL: CONFIG.DATABASE_URL }, 0],
    ] as const) {
      const base = await start(settings);
      const page = await (await browser.open('/sign-in')).context().newPage();
      const told = page.waitForResponse((one) => one.url() === `${base}/v1/session`);
      await page.goto(`${base}/proposals`);
      await (await told).finished();
      await page.getByRole('heading', { name: 'Proposals' }).waitFor();
      if (links > 0) await page.getByRole('link', { name: 'Sign in' }).waitFor();
      expect(await page.getByRole('link', { name: 'Sign in' }).count()).toBe(links);
      await page.close();
    }
  });
});
