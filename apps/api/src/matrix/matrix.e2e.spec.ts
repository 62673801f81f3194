import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { SAMPLES, sampleStatement, type TestApi, testApi } from '#testing';
import { byName } from '#words';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

interface Answer {
  holders: { id: string }[];
  proposals: { id: string; title: string }[];
  cells: { holder: string; proposal: string; position: { value: string } | null; status: { value: string } | null }[];
  before: number;
  total: { holders: number; proposals: number };
  more: { holders: number; proposals: number };
  snapshot: string;
  next: string | null;
  previous: string | null;
}

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })), {
    samples: SAMPLES,
  });
  // Mozilla and WebKit agree wherever both took a side; since then they have come to differ on two proposals.
  const later = (speaker: string, proposal: string, position: string) =>
    sampleStatement({
      speaker,
      proposal,
      saidOn: '2024-01-02',
      coding: { position },
      source: { reference: `${speaker} on ${proposal}` },
    });
  await api.import([later('webkit', 'web-mozilla-93', 'oppose'), later('mozilla', 'web-mozilla-154', 'neutral')]);
  await api.projected();
}, 120_000);

afterAll(() => api.close());

const ids = ({ proposals }: Answer) => proposals.map(({ id }) => id);

async function rowsOf(path: string): Promise<Record<string, string>[]> {
  const response = await fetch(api.base + path);
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'text/csv; charset=utf-8; header=present',
  ]);
  return parse(await response.text(), { columns: true });
}

describe('the pages of a matrix', () => {
  it.each(['holders', 'divided', 'title'])(
    'lead forward and back through all proposals in order of %s',
    async (order) => {
      const whole = await api.get<Answer>(`/v1/matrix?order=${order}&limit=1000&holders=mozilla,webkit`);
      expect(whole.total.proposals).toBe(whole.proposals.length);
      const pages: Answer[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: Answer = await api.get<Answer>(
          `/v1/matrix?order=${order}&limit=100&holders=mozilla,webkit${cursor && `&cursor=${cursor}`}`,
        );
        expect(page.before).toBe(pages.length * 100);
        pages.push(page);
        cursor = page.next;
      }
      expect(pages.flatMap(ids)).toEqual(ids(whole));
      expect(pages.flatMap(({ cells }) => cells)).toHaveLength(whole.cells.length);
      const [first, second] = pages;
      expect(first?.previous).toBeNull();
      const back = await api.get<Answer>(
        `/v1/matrix?order=${order}&limit=100&holders=mozilla,webkit&cursor=${second?.previous}`,
      );
      expect(ids(back)).toEqual(first && ids(first));
    },
  );

  it('sort titles as readers do, and as the page does', async () => {
    const { proposals } = await api.get<Answer>('/v1/matrix?order=title&limit=250');
    const titles = proposals.map(({ title }) => title);
    expect(titles.length).toBeGreaterThan(200);
    expect(titles).toEqual(byName(titles, (title) => title));
  });

  it('stay those of one state of the record, and of one question', async () => {
    const first = await api.get<Answer>('/v1/matrix?holders=mozilla&limit=50');
    const statement = sampleStatement({ speaker: 'mozilla', proposal: 'web-new', coding: { position: 'oppose' } });
    expect((await api.ask('POST', '/v1/statements?describe=missing', statement)).status).toBe(201);
    await api.projected();
    const second = await api.get<Answer>(`/v1/matrix?holders=mozilla&limit=50&cursor=${first.next}`);
    expect([second.snapshot, second.total]).toEqual([first.snapshot, first.total]);
    expect((await api.get<Answer>('/v1/matrix?holders=mozilla&limit=50')).total.proposals).toBe(
      first.total.proposals + 1,
    );
    expect(await api.ask('GET', `/v1/matrix?holders=webkit&limit=50&cursor=${first.next}`)).toMatchObject({
      status: 400,
      body: { detail: expect.stringMatching(/the one whose answer gave the cursor/) },
    });
  });

  it.each(['differ=yes', 'order=votes', 'limit=0', 'cursor=nonsense', 'limit=1001'])('refuse %s', async (query) => {
    expect((await api.ask('GET', `/v1/matrix?${query}`)).status).toBe(400);
  });
});

describe('a matrix of those who differ', () => {
  it('has just the proposals that agreement leaves over', async () => {
    const { items } = await api.get<{ items: { n: number; agreed: number }[] }>(
      '/v1/actors/mozilla/agreement?with=webkit',
    );
    const [{ n, agreed } = { n: 0, agreed: 0 }] = items;
    const answer = await api.get<Answer>('/v1/matrix?holders=mozilla,webkit&differ=true');
    expect(n - agreed).toBe(2);
    expect(answer.total.proposals).toBe(n - agreed);
    const side = (value: string | undefined) => (value?.includes('support') ? 1 : value?.includes('oppose') ? -1 : 0);
    for (const { id } of answer.proposals) {
      const [a, b] = answer.cells.filter(({ proposal }) => proposal === id);
      expect(side(a?.position?.value)).not.toBe(side(b?.position?.value));
    }
  });

  it('has none where one holder is alone', async () => {
    const { proposals, total } = await api.get<Answer>('/v1/matrix?holders=mozilla&differ=true');
    expect([proposals, total.proposals]).toEqual([[], 0]);
  });
});

describe('agreement', () => {
  it('over all counts each time that one of the two spoke', async () => {
    const agreement = (query: string) =>
      api.get<{ over: string; items: { actor: string; n: number; agreed: number }[] }>(
        `/v1/actors/mozilla/agreement?${query}`,
      );
    const [last, all] = [await agreement('with=webkit'), await agreement('with=webkit&over=all')];
    expect([last.over, all.over]).toEqual(['last', 'all']);
    expect(all.items[0]?.n).toBeGreaterThan(last.items[0]?.n ?? Infinity);
    expect((await agreement('with=nato')).items).toEqual([]);
    expect((await api.ask('GET', '/v1/actors/mozilla/agreement?with=nobody')).status).toBe(404);
    expect((await api.ask('GET', '/v1/actors/mozilla/agreement?over=some')).status).toBe(400);
  });
});

describe('the whole matrix as CSV', () => {
  it('has a row for each stance, however many a page shows', async () => {
    const rows = await rowsOf('/v1/matrix.csv?holders=mozilla,webkit');
    const { total, cells } = await api.get<Answer>('/v1/matrix?holders=mozilla,webkit&limit=1000');
    expect(total.proposals).toBeGreaterThan(200);
    const brief = (all: string[]) => all.toSorted();
    expect(brief(rows.map((row) => `${row['holder']} ${row['proposal']} ${row['position.value']}`))).toEqual(
      brief(cells.map(({ holder, proposal, position }) => `${holder} ${proposal} ${position?.value ?? ''}`)),
    );
    const [first] = rows;
    expect(first).toMatchObject({ holderName: expect.stringMatching(/^(Mozilla|WebKit)$/) });
  });

  it('is wide where that is asked for: a row for each proposal, a column for each holder by name', async () => {
    const rows = await rowsOf('/v1/matrix.csv?shape=wide&holders=mozilla,webkit&differ=true');
    const { total, cells } = await api.get<Answer>('/v1/matrix?holders=mozilla,webkit&differ=true');
    expect(rows).toHaveLength(total.proposals);
    expect(Object.keys(rows[0] ?? {})).toEqual(['proposal', 'proposalTitle', 'Mozilla', 'WebKit']);
    for (const row of rows) {
      const own = (holder: string) => cells.find((cell) => cell.holder === holder && cell.proposal === row['proposal']);
      expect([row['Mozilla'], row['WebKit']]).toEqual([
        own('mozilla')?.position?.value,
        own('webkit')?.position?.value,
      ]);
    }
  });

  it('has the status where that is asked for, is of a day, and of members alone', async () => {
    const office = '/v1/matrix.csv?shape=wide&proposals=nato-liaison-office-tokyo';
    const [row] = await rowsOf(`${office}&facet=status`);
    expect(row).toMatchObject({ 'North Atlantic Treaty Organization': 'on-the-table' });
    expect(await rowsOf(`${office}&asOf=2022`)).toEqual([]);
    const [ofMembers] = await rowsOf(`${office}&organisation=nato`);
    expect(Object.keys(ofMembers ?? {})).toContain('France');
    expect(Object.keys(ofMembers ?? {})).not.toContain('China');
  });

  it('tells namesakes apart, and carries no formula into a spreadsheet', async () => {
    const lines = [
      { record: 'actor', id: 'one', kind: 'person', name: '=HYPERLINK("x")' },
      { record: 'actor', id: 'two', kind: 'person', name: '=HYPERLINK("x")' },
      { record: 'proposal', id: 'odd', title: '+1 for it', topics: ['odd'] },
      ...['one', 'two'].map((speaker) => sampleStatement({ speaker, proposal: 'odd', source: { reference: speaker } })),
    ];
    await api.import(lines);
    await api.projected();
    const [row] = await rowsOf('/v1/matrix.csv?shape=wide&topic=odd');
    expect(row).toEqual({
      proposal: 'odd',
      proposalTitle: "'+1 for it",
      '\'=HYPERLINK("x") (one)': 'support',
      '\'=HYPERLINK("x") (two)': 'support',
    });
  });

  it.each([
    ['shape=tall', 400],
    ['limit=5', 400],
    ['holders=nobody', 404],
  ])('refuses %s with %i', async (query, status) => {
    expect((await api.ask('GET', `/v1/matrix.csv?${query}`)).status).toBe(status);
  });

  it('is told unchanged by its tag', async () => {
    const first = await fetch(`${api.base}/v1/matrix.csv?topic=odd`);
    await first.text();
    const etag = first.headers.get('etag') ?? '';
    const again = await fetch(`${api.base}/v1/matrix.csv?topic=odd`, { headers: { 'if-none-match': etag } });
    expect([etag === '', again.status]).toEqual([false, 304]);
  });
});
