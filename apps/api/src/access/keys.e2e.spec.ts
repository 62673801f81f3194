/** Keys: made, shown once, used, revoked; and whose name stands on what is recorded with them. */
import { type IncomingMessage, request } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createKey, type Scope } from '#access';
import { readStream } from '#event-log';
import { administer, type ListeningApp, type Reply, sampleStatement, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

const CONFIG = { DATABASE_URL: 'postgres://unused/unused', STANCEBOOK_KEYS: 'required' };
const MERGE_PATCH = 'application/merge-patch+json';

let api: TestApi;
/** Of another process, as it were: it shares the database alone. */
let other: ListeningApp;
const keys: Record<string, string> = {};

async function keyOf(name: string, scopes: readonly Scope[], expiresAt: string | null = null): Promise<string> {
  const made = await createKey(api.log.pool, { name, scopes, createdBy: 'test', expiresAt });
  if (!made) throw new Error(`expected no key by the name ${name}`);
  return made.text;
}

const as = (key: string) => ({ authorization: `Bearer ${key}` });
const by = (name: string) => as(keys[name] ?? '');

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig(CONFIG), { askedAgainEveryMs: 50 }));
  keys.ada = await keyOf('Ada', ['read', 'record']);
  keys.grace = await keyOf('Grace', ['read', 'record']);
  keys.editor = await keyOf('editor', ['read', 'record', 'record-for-others']);
  keys.admin = await keyOf('admin', ['admin']);
  await api.ask('PUT', '/v1/actors/ada', { kind: 'person', name: 'Ada' }, by('editor'));
  for (const id of ['bridge', 'tunnel']) await api.ask('PUT', `/v1/proposals/${id}`, { title: id }, by('editor'));
  await api.projected();
  other = await createApp(api.log, readConfig(CONFIG));
  await other.listen(0, '127.0.0.1');
});

afterAll(async () => {
  await other.close();
  await api.close();
});

describe('a key', () => {
  interface Made {
    id: string;
    key: string;
    expiresAt: string | null;
    revokedAt: string | null;
    lastUsedAt: string | null;
  }

  const make = (body: object, headers = by('admin')) => api.ask<Made>('POST', '/v1/keys', body, headers);
  const statusAt = async (base: string, key: string) => (await fetch(`${base}/v1/topics`, { headers: as(key) })).status;

  it('is shown where it is made, once, and kept as a hash', async () => {
    const { status, body, headers } = await make({ name: 'feed', scopes: ['read'], expires: 'P90D' });
    expect([status, headers.get('cache-control'), headers.get('location')]).toEqual([
      201,
      'no-store',
      `/v1/keys/${body.id}`,
    ]);
    expect(body).toMatchObject({ name: 'feed', scopes: ['read'], createdBy: 'admin', lastUsedAt: null });
    expect(await statusAt(api.base, body.key)).toBe(200);
    const { body: list } = await api.ask<{ items: Made[] }>('GET', '/v1/keys', undefined, by('admin'));
    expect(list.items.map(({ id }) => id)).toContain(body.id);
    const secret = body.key.split('_')[2] ?? '';
    expect(JSON.stringify(list)).not.toContain(secret);
    const { rows } = await api.log.pool.query<{ whole: string }>(
      'SELECT string_agg(k::text, $1) AS whole FROM api_key k',
      ['\n'],
    );
    expect(rows[0]?.whole).not.toContain(secret);
  });

  it('has a name that no other key has, until it is revoked', async () => {
    const { body } = await make({ name: 'twice', scopes: ['read'] });
    expect(await make({ name: 'twice', scopes: ['admin'] })).toMatchObject({
      status: 409,
      body: { type: '/problems/name-taken' },
    });
    await api.ask('DELETE', `/v1/keys/${body.id}`, undefined, by('admin'));
    expect((await make({ name: 'twice', scopes: ['read'] })).status).toBe(201);
  });

  it.each([
    [{ name: 'Zoë\u0000', scopes: ['read'] }, '/name'],
    [{ name: 'x'.repeat(129), scopes: ['read'] }, '/name'],
    [{ name: 'none', scopes: [] }, '/scopes'],
    [{ name: 'all', scopes: ['everything'] }, '/scopes/0'],
    [{ name: 'past', scopes: ['read'], expires: '2020-01-01' }, '/expires'],
    [{ name: 'odd', scopes: ['read'], expires: 'soon' }, '/expires'],
  ])('is refused as %j', async (body, pointer) => {
    expect(await make(body)).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  });

  it('ends where it is revoked at once, and in every other process within seconds', async () => {
    const { body } = await make({ name: 'leaver', scopes: ['read'] });
    const { port } = other.getHttpServer().address() as { port: number };
    const elsewhere = `http://127.0.0.1:${port}`;
    expect([await statusAt(api.base, body.key), await statusAt(elsewhere, body.key)]).toEqual([200, 200]);
    const gone = await api.ask<Made>('DELETE', `/v1/keys/${body.id}`, undefined, by('admin'));
    expect(gone).toMatchObject({ status: 200, body: { id: body.id, revokedAt: expect.any(String) } });
    expect(await statusAt(api.base, body.key)).toBe(401);
    while ((await statusAt(elsewhere, body.key)) !== 401) await new Promise(setImmediate);
    const again = await api.ask<Made>('DELETE', `/v1/keys/${body.id}`, undefined, by('admin'));
    expect(again.body.revokedAt).toBe(gone.body.revokedAt);
  });

  it('ends the stream that runs with it', async () => {
    const { body } = await make({ name: 'follower', scopes: ['read'] });
    const asked = request(`${api.base}/v1/shifts/stream?from=now`, { headers: as(body.key) }).end();
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    response.on('error', () => {}).resume();
    const closed = new Promise((resolve) => response.once('close', resolve));
    await api.ask('DELETE', `/v1/keys/${body.id}`, undefined, by('admin'));
    await closed;
    expect(response.complete).toBe(false);
  });

  it('ends when it expires, by our own clock', async () => {
    const key = await keyOf('past', ['read'], '2026-01-01T00:00:00Z');
    expect(await statusAt(api.base, key)).toBe(401);
  });

  it('says when it was last used, written down now and then', async () => {
    const key = await keyOf('used', ['read']);
    const lastUsed = async () => {
      const { rows } = await api.log.pool.query<{ at: string | null }>(
        "SELECT last_used_at AS at FROM api_key WHERE name = 'used'",
      );
      return rows[0]?.at ?? null;
    };
    expect(await lastUsed()).toBeNull();
    await statusAt(api.base, key);
    let first = await lastUsed();
    while (first === null) first = await lastUsed();
    for (let n = 0; n < 20; n += 1) await statusAt(api.base, key);
    expect(await lastUsed()).toBe(first);
  });

  it.each([
    ['nothing', undefined],
    ['another scheme', 'Basic YWRhOmFkYQ=='],
    ['no key at all', 'Bearer x'],
    ['a key that is unknown', `Bearer stancebook_${'0'.repeat(16)}_${'0'.repeat(64)}`],
    ['a very long header', `Bearer ${'x'.repeat(12_000)}`],
  ])('is asked for where the header has %s', async (_, authorization) => {
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    const { status, body, headers: told } = await api.ask('GET', '/v1/topics', undefined, headers);
    expect([status, body.type]).toEqual([401, '/problems/unauthenticated']);
    expect(told.get('www-authenticate')).toMatch(/^Bearer realm="stancebook"/);
  });

  it('is refused with another secret', async () => {
    const wrong = (keys.ada ?? '').replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(await statusAt(api.base, wrong)).toBe(401);
  });

  it('is neither taken from an address nor told back', async () => {
    const { status, body } = await api.ask('GET', `/v1/topics?key=${keys.ada}`);
    expect(status).toBe(401);
    expect(JSON.stringify(body)).not.toContain(keys.ada?.slice(20));
  });

  it('is not checked while Postgres is away, which is no refusal', async () => {
    const key = await keyOf('patient', ['read']);
    await administer(api.url, 'ALTER TABLE api_key RENAME TO away');
    try {
      expect(await statusAt(api.base, key)).toBeGreaterThanOrEqual(500);
    } finally {
      await administer(api.url, 'ALTER TABLE away RENAME TO api_key');
    }
    expect(await statusAt(api.base, key)).toBe(200);
  });
});

describe('the caller', () => {
  const record = (statement: object, name: string, headers: Record<string, string> = {}) =>
    api.ask<{ coding: { coder: string | null }; version: number }>('POST', '/v1/statements', statement, {
      ...by(name),
      ...headers,
    });
  const recode = (id: string, patch: object, name: string, version = 1) =>
    api.ask<{ coding: { coder: string | null }; version: number }>('PATCH', `/v1/statements/${id}`, patch, {
      ...by(name),
      'content-type': MERGE_PATCH,
      'if-match': `"${version}"`,
    });
  const coderOf = ({ body }: Reply<{ coding: { coder: string | null } }>) => body.coding.coder;

  it('is in the metadata of each event', async () => {
    const statement = sampleStatement();
    await record(statement, 'ada');
    await recode(statement.id, { coding: { position: 'oppose' } }, 'grace');
    const events = await readStream(api.log.pool, statement.id);
    expect(events.map(({ metadata }) => metadata.caller)).toEqual(['Ada', 'Grace']);
  });

  it('is the coder of what is recorded without one, or with that one', async () => {
    expect(coderOf(await record(sampleStatement(), 'ada'))).toBe('Ada');
    expect(coderOf(await record(sampleStatement({ coding: { position: 'oppose', coder: 'Ada' } }), 'ada'))).toBe('Ada');
  });

  it('records for others where it may, and else is told at which field', async () => {
    const statement = sampleStatement({ coding: { position: 'support', coder: 'Linus' } });
    expect(await record(statement, 'ada')).toMatchObject({
      status: 403,
      body: { type: '/problems/forbidden', errors: [{ pointer: '/coding/coder' }] },
    });
    expect(await readStream(api.log.pool, statement.id)).toEqual([]);
    expect(coderOf(await record(statement, 'editor'))).toBe('Linus');
  });

  it('repeats a statement that differs by the filled-in coder alone', async () => {
    const statement = sampleStatement();
    expect((await record(statement, 'ada')).status).toBe(201);
    for (const name of ['ada', 'grace', 'editor']) {
      const again = await record(statement, name);
      expect([again.status, coderOf(again)]).toEqual([200, 'Ada']);
    }
    await recode(statement.id, { coding: { position: 'oppose' } }, 'grace');
    expect((await record(statement, 'editor')).body).toMatchObject({ version: 2, coding: { coder: 'Grace' } });
    const different = { ...statement, coding: { position: 'neutral' } };
    expect(await record(different, 'ada')).toMatchObject({ status: 409, body: { type: '/problems/id-taken' } });
  });

  it('is the coder of another reading, and not of mended words', async () => {
    const statement = sampleStatement();
    await record(statement, 'ada');
    expect(coderOf(await recode(statement.id, { paraphrase: 'It should be built.' }, 'grace'))).toBe('Ada');
    expect((await recode(statement.id, { coding: { position: 'support' } }, 'grace', 2)).body.version).toBe(2);
    expect(coderOf(await recode(statement.id, { coding: { position: 'oppose' } }, 'grace', 2))).toBe('Grace');
    expect(await recode(statement.id, { coding: { position: 'neutral', coder: 'Ada' } }, 'grace', 3)).toMatchObject({
      status: 403,
      body: { errors: [{ pointer: '/coding/coder' }] },
    });
    expect(coderOf(await recode(statement.id, { coding: { coder: null } }, 'ada', 3))).toBe('Ada');
    expect(coderOf(await recode(statement.id, { coding: { coder: 'Linus' } }, 'editor', 4))).toBe('Linus');
  });

  it('is that of each line of an import', async () => {
    const [first, forOther] = [sampleStatement(), sampleStatement({ coding: { position: 'support', coder: 'Linus' } })];
    const lines = [first, first, forOther, { record: 'recoding', id: first.id, coding: { position: 'oppose' } }];
    const importAs = async (name: string) => {
      const body = lines.map((line) => JSON.stringify(line)).join('\n');
      const headers = { 'content-type': 'application/x-ndjson', ...by(name) };
      const text = (await (await fetch(`${api.base}/v1/imports`, { method: 'POST', headers, body })).text()).trim();
      return text.split('\n').map((line) => JSON.parse(line) as { status: string; problem?: { type: string } });
    };
    const answers = await importAs('ada');
    expect(answers.slice(0, 4).map(({ status }) => status)).toEqual(['recorded', 'exists', 'refused', 'recoded']);
    expect(answers[2]?.problem).toMatchObject({ type: '/problems/forbidden', errors: [{ pointer: '/coding/coder' }] });
    // Receipts are each caller's own; what stands so already is none the less there.
    expect((await importAs('grace')).slice(0, 4).map(({ status }) => status)).toEqual([
      'exists',
      'exists',
      'refused',
      'exists',
    ]);
    expect((await importAs('editor')).slice(0, 4).map(({ status }) => status)).toEqual([
      'exists',
      'exists',
      'recorded',
      'exists',
    ]);
    const events = await readStream(api.log.pool, first.id);
    expect(
      events.map(({ metadata, data }) => [metadata.caller, (data as { coding: { coder: string } }).coding.coder]),
    ).toEqual([
      ['Ada', 'Ada'],
      ['Ada', 'Ada'],
    ]);
  });

  it('has receipts of its own', async () => {
    const [one, two] = [sampleStatement(), sampleStatement()];
    const key = { 'idempotency-key': 'the-same' };
    expect((await record(one, 'ada', key)).status).toBe(201);
    expect((await record(two, 'grace', key)).status).toBe(201);
    expect(await record(two, 'ada', key)).toMatchObject({ status: 422, body: { type: '/problems/key-reused' } });
  });
});

describe('where no key is needed', () => {
  it.each([
    [{}, 'anyone', null],
    [{ STANCEBOOK_CODER: 'Desk 3' }, 'Desk 3', 'Desk 3'],
  ])('with %j the caller is %s', async (settings, caller, coder) => {
    const app = await createApp(api.log, readConfig({ DATABASE_URL: CONFIG.DATABASE_URL, ...settings }));
    await app.listen(0, '127.0.0.1');
    const base = `http://127.0.0.1:${(app.getHttpServer().address() as { port: number }).port}`;
    const send = async (statement: object, headers: Record<string, string> = {}) => {
      const response = await fetch(`${base}/v1/statements`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(statement),
      });
      return { status: response.status, body: (await response.json()) as { coding?: { coder: string | null } } };
    };
    const statement = sampleStatement();
    expect((await send(statement)).body.coding?.coder).toBe(coder);
    expect((await readStream(api.log.pool, statement.id))[0]?.metadata.caller).toBe(caller);
    // Whoever shows a key is who it says, and may do what it allows.
    expect((await send(sampleStatement(), by('ada'))).body.coding?.coder).toBe('Ada');
    expect((await send(sampleStatement(), by('admin'))).status).toBe(403);
    expect((await send(sampleStatement(), as('x'))).status).toBe(401);
    await app.close();
  });
});
