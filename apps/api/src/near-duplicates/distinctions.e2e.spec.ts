import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createKey, type Scope } from '#access';
import { readHeads } from '#event-log';
import { type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

interface Known {
  ids: string[];
  names: string[];
  note: string | null;
  by: string | null;
  stands: boolean;
  version: number;
}

let api: TestApi;
const keys = new Map<string, string>();
let runs = 0;
/** Two of the same name, new for each test. */
let [one, other] = ['', ''];

async function makeKey(name: string, scopes: Scope[]): Promise<void> {
  const made = await createKey(api.log.pool, { name, scopes, createdBy: 'test', expiresAt: null });
  keys.set(name, made?.text ?? '');
}

beforeAll(async () => {
  const config = { DATABASE_URL: 'postgres://unused/unused', STANCEBOOK_KEYS: 'required' };
  api = await testApi((log) => createApp(log, readConfig(config)));
  for (const name of ['ada', 'ben']) await makeKey(name, ['read', 'record']);
  await makeKey('reader', ['read']);
});

afterAll(() => api.close());

beforeEach(async () => {
  [one, other] = [`twin-${(runs += 1)}-a`, `twin-${runs}-b`];
  for (const id of [one, other]) await ask('PUT', `/v1/actors/${id}`, { kind: 'person', name: `Twin ${runs}` });
  await api.projected();
});

function ask<T = Known>(method: string, path: string, body?: unknown, { by = 'ada', version = 0 } = {}) {
  return api.ask<T>(method, path, body, {
    authorization: `Bearer ${keys.get(by)}`,
    ...(version > 0 && { 'if-match': `"${version}"` }),
  });
}

const told = (note: string | null = null, ids = [one, other]) => ({ of: 'actor', ids, note });
const make = (body: object, as = {}) => ask('POST', '/v1/distinctions', body, as);
const withdraw = (body: object, as = {}) => ask('POST', '/v1/distinctions/withdrawal', body, as);
const eventCount = async () => (await readHeads(api.log.pool)).reduce((sum, { sequence }) => sum + sequence, 0);

async function read<T>(path: string): Promise<T> {
  return (await ask<T>('GET', path)).body;
}

async function listed(path: string): Promise<Known[]> {
  await api.projected();
  const items: Known[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { items: Known[]; next: string | null } = await read(`${path}${cursor && `&cursor=${cursor}`}`);
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}

async function distinct(of = 'actor'): Promise<Known[]> {
  return (await listed(`/v1/distinctions?of=${of}&limit=1`)).filter(({ ids }) => ids.includes(one));
}

async function isNear(of = 'actor'): Promise<boolean> {
  const pairs = (await listed(`/v1/near-duplicates?of=${of}`)) as unknown as { pair: { id: string }[] }[];
  return pairs.some(({ pair }) => pair.every(({ id }) => [one, other].includes(id)));
}

describe('two that are marked as different', () => {
  it('are listed as that, with who said so and why, and are no near duplicates', async () => {
    expect(await isNear()).toBe(true);
    const { status, body, headers } = await make(told('Born in another year.', [other, one]));
    const known = {
      of: 'actor',
      ids: [one, other],
      note: 'Born in another year.',
      by: 'ada',
      stands: true,
      version: 1,
    };
    expect([status, body]).toEqual([200, { ...known, recordedAt: expect.any(String) }]);
    expect(headers.get('etag')).toBe('"1"');
    expect(await isNear()).toBe(false);
    expect(await distinct()).toEqual([{ ...body, names: [`Twin ${runs}`, `Twin ${runs}`] }]);
  });

  it('are so once, whichever comes first and however often it is said', async () => {
    await make(told('Born in another year.'));
    const before = await eventCount();
    for (const body of [told(), told('Born in another year.'), told(null, [other, one])]) {
      expect((await make(body, { by: 'ben' })).body).toMatchObject({ by: 'ada', version: 1 });
    }
    expect(await eventCount()).toBe(before);
  });

  it('may be proposals', async () => {
    for (const id of [one, other]) await ask('PUT', `/v1/proposals/${id}`, { title: `Twin ${runs}` });
    expect(await isNear('proposal')).toBe(true);
    expect((await make({ ...told(), of: 'proposal' })).status).toBe(200);
    expect([await isNear('proposal'), (await distinct('proposal')).length]).toEqual([false, 1]);
    expect([await isNear(), (await distinct()).length]).toEqual([true, 0]);
  });

  it('are not any more where it is taken back, and may be again', async () => {
    await make(told());
    expect((await withdraw(told())).status).toBe(428);
    const { body } = await withdraw(told('They share a birthday.'), { by: 'ben', version: 1 });
    expect(body).toMatchObject({ stands: false, by: 'ben', note: 'They share a birthday.', version: 2 });
    expect([await isNear(), await distinct()]).toEqual([true, []]);
    expect((await withdraw(told())).body).toMatchObject({ stands: false, by: 'ben', version: 2 });
    expect((await make(told('After all.'))).body).toMatchObject({ stands: true, note: 'After all.', version: 3 });
    expect(await isNear()).toBe(false);
  });

  it('keep their reason until somebody who has seen it gives another', async () => {
    await make(told('One reason.'));
    expect((await make(told('Another.'), { by: 'ben' })).status).toBe(428);
    expect((await make(told('Another.'), { by: 'ben', version: 7 })).status).toBe(412);
    expect((await make(told('Another.'), { by: 'ben', version: 1 })).body).toMatchObject({ by: 'ben', version: 2 });
    expect((await withdraw(told(), { version: 1 })).status).toBe(412);
    expect((await distinct())[0]).toMatchObject({ note: 'Another.', by: 'ben' });
  });

  it('are so once where several say it at once, and of several reasons one is kept, the others told', async () => {
    const notes = ['a', 'b', 'c', 'd', 'e', 'f'];
    const answers = await Promise.all(notes.map((note, i) => make(told(note), { by: i % 2 ? 'ada' : 'ben' })));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 428, 428, 428, 428, 428]);
    expect(await distinct()).toEqual([expect.objectContaining({ version: 1 })]);
  });

  it('are carried out once under a key', async () => {
    const headers = { authorization: `Bearer ${keys.get('ada')}`, 'idempotency-key': `key-${one}` };
    const first = await api.ask('POST', '/v1/distinctions', told('Once.'), headers);
    await withdraw(told(), { version: 1 });
    expect(await api.ask('POST', '/v1/distinctions', told('Once.'), headers)).toMatchObject({ body: first.body });
    expect(await distinct()).toEqual([]);
  });

  it('are in no list while one of them is merged, and are as before when it is taken back', async () => {
    await make(told());
    await ask('PUT', `/v1/actors/third-${runs}`, { kind: 'person', name: 'A third one' });
    await api.projected();
    expect((await ask('POST', `/v1/actors/${one}/merge`, { into: `third-${runs}` }, { version: 1 })).status).toBe(200);
    expect(await distinct()).toEqual([]);
    expect(await make(told('Again.'))).toMatchObject({ status: 409, body: { type: '/problems/merged' } });
    expect((await ask('POST', `/v1/actors/${one}/unmerge`, {}, { version: 2 })).status).toBe(200);
    expect([(await distinct()).length, await isNear()]).toEqual([1, false]);
  });

  it('leave their own descriptions and versions alone', async () => {
    await make(told());
    await api.projected();
    expect((await ask('GET', `/v1/actors/${one}`)).body).toMatchObject({ name: `Twin ${runs}`, version: 1 });
  });

  it('must be two that are described, and have been marked where it is taken back', async () => {
    const before = await eventCount();
    expect(await make(told(null, [one, one]))).toMatchObject({ status: 422 });
    expect(await make(told(null, [one, 'nobody']))).toMatchObject({
      status: 422,
      body: { type: '/problems/not-described' },
    });
    expect(await make({ ...told(), of: 'proposal' })).toMatchObject({
      status: 422,
      body: { type: '/problems/not-described' },
    });
    expect(await make(told(null, [one]))).toMatchObject({ status: 422 });
    expect(await make(told('x'.repeat(100_000)))).toMatchObject({ status: 422 });
    expect(await withdraw(told())).toMatchObject({ status: 404 });
    expect(await make(told(), { by: 'reader' })).toMatchObject({ status: 403 });
    expect(await withdraw(told(), { by: 'reader' })).toMatchObject({ status: 403 });
    expect(await eventCount()).toBe(before);
  });

  it('are listed with the cursor of their own kind alone', async () => {
    await make(told());
    await make(told(null, [one, `twin-1-a`].toSorted()));
    await api.projected();
    const { body } = await ask<{ next: string }>('GET', '/v1/distinctions?limit=1');
    expect((await ask('GET', `/v1/distinctions?of=proposal&cursor=${body.next}`)).status).toBe(400);
  });
});
