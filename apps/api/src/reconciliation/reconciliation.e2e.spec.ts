/** As the Reconciliation Service API 0.2 asks: https://reconciliation-api.github.io/specs/0.2/ */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
  await api.import([
    { record: 'actor', id: 'emmanuel-macron', kind: 'person', name: 'Emmanuel Macron', aliases: ['E. Macron'] },
    { record: 'actor', id: 'brigitte-macron', kind: 'person', name: 'Brigitte Macron' },
    { record: 'actor', id: 'france', kind: 'state', name: 'France' },
    { record: 'actor', id: 'radio-france', kind: 'outlet', name: 'Radio <France>' },
    { record: 'actor', id: 'macrom', kind: 'person', name: 'E. Macrom' },
    { record: 'actor', id: 'lodz', kind: 'unknown', name: 'Łódź & Søn' },
    { record: 'actor', id: 'usa', kind: 'state', name: 'United States', aliases: ['US'] },
    { record: 'actor', id: 'nato', kind: 'organisation', name: 'N.A.T.O.' },
    { record: 'actor', id: 'rowling', kind: 'person', name: 'J. K. Rowling' },
    { record: 'actor', id: 'jk', kind: 'outlet', name: 'JK Rowling' },
    { record: 'actor', id: 'levi', kind: 'person', name: 'Levi' },
    { record: 'actor', id: 'kyiv', kind: 'outlet', name: 'Зеленский' },
    { record: 'proposal', id: 'tokyo-office', title: 'A NATO liaison office in Tokyo', aliases: ['Tokyo office'] },
  ]);
  await api.projected();
});

afterAll(() => api.close());

interface Candidate {
  id: string;
  name: string;
  score: number;
  match: boolean;
}
type Results = Record<string, { result: Candidate[] }>;

async function post(queries: unknown, list = 'actors', headers: Record<string, string> = {}) {
  const response = await fetch(`${api.base}/v1/reconcile/${list}`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ queries: typeof queries === 'string' ? queries : JSON.stringify(queries) }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Results };
}

const ids = (results: Results, key: string) => results[key]?.result.map(({ id, match }) => [id, match]);

describe('a reconciliation service', () => {
  it('tells what it offers', async () => {
    expect(await api.get('/v1/reconcile/actors')).toEqual({
      versions: ['0.2'],
      name: 'Stancebook actors',
      identifierSpace: `${api.base}/v1/actors/`,
      schemaSpace: `${api.base}/docs`,
      documentation: `${api.base}/docs`,
      defaultTypes: expect.arrayContaining([{ id: 'person', name: 'Person' }]),
      view: { url: `${api.base}/actors/{{id}}` },
      preview: { url: `${api.base}/v1/reconcile/actors/preview?id={{id}}`, width: 400, height: 160 },
      suggest: {
        entity: { service_url: api.base, service_path: '/v1/reconcile/actors/suggest' },
        type: { service_url: api.base, service_path: '/v1/reconcile/actors/types' },
      },
    });
    expect(await api.get('/v1/reconcile/proposals')).toMatchObject({ defaultTypes: [{ id: 'proposal' }] });
  });

  it('gives candidates for each query of a batch, by its key, the best first', async () => {
    const { status, body } = await post({
      exact: { query: 'emmanuel  MACRON' },
      inverted: { query: 'Macron, Emmanuel' },
      alias: { query: 'e macron', limit: 1 },
      unsure: { query: 'Macron' },
      id: { query: 'emmanuel-macron' },
      accents: { query: 'LODZ and son' },
      nothing: { query: 'Zzzyx' },
      empty: { query: '  ' },
    });
    expect(status).toBe(200);
    expect(ids(body, 'exact')?.[0]).toEqual(['emmanuel-macron', true]);
    expect(ids(body, 'inverted')?.[0]).toEqual(['emmanuel-macron', true]);
    expect(ids(body, 'alias')).toEqual([['emmanuel-macron', true]]);
    expect(ids(body, 'unsure')).toEqual(
      expect.arrayContaining([
        ['emmanuel-macron', false],
        ['brigitte-macron', false],
      ]),
    );
    expect(ids(body, 'id')?.[0]).toEqual(['emmanuel-macron', true]);
    expect(ids(body, 'accents')?.[0]).toEqual(['lodz', false]);
    expect(body.nothing).toEqual({ result: [] });
    expect(body.empty).toEqual({ result: [] });
    const scores = body.exact?.result.map(({ score }) => score) ?? [];
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(body.exact?.result[0]).toEqual({
      id: 'emmanuel-macron',
      name: 'Emmanuel Macron',
      score: 100,
      match: true,
      type: [{ id: 'person', name: 'Person' }],
      features: [
        { id: 'name_similarity', value: 1 },
        { id: 'own_name', value: true },
      ],
    });
  });

  it('finds acronyms with dots and without, and each of two that differ in them by its own', async () => {
    const { body } = await post({
      dots: { query: 'U.S.' },
      spaces: { query: 'U. S.' },
      none: { query: 'NATO' },
      initials: { query: 'J.K. Rowling' },
      inverted: { query: 'Rowling, J.K.' },
      joined: { query: 'JK Rowling' },
      possessive: { query: 'Levi’s' },
      stress: { query: 'Зеле́нский' },
      letter: { query: 'Зеленскии' },
    });
    expect(ids(body, 'dots')?.[0]).toEqual(['usa', true]);
    expect(ids(body, 'spaces')?.filter(([, match]) => match)).toEqual([]);
    expect(ids(body, 'none')?.[0]).toEqual(['nato', true]);
    for (const key of ['initials', 'inverted']) expect(ids(body, key)?.[0]).toEqual(['rowling', true]);
    expect(ids(body, 'joined')?.[0]).toEqual(['jk', true]);
    expect(ids(body, 'possessive')?.filter(([, match]) => match)).toEqual([]);
    expect(ids(body, 'stress')?.[0]).toEqual(['kyiv', true]);
    expect(ids(body, 'letter')?.[0]).toEqual(['kyiv', false]);
  });

  it('narrows actors by their kinds, and passes over types and members that it does not know', async () => {
    const { body } = await post({
      states: { query: 'France', type: 'state' },
      outlets: { query: 'France', type: ['outlet', 'person'], type_strict: 'any' },
      others: { query: 'France', type: 'Q5', properties: [{ pid: 'P1', v: 'x' }] },
    });
    expect(ids(body, 'states')).toEqual([['france', true]]);
    expect(ids(body, 'outlets')).toEqual([['radio-france', false]]);
    expect(ids(body, 'others')?.[0]).toEqual(['france', true]);
  });

  it('answers the same by GET, and of proposals', async () => {
    const queries = { q0: { query: 'Tokyo Office' } };
    const { body } = await post(queries, 'proposals');
    expect(ids(body, 'q0')).toEqual([['tokyo-office', true]]);
    expect(await api.get(`/v1/reconcile/proposals?queries=${encodeURIComponent(JSON.stringify(queries))}`)).toEqual(
      body,
    );
  });

  it('gives for what was merged the one that it was merged into', async () => {
    expect(
      await api.ask('POST', '/v1/actors/macrom/merge', { into: 'emmanuel-macron' }, { 'if-match': '*' }),
    ).toMatchObject({
      status: 200,
    });
    await api.projected();
    const { body } = await post({ name: { query: 'E. Macrom' }, id: { query: 'macrom' } });
    expect(ids(body, 'name')?.[0]).toEqual(['emmanuel-macron', true]);
    expect(ids(body, 'id')?.[0]).toEqual(['emmanuel-macron', true]);
  });

  it('completes names, ids and types as they are typed', async () => {
    const suggested = async (path: string) =>
      (await api.get<{ result: { id: string }[] }>(`/v1/reconcile/${path}`)).result.map(({ id }) => id);
    expect(await suggested('actors/suggest?prefix=Franc')).toEqual(['france', 'radio-france']);
    expect(await suggested('actors/suggest?prefix=france&cursor=1')).toEqual(['radio-france']);
    expect(await suggested('actors/suggest?prefix=emmanuel-macron')).toEqual(['emmanuel-macron']);
    expect(await suggested('proposals/suggest?prefix=tokyo')).toEqual(['tokyo-office']);
    expect(await suggested('actors/types?prefix=O')).toEqual(['organisation', 'outlet']);
    expect(await suggested('proposals/types?prefix=')).toEqual(['proposal']);
  });

  it('shows a small page of each, escaped, in frames of any page', async () => {
    const response = await fetch(`${api.base}/v1/reconcile/actors/preview?id=radio-france`);
    expect(await response.text()).toContain('<h1>Radio &lt;France&gt;</h1><p>outlet</p>');
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors *");
    expect(response.headers.has('x-frame-options')).toBe(false);
    expect((await fetch(`${api.base}/v1/reconcile/actors/preview?id=nobody`)).status).toBe(404);
  });

  it('is open to pages of every origin, which ask and change nothing', async () => {
    const { status, headers } = await post({ q: { query: 'France' } }, 'actors', {
      origin: 'https://openrefine.example',
      'sec-fetch-site': 'cross-site',
    });
    expect([status, headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    const preflight = await fetch(`${api.base}/v1/reconcile/actors`, {
      method: 'OPTIONS',
      headers: { origin: 'https://x.example' },
    });
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST');
  });

  it.each([
    ['no JSON', 'x', 400],
    ['a list', [], 422],
    ['a query that is no object', { q: 'France' }, 422],
    ['a limit below one', { q: { query: 'x', limit: 0 } }, 422],
    ['a name without an end', { q: { query: 'x'.repeat(10_000) } }, 422],
    ['too many queries', Object.fromEntries(Array.from({ length: 51 }, (_, i) => [i, { query: 'x' }])), 422],
    ['too deep', `${'['.repeat(1_000)}${']'.repeat(1_000)}`, 422],
  ])('refuses %s', async (_, queries, status) => {
    expect((await post(queries)).status).toBe(status);
  });

  it('refuses what is no form with queries, and lists that there are not', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await api.ask('POST', '/v1/reconcile/actors', 'extend=1', form)).toMatchObject({ status: 400 });
    expect(await api.ask('POST', '/v1/reconcile/actors', { queries: {} })).toMatchObject({ status: 415 });
    expect(await api.ask('GET', '/v1/reconcile/statements')).toMatchObject({ status: 404 });
  });
});
