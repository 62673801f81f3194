import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleStatement, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

interface Answer {
  items: { month: string; kind: string; change: boolean; shifts: number }[];
  snapshot: string;
  next: string | null;
  stale?: true;
}

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
  for (const [saidOn, position] of [
    ['2023-06-30', 'support'],
    ['2023-07', 'oppose'],
    ['2023-07-12', 'support'],
    ['2024-01-02', 'support'],
  ] as const) {
    await say(saidOn, position);
  }
  await api.projected();
});

afterAll(() => api.close());

async function say(saidOn: string, position: string, proposal = 'bridge') {
  const reply = await api.ask(
    'POST',
    '/v1/statements?describe=missing',
    sampleStatement({ proposal, saidOn, source: { reference: `The Gazette, ${saidOn}` }, coding: { position } }),
  );
  expect([reply.status, reply.body]).toEqual([201, expect.anything()]);
  return reply;
}

const brief = ({ items }: Answer) => items.map(({ month, kind, shifts }) => `${month} ${kind} ${shifts}`);

describe('the activity on a proposal', () => {
  it('is told by month and kind, in pages', async () => {
    const answer = await api.get<Answer>('/v1/proposals/bridge/activity');
    expect(brief(answer)).toEqual(['2023-06 first-recorded 1', '2023-07 unordered 2', '2024-01 reaffirmation 1']);
    expect(answer.items.map(({ change }) => change)).toEqual([false, false, false]);
    expect(answer).not.toHaveProperty('stale');
    const first = await api.get<Answer>('/v1/proposals/bridge/activity?limit=2');
    const rest = await api.get<Answer>(`/v1/proposals/bridge/activity?limit=2&cursor=${first.next}`);
    expect([...first.items, ...rest.items]).toEqual(answer.items);
    expect(rest.next).toBeNull();
  });

  it('is that of a day, and of what was known', async () => {
    const before = await api.get<Answer>('/v1/proposals/bridge/activity');
    expect(brief(await api.get<Answer>('/v1/proposals/bridge/activity?asOf=2023-06'))).toEqual([
      '2023-06 first-recorded 1',
    ]);
    const { headers } = await say('2024-02-03', 'oppose');
    const now = await api.get<Answer>(
      `/v1/proposals/bridge/activity?min-sequence=${headers.get('stancebook-sequence')}`,
    );
    expect(now.items.at(-1)).toEqual({ month: '2024-02', kind: 'reversal', change: true, shifts: 1 });
    const then = await api.get<Answer>(`/v1/proposals/bridge/activity?snapshot=${before.snapshot}`);
    expect(then).toEqual(before);
  });

  it('is 503 while the view is brought up, and no other answer is', async () => {
    await api.log.pool.query("UPDATE projection_checkpoint SET live = false WHERE projection = 'activity'");
    const { status, headers, body } = await api.ask('GET', '/v1/proposals/bridge/activity');
    expect([status, headers.has('retry-after'), body['type']]).toEqual([
      503,
      true,
      expect.stringContaining('projection-behind'),
    ]);
    expect((await api.ask('GET', '/v1/proposals/bridge/stances')).status).toBe(200);
    await api.log.pool.query("UPDATE projection_checkpoint SET live = true WHERE projection = 'activity'");
  });

  it('is stale where it lacks what could not be folded, and no other answer is', async () => {
    await api.log.pool.query("ALTER TABLE activity ADD CONSTRAINT obstacle CHECK (proposal <> 'tunnel')");
    const { headers } = await say('2024-02-03', 'oppose', 'tunnel');
    const sequence = headers.get('stancebook-sequence');
    const answer = await api.get<Answer>(`/v1/proposals/tunnel/activity?min-sequence=${sequence}`);
    expect([answer.items, answer.stale]).toEqual([[], true]);
    expect(await api.get<Answer>('/v1/proposals/tunnel/stances')).not.toHaveProperty('stale');
    expect(await api.get<Answer>('/v1/proposals/bridge/activity')).not.toHaveProperty('stale');
  });

  it.each([
    ['of no proposal that there is', '/v1/proposals/nowhere/activity', 404, 'not-found'],
    ['after a cursor of another list', '/v1/proposals/bridge/activity?cursor=WyJhIiwiYiJd', 400, 'bad-request'],
  ])('is refused: %s', async (_, path, status, type) => {
    const reply = await api.ask('GET', path);
    expect([reply.status, reply.body['type']]).toEqual([status, expect.stringContaining(type)]);
  });
});
