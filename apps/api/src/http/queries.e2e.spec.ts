/** Queries that no client of good will sends: each is told what is wrong with it, and none is an error of ours. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

let api: TestApi;
const OFFICE = 'nato-liaison-office-tokyo';

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })), {
    samples: ['nato-tokyo-2023-07-12'],
  });
});

afterAll(() => api.close());

const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

async function statusOf(path: string): Promise<[string, number, unknown]> {
  const { status, body } = await api.ask<{ type?: string }>('GET', path);
  return [path.slice(0, 200), status, body.type];
}

const badRequest = (path: string) => [path.slice(0, 200), 400, '/problems/bad-request'];

describe('a prefix of names', () => {
  it('is refused where it cannot be stored, and so never found', async () => {
    const path = '/v1/reconcile/actors/suggest?prefix=a%00b';
    expect(await statusOf(path)).toEqual(badRequest(path));
  });
});

describe('knownAt', () => {
  it.each([
    '0000-01-01T00:00:00Z',
    '2026-01-01T00:00:00+23:00',
    '2026-01-01T00:00:00-16:00',
    '2026-01-01T00:00:00+24:00',
    '2026-13-01T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:00:60Z',
    '12026-01-01T00:00:00Z',
    '-2026-01-01T00:00:00Z',
    '2026-01-01',
    'now',
    'infinity',
    'epoch',
    '',
    `2026-01-01T00:00:00.${'0'.repeat(30)}Z`,
    '2026-01-01T00:00:00Z\u0000',
  ])('is refused: %j', async (knownAt) => {
    for (const list of ['/v1/stances', '/v1/statements', '/v1/matrix', `/v1/proposals/${OFFICE}/status`]) {
      const path = `${list}?knownAt=${encodeURIComponent(knownAt)}`;
      expect(await statusOf(path)).toEqual(badRequest(path));
    }
  });

  it.each(['0001-01-01T00:00:00Z', '2020-01-01T00:00:00.123456+14:00', '2020-01-01T00:00:00-12:00'])(
    'is taken: %s',
    async (knownAt) => {
      const { body } = await api.ask<{ items: unknown[] }>('GET', `/v1/stances?knownAt=${encodeURIComponent(knownAt)}`);
      expect(body.items).toEqual([]);
    },
  );
});

it('knownAt with thousands of digits is refused', async () => {
  const path = `/v1/stances?knownAt=2026-01-01T00:00:00.${'0'.repeat(5_000)}Z`;
  expect(await statusOf(path)).toEqual(badRequest(path));
});

describe('a cursor', () => {
  it('is refused where Postgres cannot read the place in it', async () => {
    const id = '5f883c08-a900-5968-bcb4-46c999bc4cf7';
    const places: [list: string, place: unknown][] = [
      ['/v1/drafts?', ['soon', id]],
      ['/v1/drafts?', ['0000-01-01T00:00:00Z', id]],
      ['/v1/keys?', { createdAt: '0000-01-01T00:00:00Z', id: '0123456789abcdef' }],
      ['/v1/near-duplicates?of=actor&', { after: '\u0000', of: 'actor' }],
    ];
    for (const list of ['/v1/actors?order=name&', '/v1/proposals?order=name&']) {
      const { next } = await api.get<{ next: string }>(`${list}limit=1`);
      const began = JSON.parse(Buffer.from(next, 'base64url').toString()) as object;
      places.push([list, { ...began, after: { name: '\u0000', id: 'a' } }]);
    }
    for (const [list, place] of places) {
      const path = `${list}cursor=${forged(place)}`;
      expect(await statusOf(path)).toEqual(badRequest(path));
    }
  });

  const lists = [
    '/v1/actors',
    '/v1/actors/china/agreement',
    '/v1/actors/china/stances',
    '/v1/proposals',
    `/v1/proposals/${OFFICE}/mixed-signals`,
    `/v1/proposals/${OFFICE}/stances`,
    `/v1/proposals/${OFFICE}/status`,
    '/v1/shifts',
    '/v1/shifts/stream',
    '/v1/stances',
    '/v1/statements',
  ];
  const id = '01890a5d-ac96-774b-bcce-b302099a8057';
  const cursors: [string, string][] = [
    ['U+0000', forged('a\u0000b')],
    ['U+0000 in a list', forged(['a\u0000b', 'a\u0000b'])],
    ['a lone surrogate', '"\\ud800"'],
    ['null', forged(null)],
    ['numbers', forged([1, 2])],
    ['a number beyond 64 bits', forged([1e300, 1e300])],
    ['an object', forged({ n: 1e300, actor: 'china', holder: 'a', proposal: 'b' })],
    ['nesting', Buffer.from('['.repeat(5_000)).toString('base64url')],
    ['no JSON', 'abc'],
    ['no base64', '%F0%9F%A6%86'],
    ['nothing', ''],
  ];
  it.each(cursors)('is refused where it is forged: %s', async (_what, cursor) => {
    for (const list of lists) {
      const path = `${list}?cursor=${encodeURIComponent(cursor)}`;
      expect(await statusOf(path)).toEqual(badRequest(path));
    }
    const newest = `/v1/shifts?order=newest&cursor=${encodeURIComponent(cursor)}`;
    expect(await statusOf(newest)).toEqual(badRequest(newest));
  });

  it.each([
    ['a day that is none', ['2023-99-99', id]],
    ['a day before all days', ['0000-01-01', id]],
    ['a day beyond all days', ['9999999-01-01', id]],
    ['no day', ['yesterday', id]],
    ['no id', ['2023-01-01', 'x']],
  ])('of statements is refused where it has %s', async (_what, after) => {
    for (const order of ['oldest', 'newest']) {
      const { next } = await api.get<{ next: string }>(`/v1/statements?limit=1&order=${order}`);
      const began = JSON.parse(Buffer.from(next, 'base64url').toString()) as object;
      const path = (place: unknown) => `/v1/statements?order=${order}&cursor=${forged({ ...began, after: place })}`;
      expect(await statusOf(path(after))).toEqual(badRequest(path(after)));
      expect((await api.ask('GET', path(['infinity', id]))).status).toBe(200);
    }
  });
});

describe('a snapshot token', () => {
  it('is refused where none was given so', async () => {
    const { snapshot } = await api.get<{ snapshot: string }>('/v1/stances');
    const [rules, log, sequences] = JSON.parse(Buffer.from(snapshot, 'base64url').toString()) as [
      number,
      string,
      number[],
    ];
    const withFirst = (place: unknown) =>
      forged([rules, log, sequences.map((sequence, i) => (i === 0 ? place : sequence))]);
    const beyond = (sequences[0] ?? 0) + 1;
    for (const token of [
      withFirst(-1),
      withFirst(0.5),
      withFirst(beyond),
      withFirst(Number.MAX_SAFE_INTEGER),
      withFirst(1e300),
      withFirst('1'),
      withFirst(null),
      forged([rules, log, []]),
      forged([rules, log, [...sequences, 0]]),
      forged([rules, '00000000-0000-0000-0000-000000000000', sequences]),
      forged([rules, log]),
      forged({}),
      'abc',
      '',
      'a'.repeat(8_000),
    ]) {
      for (const list of ['/v1/stances', '/v1/statements', '/v1/matrix', '/v1/export?what=stances&format=csv']) {
        const path = `${list}${list.includes('?') ? '&' : '?'}snapshot=${token}`;
        expect(await statusOf(path)).toEqual(badRequest(path));
      }
    }
    const { body } = await api.ask<{ detail: string }>('GET', `/v1/stances?snapshot=${withFirst(beyond)}`);
    expect(body.detail).toContain(`partition 0`);
    expect(body.detail).toContain(String(beyond - 1));
    const large = await api.ask('GET', `/v1/stances?snapshot=${'a'.repeat(1_000_000)}`).catch(() => null);
    expect(large === null || large.status === 431).toBe(true);
    expect((await api.ask('GET', `/v1/stances?snapshot=${snapshot}`)).status).toBe(200);
  });
});

describe('a parameter', () => {
  it.each([
    '/v1/stances?holder=china&holder=france',
    '/v1/stances?limit=1&limit=2',
    '/v1/stances?asOf=2020&asOf=2021',
    '/v1/stances?min-sequence=0:0&min-sequence=0:0',
    '/v1/matrix?holders=china&holders=france',
    '/v1/actors?ids=china&ids=france',
    '/v1/actors?q=a&q=b',
    '/v1/shifts?news=true&news=true',
    '/v1/log?partition=0&partition=1',
    '/v1/export?what=stances&what=stances&format=csv',
    '/v1/stances?__proto__=x',
    '/v1/stances?__proto__[limit]=1',
    '/v1/stances?constructor=x',
    '/v1/stances?toString=x',
    '/v1/stances?unknown=x',
    '/v1/stances?limit=0',
    '/v1/stances?limit=-1',
    '/v1/stances?limit=1.5',
    '/v1/stances?limit=1e9',
    '/v1/stances?limit=',
    '/v1/stances?limit=NaN',
    '/v1/stances?limit=Infinity',
    '/v1/stances?limit=9007199254740993',
    '/v1/log',
    '/v1/log?partition=-1',
    '/v1/log?partition=99999999999999999999',
    '/v1/log?partition=0&after=99999999999999999999',
    '/v1/log?partition=0&after=-1',
    '/v1/stances?topic=%00',
    '/v1/stances?asOf=0000',
    '/v1/stances?asOf=2023-99-99',
    `/v1/stances?asOf=Y${'1'.repeat(100)}`,
    `/v1/stances?holder=${'a'.repeat(129)}`,
    '/v1/stances?holder=%00',
    '/v1/statements?utterance=x',
    '/v1/statements?saidFrom=0000',
    `/v1/statements?q=${'a'.repeat(2_049)}`,
    `/v1/proposals/${OFFICE}/mixed-signals?within=P99999999999D`,
  ])('is refused: %s', async (path) => {
    expect(await statusOf(path)).toEqual(badRequest(path));
  });
});
