import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendEvents } from '#event-log';
import { statementSchema } from '#stance';
import { sampleStatement, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

const PARTITION = 0;

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
});

afterAll(() => api.close());

interface Page {
  items: { sequence: number }[];
  next: number;
}

const page = (after: number) => api.get<Page>(`/v1/log?partition=${PARTITION}&after=${after}&limit=1000`);

describe('the log', () => {
  it('comes in pages of no more than some 4 MiB, however many are asked for', async () => {
    const events = 60;
    for (let n = 0; n < events; n += 1) {
      // As a release before the maxima took it.
      const data = { ...statementSchema.parse(sampleStatement()), quote: `${n} ${'x'.repeat(100_000)}` };
      const streams = [
        {
          streamId: data.id,
          partition: PARTITION,
          expectedVersion: 0,
          events: [{ type: 'StatementRecorded', schemaVersion: 1, data }],
        },
      ];
      const metadata = { correlationId: 'test', causationId: null, caller: 'test' };
      expect((await appendEvents(api.log, { streams, metadata, claims: [], releases: [] })).outcome).toBe('appended');
    }
    const read: number[] = [];
    for (let next = 0; read.length < events; ) {
      const answer = await page(next);
      expect(JSON.stringify(answer.items).length).toBeLessThan(5 * 1024 * 1024);
      expect(answer.items.length).toBeGreaterThan(0);
      read.push(...answer.items.map(({ sequence }) => sequence));
      next = answer.next;
    }
    expect(read).toEqual(Array.from({ length: events }, (_, i) => i + 1));
    expect(await page(events)).toMatchObject({ items: [], next: events });
  });

  it.each([
    'partition=4',
    'partition=-1',
    'partition=x',
    'partition=0&after=1000',
    'partition=0&after=-1',
    'partition=0&after=1e300',
    '',
  ])('refuses %s', async (query) => {
    expect(await api.ask('GET', `/v1/log?${query}`)).toMatchObject({
      status: 400,
      body: { type: '/problems/bad-request' },
    });
  });
});
