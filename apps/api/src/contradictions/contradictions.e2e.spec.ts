import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MixedSignal, Stance } from '#stance';
import { sampleStatement, SAMPLES, type TestApi, testApi } from '#testing';
import { byName } from '#words';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

const OFFICE = '/v1/proposals/nato-liaison-office-tokyo';

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })), {
    samples: SAMPLES,
  });
});

afterAll(() => api.close());

describe('the status of a proposal', () => {
  interface Status {
    items: (Stance & { conflictsWith: string[]; contradictedSince: string[] })[];
    summary: { text: string | null; clauses: { statement: string; holders: { name: string }[] }[] };
    within: string | null;
    conflicts: { holders: string[]; values: string[] }[];
    sinceChanged: { holders: string[]; values: string[] }[];
    included?: { actors: Record<string, { name: string }>; statements: Record<string, { quote: string | null }> };
    snapshot: string;
    next: string | null;
  }

  it('is what each claimant says it is, and tells which claims exclude each other', async () => {
    const { items, conflicts } = await api.get<Status>(`${OFFICE}/status`);
    expect(items.map(({ holder, status, conflictsWith }) => [holder, status?.value, conflictsWith])).toEqual([
      ['emmanuel-macron', 'rejected', ['jens-stoltenberg', 'nato']],
      ['france', 'rejected', ['jens-stoltenberg', 'nato']],
      ['jens-stoltenberg', 'on-the-table', ['emmanuel-macron', 'france', 'reuters']],
      ['nato', 'on-the-table', ['emmanuel-macron', 'france', 'reuters']],
      ['reuters', 'blocked', ['jens-stoltenberg', 'nato']],
    ]);
    expect(conflicts).toHaveLength(6);
    expect(conflicts[0]).toEqual({
      holders: ['emmanuel-macron', 'jens-stoltenberg'],
      values: ['rejected', 'on-the-table'],
    });
    // The stances are those of the list.
    const { items: listed } = await api.get<{ items: Stance[] }>('/v1/stances?proposal=nato-liaison-office-tokyo');
    expect(items.map(({ conflictsWith: _, contradictedSince: __, ...stance }) => stance)).toEqual(
      listed.filter(({ status }) => status),
    );
  });

  it('comes with names and words where they are asked for, in pages, and as of a day', async () => {
    const first = await api.get<Status>(`${OFFICE}/status?include=names,statements&limit=3`);
    expect(first.items).toHaveLength(3);
    expect(first.included?.actors['jens-stoltenberg']?.name).toBe('Jens Stoltenberg');
    const words = first.items.map(({ status }) => first.included?.statements[status?.statement ?? '']?.quote);
    expect(words[2]).toMatch(/still on the table/);
    const rest = await api.get<Status>(`${OFFICE}/status?limit=3&cursor=${first.next}`);
    expect(rest.items.map(({ holder }) => holder)).toEqual(['nato', 'reuters']);
    const all = await api.get<Status>(`${OFFICE}/status`);
    expect([...first.conflicts, ...rest.conflicts]).toEqual(all.conflicts);
    expect((await api.get<Status>(`${OFFICE}/status?asOf=2023-07-11`)).items).toEqual([]);
  });
});

describe('the summary of a proposal', () => {
  it('is a sentence, the owner first, with the statements that it rests on', async () => {
    const { summary } = await api.get<{ summary: { text: string; clauses: { statement: string }[] } }>(
      `${OFFICE}/status`,
    );
    expect(summary.text).toMatch(/^NATO|^North Atlantic Treaty Organization/);
    for (const { statement } of summary.clauses) {
      expect((await api.get<{ id: string }>(`/v1/statements/${statement}`)).id).toBe(statement);
    }
  });
});

describe('mixed signals', () => {
  interface Signals {
    items: MixedSignal[];
    within: string | null;
    snapshot: string;
  }

  it('are those of Macron and Stoltenberg, who have NATO in common', async () => {
    const { items } = await api.get<Signals>(`${OFFICE}/mixed-signals`);
    expect(items).toMatchObject([
      {
        body: 'nato',
        bodyName: 'North Atlantic Treaty Organization',
        facet: 'status',
        pair: [
          {
            speaker: 'emmanuel-macron',
            value: 'rejected',
            speaksFor: false,
            through: 'france',
            throughName: 'France',
            quote: expect.stringMatching(/right time/),
          },
          {
            speaker: 'jens-stoltenberg',
            value: 'on-the-table',
            speaksFor: true,
            through: null,
            quote: expect.stringMatching(/still on the table/),
            source: { publisher: 'Reuters', url: expect.stringMatching(/^https:/) },
          },
        ],
      },
    ]);
  });

  it('can be limited to statements that close together, and asked for as known before', async () => {
    const { snapshot } = await api.get<Signals>(`${OFFICE}/mixed-signals`);
    const later = sampleStatement({
      speaker: 'emmanuel-macron',
      onBehalfOf: ['france'],
      proposal: 'nato-liaison-office-tokyo',
      kind: 'status-claim',
      saidOn: '2023-09-01',
      coding: { status: 'dropped' },
      source: { reference: 'a speech', publishedOn: '2023-09-01' },
    });
    const { headers } = await api.ask('POST', '/v1/statements', later);
    await api.projected();
    const values = async (query: string) =>
      (await api.get<Signals>(`${OFFICE}/mixed-signals${query}`)).items.map(({ pair: [a] }) => a.value);
    expect(await values('')).toEqual(['dropped']);
    expect(await values('?within=P2M')).toEqual(['dropped']);
    expect(await values('?within=P51D')).toEqual(['dropped']);
    expect(await values('?within=P50D')).toEqual([]);
    expect(await values('?within=PT1.5S')).toEqual([]);
    expect(await values('?within=any')).toEqual(['dropped']);
    expect(await values('?within=P9999Y')).toEqual(['dropped']);
    expect(await values('?asOf=2023-08&within=P0D')).toEqual(['rejected']);
    expect(await values(`?snapshot=${snapshot}`)).toEqual(['rejected']);
    await api.ask(
      'POST',
      `/v1/statements/${later.id}/void`,
      { reason: 'report-wrong' },
      { 'if-match': headers.get('etag') ?? '' },
    );
    await api.projected();
    expect(await values('')).toEqual(['rejected']);
  });
});

describe('the matrix', () => {
  interface Matrix {
    holders: { id: string; name: string }[];
    proposals: { id: string; title: string; topics: string[] }[];
    cells: { holder: string; proposal: string; position: { value: string } | null; status: { value: string } | null }[];
    more: { holders: number; proposals: number };
    snapshot: string;
  }

  it('has the holders and proposals that are named, with or without stances', async () => {
    const matrix = await api.get<Matrix>(
      '/v1/matrix?holders=mozilla,webkit,japan&proposals=web-mozilla-202,web-mozilla-44',
    );
    expect(matrix.holders.map(({ id }) => id)).toEqual(['japan', 'mozilla', 'webkit']);
    expect(matrix.proposals.map(({ title }) => title)).toEqual(['User Agent Client Hints', 'Web Thing API']);
    expect(matrix.cells.map(({ holder, proposal, position }) => [holder, proposal, position?.value])).toEqual([
      ['mozilla', 'web-mozilla-202', 'neutral'],
      ['mozilla', 'web-mozilla-44', 'support'],
      ['webkit', 'web-mozilla-202', 'undecided'],
    ]);
    expect(matrix.more).toEqual({ holders: 0, proposals: 0 });
  });

  it('shows the proposals with the most stances, and says how many more there are', async () => {
    const { proposals, more } = await api.get<Matrix>('/v1/matrix?topic=web-standards');
    expect(proposals).toHaveLength(100);
    expect(more.holders).toBe(0);
    expect(more.proposals).toBeGreaterThan(100);
    // Both have a stance on this one; on most there is one stance alone.
    expect(proposals.map(({ id }) => id)).toContain('web-mozilla-202');
  });

  it('is filtered by topic, kind of actor and membership on the day', async () => {
    const holders = async (query: string) => (await api.get<Matrix>(`/v1/matrix?${query}`)).holders.map(({ id }) => id);
    expect(await holders('topic=nato&kind=state')).toEqual(['china', 'france', 'japan', 'united-states']);
    // Stoltenberg's membership ended in 2024.
    expect(await holders('topic=nato&organisation=nato')).toEqual(['france', 'united-states']);
    expect(await holders('topic=nato&organisation=nato&asOf=2023')).toEqual([
      'france',
      'jens-stoltenberg',
      'united-states',
    ]);
    expect(await holders('organisation=japan&asOf=2023-06')).toEqual([]);
    expect(await holders('organisation=japan&asOf=2023-07-12')).toEqual(['fumio-kishida']);
    expect(await holders('topic=unheard-of')).toEqual([]);
  });
});

describe('agreement', () => {
  it('is the share of common proposals on which two are on the same side', async () => {
    interface Answer {
      items: { actor: string; n: number; agreed: number; share: number }[];
      next: string | null;
    }
    const { items } = await api.get<Answer>('/v1/actors/mozilla/agreement');
    const positions = async (holder: string) => {
      const { items: all } = await api.get<{ items: Stance[] }>(`/v1/stances?holder=${holder}&limit=1000`);
      const sides: Record<string, number> = { support: 1, neutral: 0, oppose: -1, 'strongly-oppose': -1 };
      return new Map(
        all.flatMap(({ proposal, position }) => {
          const side = position && !position.contestedWith ? sides[position.value] : undefined;
          return side === undefined ? [] : [[proposal, side]];
        }),
      );
    };
    const [mozilla, webkit] = [await positions('mozilla'), await positions('webkit')];
    const common = [...mozilla].filter(([proposal]) => webkit.has(proposal));
    const agreed = common.filter(([proposal, side]) => webkit.get(proposal) === side).length;
    expect(common.length).toBeGreaterThan(10);
    expect(items).toEqual([
      {
        actor: 'webkit',
        name: 'WebKit',
        kind: 'organisation',
        n: common.length,
        agreed,
        share: agreed / common.length,
      },
    ]);
    const first = await api.get<Answer>('/v1/actors/france/agreement?limit=1');
    const second = await api.get<Answer>(`/v1/actors/france/agreement?limit=1&cursor=${first.next}`);
    const all = await api.get<Answer>('/v1/actors/france/agreement');
    expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 2));
  });
});

describe('lists', () => {
  it('count who said nothing, and name what they name only where asked', async () => {
    interface Listed {
      actors: { described: number; holders: number; silent: number };
      included?: unknown;
    }
    const answer = await api.get<Listed>(`${OFFICE}/stances`);
    // Kishida, Japan, the United States, Mozilla and WebKit said nothing; unnamed officials only described it.
    expect(answer.actors).toEqual({ described: 12, holders: 6, silent: 5 });
    expect(answer.included).toBeUndefined();
    expect((await api.get<Listed>(`${OFFICE}/stances?asOf=2022`)).actors).toEqual({
      described: 12,
      holders: 0,
      silent: 12,
    });
    const { included } = await api.get<Listed>(`${OFFICE}/stances?include=names`);
    expect(included).toMatchObject({ actors: { china: { name: 'China', kind: 'state' } }, statements: {} });
  });

  it('tell when an actor last spoke, on whatever proposal', async () => {
    const lastSpoke = async (path: string) => (await api.get<{ lastSpoke: string | null }>(path)).lastSpoke;
    const { items } = await api.get<{ items: Stance[] }>('/v1/stances?holder=mozilla&limit=1000');
    const days = items.flatMap((stance) => (stance.lastSpoke ? [stance.lastSpoke] : []));
    expect(await lastSpoke('/v1/actors/mozilla/stances?limit=1')).toBe(days.toSorted((a, b) => (a < b ? 1 : -1))[0]);
    expect(await lastSpoke('/v1/actors/china/stances')).toBe('2023-05-31');
    expect(await lastSpoke('/v1/actors/china/stances?asOf=2023-04')).toBeNull();
    expect(await lastSpoke('/v1/actors/united-states/stances')).toBeNull();
  });

  it('find actors and proposals by several ids, kind, membership and topic', async () => {
    const ids = async (path: string) => (await api.get<{ items: { id: string }[] }>(path)).items.map(({ id }) => id);
    expect(await ids('/v1/actors?ids=nato,china')).toEqual(['china', 'nato']);
    expect(await ids('/v1/actors?kind=person&q=ma')).toEqual(['emmanuel-macron']);
    expect(await ids('/v1/actors?organisation=nato&kind=state')).toEqual(['france', 'united-states']);
    expect(await ids('/v1/proposals?topic=japan')).toEqual([
      'nato-japan-partnership-programme',
      'nato-liaison-office-tokyo',
    ]);
    expect(await ids('/v1/proposals?q=NATO%20office%20in%20Tokyo')).toEqual(['nato-liaison-office-tokyo']);
    expect(await ids('/v1/proposals?q=NATO%20office%20in%20Kyoto')).toEqual([]);
    const { items } = await api.get<{ items: { topic: string; proposals: number }[] }>('/v1/topics');
    expect(items.find(({ topic }) => topic === 'japan')).toEqual({ topic: 'japan', proposals: 2 });
  });

  it.each([
    ['/v1/proposals/nothing/status', 404],
    ['/v1/proposals/nothing/mixed-signals', 404],
    [`${OFFICE}/mixed-signals?within=30`, 400],
    [`${OFFICE}/mixed-signals?within=P99999Y`, 400],
    [`${OFFICE}/mixed-signals?cursor=abc`, 400],
    [`${OFFICE}/status?asOf=soon`, 400],
    [`${OFFICE}/status?include=everything`, 400],
    ['/v1/matrix?holders=nobody', 404],
    ['/v1/matrix?proposals=nothing', 404],
    ['/v1/matrix?holders=No Body', 400],
    ['/v1/matrix?organisation=nobody', 404],
    ['/v1/actors/nobody/agreement', 404],
    ['/v1/actors?q=%00', 400],
    ['/v1/actors?ids=nato,nobody', 404],
    ['/v1/actors?organisation=nobody', 404],
    ['/v1/proposals?ids=nothing', 404],
    [`${OFFICE}/mixed-signals?within=PT0,5S`, 400],
    ['/v1/stances?topic=%00', 400],
  ])('refuses %s with %i', async (path, status) => {
    expect(await api.ask('GET', path)).toMatchObject({
      status,
      body: { status, type: expect.stringMatching(/^\/problems\//), detail: expect.any(String) },
    });
  });
});

describe('a claim that is contradicted later', () => {
  interface Status {
    items: { holder: string; conflictsWith: string[]; contradictedSince: string[] }[];
    summary: { text: string | null; clauses: { statement: string; text: string }[] };
    within: string | null;
    conflicts: { holders: string[] }[];
    sinceChanged: { holders: string[]; values: string[] }[];
  }
  const proposal = 'harbour-bridge';
  const path = `/v1/proposals/${proposal}/status`;

  async function claim(speaker: string, status: string, saidOn: string): Promise<string> {
    const body = sampleStatement({
      speaker,
      onBehalfOf: [],
      proposal,
      kind: 'status-claim',
      saidOn,
      coding: { status },
      source: { reference: 'a speech', publishedOn: saidOn },
    });
    expect((await api.ask('POST', '/v1/statements?describe=missing', body)).status).toBe(201);
    await api.projected();
    return body.id;
  }

  it('is contradicted within 90 days unless another time is chosen, and after that has changed since', async () => {
    const first = await claim('town', 'on-the-table', '2023-01-10');
    const described = { title: 'Harbour bridge', owner: 'town' };
    const { status } = await api.ask('PUT', `/v1/proposals/${proposal}`, described, { 'if-match': '"1"' });
    expect(status).toBe(200);
    const last = await claim('ministry', 'rejected', '2023-04-11');
    const answer = await api.get<Status>(path);
    expect(answer.within).toBe('P90D');
    expect(answer.conflicts).toEqual([]);
    expect(answer.sinceChanged).toEqual([{ holders: ['town', 'ministry'], values: ['on-the-table', 'rejected'] }]);
    expect(answer.items.map(({ holder, contradictedSince }) => [holder, contradictedSince])).toEqual([
      ['ministry', []],
      ['town', ['ministry']],
    ]);
    for (const within of ['P91D', 'P3M1D', 'P1Y', 'any']) {
      const { conflicts, sinceChanged } = await api.get<Status>(`${path}?within=${within}`);
      expect([within, conflicts.map(({ holders }) => holders), sinceChanged]).toEqual([
        within,
        [['ministry', 'town']],
        [],
      ]);
    }
    expect((await api.get<Status>(`${path}?within=any`)).within).toBe(null);
    expect((await api.get<Status>(`${path}?asOf=2023-02`)).sinceChanged).toEqual([]);
    for (const within of ['90', 'P1,5D', 'P99999D', 'ever']) {
      expect((await api.ask('GET', `${path}?within=${within}`)).status).toBe(400);
    }
    expect(answer.summary).toMatchObject({
      text: 'town: on the table since 10 January 2023. ministry: rejected since 11 April 2023. town has said nothing on the record since 10 January 2023.',
      clauses: [{ statement: first }, { statement: last }],
      owner: { id: 'town', lastSpoke: '2023-01-10' },
      counts: null,
    });
    expect((await api.get<Status>(`${path}?asOf=2023-02-01`)).summary.text).toBe(
      'town: on the table since 10 January 2023.',
    );
    expect((await api.get<Status>(`${path}?asOf=2022`)).summary).toMatchObject({ text: null, clauses: [] });
  });

  it('is counted, beside those of the owner and the latest, where there are many', async () => {
    for (const [i, status] of ['rejected', 'on-the-table', 'rejected'].entries()) {
      await claim(`neighbour-${i}`, status, `2023-05-0${i + 1}`);
    }
    expect((await api.get<Status>(path)).summary.text).toBe(
      'town: on the table since 10 January 2023. neighbour-2: rejected since 3 May 2023. neighbour-1: on the table since 2 May 2023. 5 actors in all: 3 rejected, 2 on the table (last word: 3 May 2023). town has said nothing on the record since 10 January 2023.',
    );
  });
});

describe('a register by name', () => {
  it('comes as a reader looks names up, in pages', async () => {
    const names = ['Zone 10', 'zone 9', '“Zébu”', 'Zagreb', 'zagreb', 'Zürich', 'Zürich'];
    for (const [i, name] of names.entries()) {
      await api.ask('PUT', `/v1/actors/z-${i}`, { kind: 'group', name }, { 'if-none-match': '*' });
    }
    await api.projected();
    const found: string[] = [];
    for (let cursor = ''; ; ) {
      interface Listed {
        items: { id: string; name: string }[];
        next: string | null;
      }
      const { items, next } = await api.get<Listed>(`/v1/actors?kind=group&order=name&limit=2${cursor}`);
      found.push(...items.flatMap(({ id, name }) => (id.startsWith('z-') ? [name] : [])));
      if (next === null) break;
      cursor = `&cursor=${next}`;
    }
    expect(found).toEqual(['Zagreb', 'zagreb', '“Zébu”', 'zone 9', 'Zone 10', 'Zürich', 'Zürich']);
    const { items } = await api.get<{ items: { title: string }[] }>('/v1/proposals?order=name&topic=nato');
    const titles = items.map(({ title }) => title);
    expect(titles).toEqual(byName(titles, (title) => title));
  });

  it('has the order of the page in any script', async () => {
    const names = [
      'US',
      'U.S.',
      'O’Brien',
      'Obrien',
      'OBrien',
      'Ø',
      'Ångström',
      'Angst',
      'ß',
      'SS',
      '北京',
      '東京',
      '도쿄',
    ]
      .concat([
        'Жуков',
        'Ёлкин',
        'Йод',
        'Иван',
        'ελλάς',
        'Ελλάδα',
        'محمد',
        'हिन्दी',
        '🏯 castle',
        'Castle',
        '10 ½',
        '9',
        '007',
      ])
      .concat([
        'a-b',
        'ab',
        'a b',
        'A/RES/75/9',
        'A/RES/75/10',
        '(x)',
        '$5',
        '5 %',
        '“quoted”',
        'ｆｕｌｌ',
        'full',
        'naïve',
        'naive',
      ]);
    await api.import(names.map((name, i) => ({ record: 'actor', id: `s-${i}`, name, kind: 'outlet' })));
    await api.projected();
    const { items } = await api.get<{ items: { name: string }[] }>('/v1/actors?kind=outlet&order=name&limit=1000');
    const found = items.map(({ name }) => name);
    expect(found).toEqual(expect.arrayContaining(names));
    expect(found).toEqual(byName(found, (name) => name));
  });

  it('refuses the cursor of the other order', async () => {
    const { next } = await api.get<{ next: string }>('/v1/actors?limit=1');
    expect((await api.ask('GET', `/v1/actors?limit=1&order=name&cursor=${next}`)).status).toBe(400);
  });
});
