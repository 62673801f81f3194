import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleStatement, SAMPLES, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

interface Facet {
  value: string;
  kind: string;
  saidOn: string;
  noLaterThan: string;
  evidence: string;
  since: { saidOn: string; noLaterThan: string };
  reaffirmed: { times: number; last: string | null };
  alsoCodedAs: unknown[];
}
interface Item {
  holder: string;
  proposal: string;
  position: Facet | null;
  status: Facet | null;
  lastSpoke: string | null;
  statements: number;
  utterances: number;
}
interface Stances {
  items: Item[];
  snapshot: string;
  next: string | null;
  totals?: Record<string, number>;
  asOf: string | null;
  knownAt: string | null;
  rules: number;
}
interface Entry {
  value: string;
  kind: string;
  toward: string | null;
  from: { value: string; utterance: string; statement: string } | null;
  until: string | null;
  knownFrom: string;
  knownTo: string | null;
  endedBy: { type: string; statement: string; reason: string | null } | null;
  statement: { id: string; quote: string | null };
}
interface History {
  position: Entry[];
  status: Entry[];
  notes: { facet: string; value: string; dropped: string }[];
  snapshot: string;
}
interface Shifts {
  items: {
    id: string;
    type: string;
    kind: string;
    news: boolean;
    lagDays: number;
    change: boolean;
    sequence: number;
    replacedBy?: string[];
    from: unknown;
    to: { value: string; statement: string };
  }[];
  next: string;
}

const OFFICE = 'nato-liaison-office-tokyo';
const HINTS = '/v1/stances/mozilla/web-mozilla-202/history';

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })), {
    samples: SAMPLES,
  });
});

afterAll(() => api.close());

describe('who stands where on the Tokyo office', () => {
  it('is what the article says, and nothing that it does not say', async () => {
    const { items, rules, asOf, knownAt } = await api.get<Stances>(`/v1/stances?proposal=${OFFICE}`);
    expect([rules, asOf, knownAt]).toEqual([1, null, null]);
    const seen = Object.fromEntries(
      items.map(({ holder, position, status }) => [holder, [position?.value ?? null, status?.value ?? null]]),
    );
    expect(seen).toEqual({
      china: ['oppose', null],
      'emmanuel-macron': ['strongly-oppose', 'rejected'],
      france: ['strongly-oppose', 'rejected'],
      'jens-stoltenberg': [null, 'on-the-table'],
      nato: [null, 'on-the-table'],
      reuters: [null, 'blocked'],
    });
    const of = (holder: string) => items.find((item) => item.holder === holder);
    expect(of('china')).toMatchObject({
      position: { saidOn: '2023-05', noLaterThan: '2023-05-31' },
      lastSpoke: '2023-05-31',
    });
    expect(of('emmanuel-macron')).toMatchObject({
      statements: 4,
      utterances: 1,
      position: { alsoCodedAs: [{ value: 'oppose', coder: null }] },
    });
    expect(of('france')).toMatchObject({
      position: {
        since: { saidOn: '../2023-07-12', noLaterThan: '2023-07-12' },
        reaffirmed: { times: 1, last: '2023-07-12' },
      },
    });
  });

  it('can be filtered by holder, position, status and topic, and counted', async () => {
    const holders = async (query: string) =>
      (await api.get<Stances>(`/v1/stances?limit=1000&${query}`)).items.map(({ holder }) => holder);
    expect(await holders(`proposal=${OFFICE}&position=strongly-oppose`)).toEqual(['emmanuel-macron', 'france']);
    expect(await holders(`proposal=${OFFICE}&status=on-the-table`)).toEqual(['jens-stoltenberg', 'nato']);
    expect(new Set(await holders('topic=japan'))).toEqual(
      new Set(['china', 'emmanuel-macron', 'france', 'fumio-kishida', 'japan', 'jens-stoltenberg', 'nato', 'reuters']),
    );
    expect(await holders('topic=unheard-of')).toEqual([]);
    expect((await api.get<Stances>(`/v1/proposals/${OFFICE}/stances`)).totals).toEqual({
      oppose: 1,
      'strongly-oppose': 2,
      none: 3,
    });
    expect((await api.get<Stances>('/v1/actors/china/stances')).totals).toEqual({ oppose: 1 });
  });

  it('leaves out who only described it, and answers 200 with nulls where that pair is asked for', async () => {
    expect(await api.get<Item>(`/v1/stances/nato-officials-unnamed-2023-07/${OFFICE}`)).toMatchObject({
      position: null,
      status: null,
      statements: 1,
      lastSpoke: null,
    });
    expect(await api.get<History>(`/v1/stances/japan/${OFFICE}/history`)).toMatchObject({
      position: [],
      status: [],
      notes: [],
    });
  });

  it('tells the shift that led to a stance', async () => {
    const one = await api.get<
      Item & { shift: { position: { kind: string; to: { value: string } } | null; status: unknown } }
    >('/v1/stances/mozilla/web-mozilla-202');
    expect(one).toMatchObject({
      position: { value: 'neutral' },
      shift: { position: { kind: 'weakening', from: { value: 'oppose' } }, status: null },
    });
  });
});

describe('lists', () => {
  it('go on from a cursor without loss, and say so in Link', async () => {
    const all = (await api.get<Stances>('/v1/stances?limit=1000')).items.map(
      ({ holder, proposal }) => `${holder}|${proposal}`,
    );
    const paged: string[] = [];
    for (let path: string | null = '/v1/stances?limit=50'; path; ) {
      const reply: { body: Stances; headers: Headers } = await api.ask<Stances>('GET', path);
      paged.push(...reply.body.items.map(({ holder, proposal }) => `${holder}|${proposal}`));
      path = /<(.*)>; rel="next"/.exec(reply.headers.get('link') ?? '')?.[1] ?? null;
      expect(path === null).toBe(reply.body.next === null);
    }
    expect(all.length).toBeGreaterThan(200);
    expect(paged).toEqual(all);
  });

  it('of statements can be filtered, by day as well', async () => {
    const { items } = await api.get<{ items: { id: string; saidOn: string }[] }>(
      '/v1/statements?holder=mozilla&proposal=web-mozilla-202&saidFrom=2021&saidTo=2021-07',
    );
    expect(items.map(({ saidOn }) => saidOn)).toEqual(['2021-07-13']);
    expect(
      (await api.get<{ items: unknown[] }>(`/v1/statements?speaker=emmanuel-macron&kind=argument`)).items,
    ).toHaveLength(1);
  });

  it('of actors and proposals find aliases', async () => {
    expect((await api.get<{ items: { id: string }[] }>('/v1/actors?q=stolten')).items).toMatchObject([
      { id: 'jens-stoltenberg' },
    ]);
    expect((await api.get<{ items: { id: string }[] }>('/v1/actors?q=PRC')).items).toMatchObject([{ id: 'china' }]);
    expect((await api.get<{ items: { id: string }[] }>('/v1/proposals?q=liaison')).items).toMatchObject([
      { id: OFFICE },
    ]);
  });

  it.each([
    ['/v1/stances?holder=nobody', 404],
    ['/v1/stances?proposal=nothing', 404],
    ['/v1/stances/nobody/nothing', 404],
    ['/v1/shifts?holder=nobody', 404],
    ['/v1/statements?speaker=nobody', 404],
    ['/v1/actors/nobody', 404],
    ['/v1/proposals/nothing/stances', 404],
    ['/v1/statements/00000000-0000-4000-8000-000000000000', 404],
    ['/v1/stances?holder=No Body', 400],
    ['/v1/stances?position=maybe', 400],
    ['/v1/stances?asOf=2023-13', 400],
    ['/v1/stances?asOf=soon', 400],
    ['/v1/stances?knownAt=yesterday', 400],
    ['/v1/stances?snapshot=abc', 400],
    ['/v1/stances?cursor=abc', 400],
    ['/v1/stances?limit=0', 400],
    ['/v1/stances?limit=1001', 400],
    ['/v1/stances?colour=red', 400],
    ['/v1/shifts?cursor=abc', 400],
    ['/v1/stances?min-sequence=abc', 400],
    ['/v1/stances?min-sequence=99:1', 400],
    ['/v1/log?partition=99', 400],
  ])('refuses %s with %i', async (path, status) => {
    const reply = await api.ask('GET', path);
    expect(reply).toMatchObject({
      status,
      body: { status, type: expect.stringMatching(/^\/problems\//), detail: expect.any(String) },
    });
  });

  it('answers 400 where a sequence is asked for that was never written', async () => {
    const reply = await api.ask('GET', '/v1/stances?min-sequence=0:999999');
    expect(reply).toMatchObject({ status: 400, body: { type: '/problems/bad-request' } });
  });
});

describe('how a view moved', () => {
  it('tells Mozilla on User Agent Client Hints: neutral, oppose, neutral', async () => {
    const { position } = await api.get<History>(HINTS);
    expect(position.map(({ value, kind, toward, until }) => [value, kind, toward, until])).toEqual([
      ['neutral', 'first-recorded', null, '2021-07-13'],
      ['oppose', 'strengthening', 'oppose', '2021-09-28'],
      ['neutral', 'weakening', 'support', null],
    ]);
    expect(
      (await api.get<History>(`${HINTS}?asOf=2020-01-01`)).position.map(({ value, until }) => [value, until]),
    ).toEqual([['neutral', null]]);
    expect((await api.get<History>(`${HINTS}?asOf=2021`)).position).toHaveLength(3);
    expect((await api.get<History>(`${HINTS}?asOf=2018`)).position).toEqual([]);
  });

  it('keeps what was known before, tells subscribers, and takes it all back when the statement is voided', async () => {
    const pair = '?holder=mozilla&proposal=web-mozilla-202';
    const before = await api.get<History>(HINTS);
    const { next: cursor } = await api.get<Shifts>(`/v1/shifts${pair}`);
    await sleep(5);
    const knownAt = new Date().toISOString();
    const late = sampleStatement({
      speaker: 'mozilla',
      proposal: 'web-mozilla-202',
      saidOn: '2020-06-01',
      coding: { position: 'support' },
      source: { reference: 'a letter', publishedOn: '2020-06-02' },
    });
    const { headers } = await api.ask('POST', '/v1/statements', late);
    await api.projected();

    const after = await api.get<History>(HINTS);
    expect(after.position.map(({ value, kind, toward }) => [value, kind, toward])).toEqual([
      ['neutral', 'first-recorded', null],
      ['support', 'strengthening', 'support'],
      ['oppose', 'reversal', null],
      ['neutral', 'weakening', 'support'],
    ]);
    const feed = await api.get<Shifts>(`/v1/shifts${pair}&cursor=${cursor}`);
    expect(feed.items.map(({ type, kind, news, change }) => [type, kind, news, change])).toEqual([
      ['shift-revoked', 'strengthening', false, true],
      ['stance-shifted', 'strengthening', false, true],
      ['stance-shifted', 'reversal', false, true],
    ]);
    expect(feed.items[0]?.replacedBy).toEqual([feed.items[2]?.id]);

    // Once that instant is settled, the answer is what it was: by instant, and by the snapshot's bytes.
    await sleep(5_200);
    const shown = ({ position }: History) => position.map(({ knownTo: _, ...entry }) => entry);
    expect(shown(await api.get<History>(`${HINTS}?knownAt=${knownAt}`))).toEqual(shown(before));
    const bytes = async (path: string) => (await fetch(api.base + path)).text();
    const snapshot = await bytes(`${HINTS}?snapshot=${before.snapshot}`);
    expect(JSON.parse(snapshot)).toEqual(before);

    const { body: statement } = await api.ask(
      'POST',
      `/v1/statements/${late.id}/void`,
      { reason: 'report-wrong' },
      { 'if-match': headers.get('etag') ?? '' },
    );
    expect(statement.voided).toMatchObject({ reason: 'report-wrong' });
    await api.projected();
    const back = await api.get<History>(HINTS);
    expect(back.position.map(({ knownFrom: _, ...entry }) => entry)).toEqual(
      before.position.map(({ knownFrom: _, ...entry }) => entry),
    );
    expect(await bytes(`${HINTS}?snapshot=${before.snapshot}`)).toBe(snapshot);

    const revised = await api.get<History>(`${HINTS}?revisions=true`);
    expect(revised.position.filter(({ knownTo }) => knownTo !== null).map(({ value, kind }) => [value, kind])).toEqual(
      expect.arrayContaining([
        ['support', 'strengthening'],
        ['oppose', 'reversal'],
      ]),
    );
    for (const { value, endedBy } of revised.position.filter(({ knownTo }) => knownTo !== null)) {
      // The late statement ended what was there; its voiding ended what it had brought.
      const [type, reason] = value === 'support' ? ['StatementVoided', 'report-wrong'] : [expect.any(String), null];
      expect([value, endedBy]).toMatchObject([value, { type, statement: late.id, ...(reason ? { reason } : {}) }]);
    }
  });

  it('is news only where it was said, and became known, this week', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const { next: cursor } = await api.get<Shifts>('/v1/shifts?holder=webkit&limit=1000');
    const statement = sampleStatement({
      speaker: 'webkit',
      proposal: 'web-mozilla-44',
      saidOn: today,
      coding: { position: 'oppose' },
      source: { reference: 'a post', publishedOn: today },
    });
    await api.ask('POST', '/v1/statements', statement);
    await api.projected();
    const { items } = await api.get<Shifts>(`/v1/shifts?holder=webkit&cursor=${cursor}`);
    expect(items).toMatchObject([{ type: 'stance-shifted', news: true, lagDays: 0, to: { statement: statement.id } }]);
  });

  it('refuses an instant that is not settled, and both ways of naming a state', async () => {
    expect(await api.ask('GET', `/v1/stances?knownAt=${new Date().toISOString()}`)).toMatchObject({
      status: 400,
      body: { type: '/problems/known-at-too-young' },
    });
    const { snapshot } = await api.get<Stances>('/v1/stances?limit=1');
    expect(await api.ask('GET', `/v1/stances?snapshot=${snapshot}&knownAt=2023-01-01T00:00:00Z`)).toMatchObject({
      status: 400,
    });
    expect((await api.get<Stances>('/v1/stances?knownAt=2023-01-01T00:00:00Z')).items).toEqual([]);
    const [, id, sequences] = JSON.parse(Buffer.from(snapshot, 'base64url').toString()) as [number, string, number[]];
    const token = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    expect(await api.ask('GET', `/v1/stances?snapshot=${token([99, id, sequences])}`)).toMatchObject({
      status: 410,
      body: { type: '/problems/snapshot-gone' },
    });
    expect(await api.ask('GET', `/v1/stances?snapshot=${token([1, 'another', sequences])}`)).toMatchObject({
      status: 400,
    });
  });

  it('feeds the same records in the same order, wherever the feed is cut', async () => {
    const all = (await api.get<Shifts>('/v1/shifts?limit=1000')).items;
    const cut: Shifts['items'] = [];
    for (let cursor = ''; ; ) {
      const page: Shifts = await api.get<Shifts>(`/v1/shifts?limit=7${cursor}`);
      if (page.items.length === 0) break;
      cut.push(...page.items);
      cursor = `&cursor=${page.next}`;
    }
    expect(all.length).toBeGreaterThan(250);
    expect(cut).toEqual(all);
  });
});

describe('HTTP as its users expect it', () => {
  it('answers HEAD, compresses, allows other origins, and tags reads', async () => {
    const path = `/v1/stances?proposal=${OFFICE}`;
    const first = await fetch(api.base + path, { headers: { origin: 'https://example.org' } });
    expect(first.headers.get('content-encoding')).toMatch(/br|gzip|deflate|zstd/);
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"/);
    const again = await fetch(api.base + path, { headers: { 'if-none-match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await fetch(api.base + path, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('describes itself: OpenAPI 3.1 with every route, a page, health and metrics', async () => {
    const { openapi, paths, components } = await api.get<{
      openapi: string;
      paths: Record<string, object>;
      components: { schemas: Record<string, unknown> };
    }>('/openapi.json');
    expect(openapi).toBe('3.1.0');
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        '/v1/statements',
        '/v1/statements/{id}',
        '/v1/imports',
        '/v1/stances',
        '/v1/stances/{holder}/{proposal}/history',
        '/v1/shifts',
      ]),
    );
    expect(Object.keys(components.schemas)).toEqual(
      expect.arrayContaining(['StatementBody', 'ListedStance', 'ShiftRecord', 'Problem']),
    );
    expect(JSON.stringify({ paths, components })).not.toContain('#/$defs/');
    const references = JSON.stringify({ paths, components }).match(/#\/components\/schemas\/\w+/g) ?? [];
    for (const reference of references) expect(Object.keys(components.schemas)).toContain(reference.split('/').at(-1));
    expect((await fetch(`${api.base}/docs`)).status).toBe(200);
    expect(await api.get('/health/live')).toEqual({ status: 'up' });
    expect(await api.get('/health/ready')).toMatchObject({ status: 'ready', kafka: 'absent', postgres: 'up' });
    expect(await (await fetch(`${api.base}/metrics`)).text()).toContain('stancebook_projection_lag_events 0');
    expect(await api.ask('GET', '/v1/nothing')).toMatchObject({ status: 404, body: { type: '/problems/not-found' } });
  });
});
