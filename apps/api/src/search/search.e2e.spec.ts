import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleStatement, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

interface Answer {
  q: string;
  corrected: { from: string; to: string }[];
  actors: { count: number; items: { id: string }[] };
  proposals: { count: number; items: { id: string }[] };
  statements: { count: number; isMore: boolean; items: { id: string; speaker: string; proposal: string }[] };
}

const TOKYO = 'nato-liaison-office-tokyo';

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })), {
    samples: ['nato-tokyo-2023-07-12', 'web-positions-2017-2023'],
  });
  const described = [
    { record: 'actor', id: 'mesut', name: 'Mesut Özil', kind: 'person' },
    { record: 'actor', id: 'eu', name: 'European Union', aliases: ['EU'], kind: 'organisation' },
    { record: 'actor', id: 'ukraine', name: 'Ukraine', kind: 'state' },
    { record: 'proposal', id: 'un-res-5602', title: 'Combating glorification of Nazism', aliases: ['A/RES/75/169'] },
    { record: 'proposal', id: 'fa', title: 'Focusability of elements', owner: 'eu' },
  ];
  const said = [
    sampleStatement({ speaker: 'mesut', proposal: 'fa', paraphrase: 'It is a muddle, as the U.S. says.' }),
    sampleStatement({
      speaker: 'ukraine',
      proposal: 'un-res-5602',
      paraphrase: 'Ukraine voted against.',
      kind: 'vote',
      coding: { position: 'oppose' },
    }),
    sampleStatement({ speaker: 'china', proposal: 'fa', paraphrase: '東京都の事務所に反対する。' }),
  ];
  for (const answer of await api.import([...described, ...said]))
    expect(answer).not.toMatchObject({ status: 'refused' });
  await api.projected();
});

afterAll(() => api.close());

function search(q: string, more: Record<string, string> = {}): Promise<Answer> {
  return api.get<Answer>(`/v1/search?${new URLSearchParams({ q, ...more }).toString()}`);
}

const idsOf = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);

describe('a search', () => {
  it('finds statements by who speaks and what about, which no text of theirs has', async () => {
    const office = await search('Macron office');
    expect(office.statements.items[0]).toMatchObject({ speaker: 'emmanuel-macron', proposal: TOKYO });
    expect(idsOf(office.actors)).toEqual(['emmanuel-macron']);
    expect(idsOf(office.proposals)).toEqual([TOKYO]);
    const nazism = await search('Ukraine nazism');
    expect(nazism.statements).toMatchObject({ count: 1, isMore: false, items: [{ speaker: 'ukraine' }] });
    // In the samples WebKit says nothing of it: who and what are found all the same.
    expect(await search('WebKit WebUSB')).toMatchObject({
      actors: { items: [{ id: 'webkit' }] },
      proposals: { items: [{ id: 'web-mozilla-100' }] },
      statements: { count: 0 },
    });
    expect((await search('Mozilla WebUSB')).statements.items).toMatchObject([
      { speaker: 'mozilla', proposal: 'web-mozilla-100' },
    ]);
  });

  it('has everything that a speaker said of a proposal, of which the list gives the rest', async () => {
    const found = await search('stoltenberg tokyo', { limit: '100' });
    const all = await api.get<{ items: { id: string }[] }>(
      `/v1/statements?holder=jens-stoltenberg&proposal=${TOKYO}&order=newest&limit=1000`,
    );
    expect(all.items.length).toBeGreaterThan(0);
    expect(idsOf(found.statements)).toEqual(expect.arrayContaining(idsOf(all)));
    const listed = await api.get<{ items: { id: string }[] }>(
      `/v1/statements?q=${encodeURIComponent(found.q)}&order=relevance`,
    );
    expect(idsOf(listed)).toEqual(idsOf(found.statements));
  });

  it.each([
    ['Stoltenburg tokyo', 'stoltenberg tokyo', [{ from: 'Stoltenburg', to: 'stoltenberg' }]],
    [
      'Stoltneberg tokoy',
      'stoltenberg tokyo',
      [
        { from: 'Stoltneberg', to: 'stoltenberg' },
        { from: 'tokoy', to: 'tokyo' },
      ],
    ],
    ['macorn', 'macron', [{ from: 'macorn', to: 'macron' }]],
    ['stolt', 'stolt*', [{ from: 'stolt', to: 'stolt*' }]],
    ['stoltenbur*', 'stoltenberg', [{ from: 'stoltenbur', to: 'stoltenberg' }]],
    ['Stoltenbergs', 'Stoltenbergs', []],
    ['Stoltenberg’s', 'Stoltenberg’s', []],
    ['zzyzx', 'zzyzx', []],
    ['"stoltenburg"', '"stoltenburg"', []],
    ['-stoltenburg tokyo', '-stoltenburg tokyo', []],
    ['XU tokyo', 'XU tokyo', []],
  ])('of %s looks for %s, and says so', async (q, sought, corrected) => {
    expect(await search(q)).toMatchObject({ q: sought, corrected });
  });

  it('finds the same by a slip of the pen, a plural and a possessive', async () => {
    const { statements, actors, proposals } = await search('stoltenberg tokyo');
    for (const q of ['Stoltenburg tokyo', 'Stoltenbergs Tokyo', 'Stoltenberg’s TOKYO'])
      expect(await search(q)).toMatchObject({ statements, actors, proposals });
  });

  it.each([
    ['USA', ['united-states'], []],
    ['US', ['united-states'], []],
    ['U.S.', ['united-states'], []],
    ['EU', ['eu'], ['fa']],
    ['Ozil', ['mesut'], []],
    ['ÖZIL', ['mesut'], []],
    ['"focusability"', [], ['fa']],
    ['75/169', [], ['un-res-5602']],
    ['ability', [], []],
    ['fa', [], ['fa']],
    ['web-mozilla-100', [], ['web-mozilla-100']],
    ['"focusability of elements" -eu', [], []],
  ])('%s finds whole words of names alone', async (q, actors, proposals) => {
    const found = await search(q);
    expect([idsOf(found.actors), idsOf(found.proposals)]).toEqual([actors, proposals]);
  });

  it.each([
    ['東京', 1],
    ['京都の事務所', 1],
    ['都', 1],
    ['東都', 0],
    ['china 東京 focusability', 1],
    ['US muddle', 1],
    ['muddled', 1],
  ])('%s is in so many statements: %s', async (q, count) => {
    expect((await search(q)).statements.count).toBe(count);
  });

  it('goes by how actors are described now, or were described then', async () => {
    const before = await api.get<{ snapshot: string }>('/v1/statements?limit=1');
    const { snapshot } = before;
    await api.ask('PUT', '/v1/actors/mesut', { name: 'Mesut the Renamed', kind: 'person' }, { 'if-match': '"1"' });
    await api.projected();
    expect((await search('renamed focusability')).statements.items).toMatchObject([{ speaker: 'mesut' }]);
    expect((await search('Özil')).statements.count).toBe(0);
    expect((await search('Özil', { snapshot })).statements.items).toMatchObject([{ speaker: 'mesut' }]);
    // The word was not there to be a slip of.
    expect((await search('renameed', { snapshot })).corrected).toEqual([]);
    expect((await search('renameed')).corrected).toEqual([{ from: 'renameed', to: 'renamed' }]);
  });

  it('leaves out what was not certainly said by the day', async () => {
    expect((await search('stoltenberg tokyo', { asOf: '1990' })).statements.count).toBe(0);
    expect((await search('stoltenberg tokyo', { asOf: '1990' })).actors.count).toBe(1);
  });

  it('goes on through a list by relevance, and repeats nothing', async () => {
    const whole = await api.get<{ items: { id: string }[] }>('/v1/statements?q=office&order=relevance&limit=1000');
    expect(whole.items.length).toBeGreaterThan(3);
    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const path: string = `/v1/statements?q=office&order=relevance&limit=2${cursor && `&cursor=${cursor}`}`;
      const page = await api.get<{ items: { id: string }[]; next: string | null }>(path);
      paged.push(...idsOf(page));
      cursor = page.next;
    }
    expect(paged).toEqual(idsOf(whole));
    expect(await api.ask('GET', '/v1/statements?order=relevance')).toMatchObject({ status: 400 });
  });

  it.each([
    '%%%',
    '___',
    "'' OR 1=1 --",
    '\\',
    ':* & | ! <-> ( )',
    '"unclosed tokyo',
    '\u202eoykot\u202c',
    'tokyo\u0001',
    'a:b:c <2> d',
    '☕ tokyo 🏯',
    'ﷺ'.repeat(40),
    'a*',
    '*tokyo',
    '--tokyo',
    '-',
    '字'.repeat(900),
  ])('answers or refuses %s, and nothing breaks', async (q) => {
    const { status } = await api.ask('GET', `/v1/search?${new URLSearchParams({ q }).toString()}`);
    expect(status).toBe(/[\p{L}\p{N}]/u.test(q) ? 200 : 400);
  });

  it.each([
    ['', /expected words/],
    ['🏯', /expected words/],
    ['tokyo\u0000', /./],
    ['x'.repeat(1_001), /1000/],
    [Array.from({ length: 33 }, (_, i) => `w${i}`).join(' '), /at most 32 words or phrases to look for, got 33/],
  ])('refuses %s', async (q, told) => {
    const reply = await api.ask('GET', `/v1/search?${new URLSearchParams({ q }).toString()}`);
    expect([reply.status, JSON.stringify(reply.body)]).toEqual([400, expect.stringMatching(told)]);
  });
});
