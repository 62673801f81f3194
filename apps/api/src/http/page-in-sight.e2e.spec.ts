import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleStatement, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

let api: TestApi;

const SPEAKERS = ['ada', 'ben', 'cem', 'dov', 'eva', 'fay'];
const STATUSES = ['on-the-table', 'blocked'];
const POSITIONS = ['support', 'oppose'];
const LISTS = [
  '/v1/statements?proposal=bridge',
  '/v1/statements?order=newest&kind=status-claim',
  '/v1/stances?proposal=bridge',
  '/v1/proposals/bridge/stances?',
  '/v1/proposals/bridge/stances?asOf=2023-08&position=support',
  '/v1/actors/ada/stances?',
  '/v1/proposals/bridge/status?',
  '/v1/proposals/bridge/mixed-signals?',
  '/v1/proposals/bridge/mixed-signals?within=P30D',
  '/v1/actors/ada/agreement?',
  '/v1/actors?kind=person',
  '/v1/proposals?q=plan',
];

interface Page {
  items: object[];
  next: string | null;
  /** Of all but the registers. */
  snapshot?: string;
}

let made = 0;

async function statement(speaker: string, proposal: string, i: number, changes: object = {}): Promise<string> {
  made += 1;
  const said = sampleStatement({
    // In one order of a day, run by run.
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    speaker,
    proposal,
    kind: 'status-claim',
    saidOn: `2023-07-${String(i + 10)}`,
    source: { reference: 'The Gazette', publishedOn: '2023-09-01' },
    coding: { position: POSITIONS[i % 2], status: STATUSES[i % 2] },
    ...changes,
  });
  expect((await api.ask('POST', '/v1/statements?describe=missing', said)).status).toBe(201);
  return said.id;
}

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
  await api.ask('PUT', '/v1/actors/guild', { kind: 'organisation', name: 'Guild' });
  for (const id of SPEAKERS) {
    const memberships = [{ organisation: 'guild', role: null, speaksFor: true, during: null }];
    await api.ask('PUT', `/v1/actors/${id}`, { kind: 'person', name: id, memberships });
  }
  for (const [i, speaker] of SPEAKERS.entries()) {
    await statement(speaker, 'bridge', i);
    // With the first they have more in common the later they come.
    for (let n = 0; n <= i; n += 1) await statement(speaker, `plan-${n}`, n);
    await statement('ada', `plan-${i}`, i);
  }
  await api.projected();
}, 120_000);

afterAll(() => api.close());

const page = (path: string, limit: number, cursor: string | null = null) =>
  api.get<Page>(`${path}&limit=${limit}${cursor === null ? '' : `&cursor=${cursor}`}`.replace('?&', '?'));

describe('a list that is read page by page', () => {
  it('neither loses nor doubles what was there at its first page, whatever is recorded, recoded and voided meanwhile', async () => {
    const begun = [];
    for (const path of LISTS) {
      const whole = await page(path, 1_000);
      const first = await page(path, 2);
      expect([path, whole.items.length > 2, whole.next]).toEqual([path, true, null]);
      begun.push({ path, whole, first });
    }
    const { items } = await api.get<{ items: { id: string; version: number }[] }>('/v1/statements?limit=1000');
    for (const [i, { id, version }] of items.entries()) {
      const match = { 'if-match': `"${version}"` };
      const patch = JSON.stringify({ saidOn: `2023-06-${String((i % 20) + 10)}` });
      const answer =
        i % 3 === 0
          ? await api.ask('POST', `/v1/statements/${id}/void`, { reason: 'duplicate' }, match)
          : await api.ask('PATCH', `/v1/statements/${id}`, patch, {
              ...match,
              'content-type': 'application/merge-patch+json',
            });
      expect(answer.status).toBe(200);
    }
    for (const [kind, id, body] of [
      ['actors', 'cem', { kind: 'group', name: 'x' }],
      ['actors', 'abe', { kind: 'person', name: 'x' }],
      ['proposals', 'plan-4', { title: 'x', aliases: ['x'] }],
      ['proposals', 'another-plan', { title: 'x' }],
    ] as const) {
      const { headers } = await api.ask('GET', `/v1/${kind}/${id}`);
      const tag = headers.get('etag');
      const match = tag?.startsWith('"') ? { 'if-match': tag } : {};
      expect((await api.ask('PUT', `/v1/${kind}/${id}`, body, match)).status).toBeLessThan(300);
    }
    for (const [i, speaker] of SPEAKERS.entries()) await statement(speaker, 'bridge', i + 1, { saidOn: '2023-08-01' });
    for (const n of [0, 1, 2, 3]) await statement('fay', `plan-${n}`, 1, { saidOn: '2023-08-01' });
    await api.projected();

    for (const { path, whole, first } of begun) {
      const read = [...first.items];
      for (let { next } = first; next !== null; ) {
        const more: Page = await page(path, 2, next);
        expect([path, more.snapshot]).toEqual([path, first.snapshot]);
        read.push(...more.items);
        next = more.next;
      }
      expect([path, read]).toEqual([path, whole.items]);
    }
  }, 120_000);

  it('takes no cursor of another list, nor a forged one', async () => {
    const made = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const [i, path] of LISTS.entries()) {
      const { next, snapshot } = await page(path, 1);
      const other = await page(LISTS[(i + 2) % LISTS.length] ?? '', 1);
      const began = JSON.parse(Buffer.from(next ?? '', 'base64url').toString()) as { after: unknown };
      const cursors = [
        other.next,
        made(began.after),
        made({ ...began, after: null }),
        made({ ...began, snapshot: 'abc' }),
        made({ ...began, snapshot: null }),
        made({ ...began, after: '\u0000' }),
        made({ ...began, list: 'another' }),
        made(null),
        '%00',
      ];
      for (const cursor of cursors) {
        const answer = await api.ask('GET', `${path}&cursor=${cursor}`.replace('?&', '?'));
        expect([path, cursor, answer.status, answer.body.type]).toEqual([path, cursor, 400, '/problems/bad-request']);
      }
      const changed = snapshot === undefined ? 'q=x' : 'asOf=2023-07';
      const elsewhere = await api.ask('GET', `${path}&${changed}&cursor=${next}`.replace('?&', '?'));
      expect([path, elsewhere.status]).toEqual([path, 400]);
      // As readers do that keep to one snapshot: it is the one that the cursor names.
      if (snapshot === undefined) continue;
      const kept = `${path}&snapshot=${snapshot}`.replace('?&', '?');
      expect((await page(kept, 5, next)).snapshot).toBe(snapshot);
    }
  }, 60_000);
});
