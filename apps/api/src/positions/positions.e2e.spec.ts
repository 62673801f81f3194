import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { sampleStatement, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

interface Counted {
  n: number;
  contested: number;
  positions: Record<string, number>;
}
interface Answer {
  by: string;
  items: { period: string; held: Counted; spoke: Counted }[];
  snapshot: string;
  next: string | null;
}

const PATH = '/v1/proposals/treaty/positions';

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
  await api.import([
    vote('ada', '1990-05-01', 'support'),
    vote('ben', '1990-05-01', 'oppose'),
    vote('cleo', '1990-05-01', 'abstained'),
    vote('ada', '1991-05-01', 'oppose'),
    vote('ben', '2001-05-01', 'support'),
  ]);
  await api.projected();
});

afterAll(() => api.close());

function vote(speaker: string, saidOn: string, position: string) {
  const source = { reference: `${speaker}, ${saidOn}` };
  return sampleStatement({ proposal: 'treaty', speaker, saidOn, kind: 'vote', coding: { position }, source });
}

const brief = ({ items }: Answer, what: 'held' | 'spoke') =>
  Object.fromEntries(items.map((item) => [item.period, [item[what].n, item[what].positions]]));

describe('the positions on a proposal over time', () => {
  it('are those at the end of each year, and beside them those who spoke in it', async () => {
    const answer = await api.get<Answer>(PATH);
    expect(answer.by).toBe('year');
    expect(brief(answer, 'held')).toEqual({
      1990: [3, { support: 1, oppose: 1, abstained: 1 }],
      1991: [3, { oppose: 2, abstained: 1 }],
      2001: [3, { support: 1, oppose: 1, abstained: 1 }],
    });
    expect(brief(answer, 'spoke')).toEqual({
      1990: [3, { support: 1, oppose: 1, abstained: 1 }],
      1991: [1, { oppose: 1 }],
      2001: [1, { support: 1 }],
    });
  });

  it('end with what the lists show', async () => {
    const { totals } = await api.get<{ totals: Record<string, number> }>('/v1/proposals/treaty/stances');
    expect((await api.get<Answer>(PATH)).items.at(-1)?.held.positions).toEqual(totals);
  });

  it('are told in pages, by other periods, and as of a day', async () => {
    const whole = await api.get<Answer>(`${PATH}?by=month`);
    expect(whole.items.map(({ period }) => period)).toEqual(['1990-05', '1991-05', '2001-05']);
    const first = await api.get<Answer>(`${PATH}?by=month&limit=2`);
    const rest = await api.get<Answer>(`${PATH}?by=month&limit=2&cursor=${first.next}`);
    expect([...first.items, ...rest.items]).toEqual(whole.items);
    expect(rest.next).toBeNull();
    const then = await api.get<Answer>(`${PATH}?asOf=1991`);
    expect([then.by, Object.keys(brief(then, 'held'))]).toEqual(['month', ['1990-05', '1991-05']]);
  });

  it('are those that were known', async () => {
    const before = await api.get<Answer>(PATH);
    await api.import([vote('dan', '1990-05-01', 'support')]);
    await api.projected();
    expect((await api.get<Answer>(PATH)).items[0]?.held.n).toBe(4);
    const { snapshot, items } = await api.get<Answer>(`${PATH}?snapshot=${before.snapshot}`);
    expect({ snapshot, items }).toEqual({ snapshot: before.snapshot, items: before.items });
  });

  it('are had as CSV, with a number in each cell', async () => {
    const response = await fetch(`${api.base}${PATH}.csv?asOf=1991&by=year`);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="stancebook-positions-treaty.csv"');
    const rows: Record<string, string>[] = parse(await response.text(), { columns: true });
    const { items } = await api.get<Answer>(`${PATH}?asOf=1991&by=year`);
    expect(rows.map((row) => [row['period'], row['held.n'], row['held.oppose'], row['spoke.withdrawn']])).toEqual(
      items.map(({ period, held }) => [period, String(held.n), String(held.positions['oppose'] ?? 0), '0']),
    );
  });

  it.each([
    ['/v1/proposals/nothing/positions', 404],
    ['/v1/proposals/nothing/positions.csv', 404],
    [`${PATH}?by=decade`, 400],
    [`${PATH}.csv?limit=3`, 400],
  ])('refuses %s with %i', async (path, status) => {
    expect((await api.ask('GET', path)).status).toBe(status);
  });
});
