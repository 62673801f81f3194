import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleStatement, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

const UTTERANCE = '00000000-0000-4000-8000-000000000001';

let api: TestApi;
const ids = new Map<string, string>();

function said(name: string, changes: Record<string, unknown>): object {
  const statement = sampleStatement({ paraphrase: null, ...changes });
  ids.set(statement.id, name);
  return statement;
}

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
  const answers = await api.import([
    said('stubborn', {
      quote: "Geography is stubborn: the Indo-Pacific isn't the North Atlantic",
      saidOn: '2023-07-12',
    }),
    said('blocked', { paraphrase: 'France has blocked the plan.', saidOn: '2023-07-09' }),
    said('table', {
      quote: 'It is still on the table',
      saidOn: '2023-07-10',
      coding: { position: 'support', utterance: UTTERANCE },
    }),
    said('report', {
      quote: 'still, the table is on',
      saidOn: '2023-07-11',
      coding: { position: 'support', utterance: UTTERANCE },
    }),
    said('hedged', {
      paraphrase: 'Perhaps later.',
      saidOn: '2023-07-08',
      coding: { position: 'support', hedges: ['a little bit simplistic'], conditions: ['once it is paid for'] },
    }),
    said('foreign', { quote: 'Größe und Überfluss 東京 事務所', saidOn: '2023-07-07' }),
    said('word', {
      quote: `${'Ⱥ'.repeat(900)} is a word, and ${'Ⱥ-'.repeat(490)}.`,
      saidOn: '2023-07-05',
    }),
    said('long', { quote: `begin ${'lorem '.repeat(1_600)} end`, saidOn: '2023-07-06' }),
  ]);
  expect(answers.at(-1)).toMatchObject({ status: 'summary', counts: { recorded: 8 } });
  await api.projected();
});

afterAll(() => api.close());

async function find(query: Record<string, string>): Promise<(string | undefined)[]> {
  const reply = await api.ask<{ items: { id: string }[] }>(
    'GET',
    `/v1/statements?${new URLSearchParams(query).toString()}`,
  );
  expect([query, reply.status]).toEqual([query, 200]);
  return reply.body.items.map(({ id }) => ids.get(id));
}

describe('full-text search', () => {
  it.each([
    ['stubborn', ['stubborn']],
    ['GEOGRAPHY north', ['stubborn']],
    ['geogr*', ['stubborn']],
    ['indo-pac*', ['stubborn']],
    ['atlantic -stubborn', []],
    ['block', ['blocked']],
    ['blocking plan', ['blocked']],
    ['"still on the table"', ['table']],
    ['table still', ['table', 'report']],
    ['table -"the table is on"', ['table']],
    ['"on the"', ['table']],
    ['simplistic', ['hedged']],
    ['"paid for"', ['hedged']],
    ['größe', ['foreign']],
    ['überf*', ['foreign']],
    ['東京', ['foreign']],
    ['begin lorem', ['long']],
    ['"begin lorem"', ['long']],
    // A word that Postgres cannot index is cut after 250 characters, where it is said and where it is looked for.
    ['Ⱥ'.repeat(900), ['word']],
    [`"${'Ⱥ'.repeat(900)} is"`, ['word']],
    [`${'Ⱥ'.repeat(260)}*`, ['word']],
    ['Ⱥ-'.repeat(490), ['word']],
    ['Ⱥ'.repeat(999), []],
    ["'; DROP TABLE event; -- stubborn", []],
    ["isn't", ['stubborn']],
    ["it's*", ['hedged', 'table']],
    ['grosse uberfluss', ['foreign']],
    ['京', ['foreign']],
    ['事務所', ['foreign']],
    ['京事', []],
    ['“still on the table”', ['table']],
    ['ada bridge stubborn', ['stubborn']],
    ['-ada', []],
    ['\\\\*stubborn', ['stubborn']],
    ['gazette', []],
  ])('finds %s', async (q, names) => {
    expect(await find({ q })).toEqual(names);
  });

  it('combines with the other filters, either way round, and goes on from a cursor', async () => {
    expect(await find({ q: 'table', order: 'newest' })).toEqual((await find({ q: 'table' })).toReversed());
    expect(await find({ q: 'the', saidFrom: '2023-07-11' })).toEqual(['report', 'stubborn']);
    const all = await find({ order: 'newest' });
    expect(all[0]).toBe('stubborn');
    const paged: (string | undefined)[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const path: string = `/v1/statements?order=newest&limit=2${cursor && `&cursor=${cursor}`}`;
      const { body } = await api.ask<{ items: { id: string }[]; next: string | null }>('GET', path);
      paged.push(...body.items.map(({ id }) => ids.get(id)));
      cursor = body.next;
    }
    expect(paged).toEqual(all);
  });

  it('finds the reports of an utterance, and follows a recoding', async () => {
    const { body: before } = await api.ask<{ snapshot: string }>('GET', '/v1/statements?limit=1');
    expect(new Set(await find({ utterance: UTTERANCE }))).toEqual(new Set(['report', 'table']));
    const [id = ''] = [...ids].find(([, name]) => name === 'report') ?? [];
    const patch = { quote: 'a mended slip', coding: { utterance: null } };
    const reply = await api.ask('PATCH', `/v1/statements/${id}`, JSON.stringify(patch), {
      'content-type': 'application/merge-patch+json',
      'if-match': '"1"',
    });
    expect(reply.status).toBe(200);
    await api.projected();
    expect(await find({ utterance: UTTERANCE })).toEqual(['table']);
    expect(await find({ q: 'mended' })).toEqual(['report']);
    expect(await find({ q: 'table' })).toEqual(['table']);
    // As the record stood, it had the former words.
    const { snapshot } = before;
    expect(await find({ q: 'table', snapshot })).toEqual(['table', 'report']);
    expect(await find({ q: 'mended', snapshot })).toEqual([]);
    expect(await find({ utterance: UTTERANCE, knownAt: '2023-01-01T00:00:00Z' })).toEqual([]);
  });

  it('leaves out what was not certainly said by then', async () => {
    expect(await find({ asOf: '2023-07-08' })).toEqual(['word', 'long', 'foreign', 'hedged']);
    expect(await find({ asOf: '2023-06' })).toEqual([]);
  });

  it('names the actors and the proposal where asked', async () => {
    const [id = ''] = [...ids].find(([, name]) => name === 'stubborn') ?? [];
    await api.ask('PUT', '/v1/actors/ada', { name: 'Ada Lovelace', kind: 'person' }, { 'if-match': '"1"' });
    await api.projected();
    const one = await api.ask('GET', `/v1/statements/${id}?include=names`);
    expect(one.body.included).toMatchObject({ actors: { ada: { name: 'Ada Lovelace' } }, proposals: { bridge: {} } });
    const plain = await api.ask('GET', `/v1/statements/${id}`);
    expect([plain.headers.get('etag'), plain.body.included]).toEqual(['"1"', undefined]);
  });

  it.each(['', '%00', '...', '%22%22', 'x'.repeat(1_001)])('refuses %s, where nothing can be looked for', async (q) => {
    expect(await api.ask('GET', `/v1/statements?q=${q}`)).toMatchObject({
      status: 400,
      body: { type: '/problems/bad-request' },
    });
  });
});
