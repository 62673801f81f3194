/** The largest that is accepted, copied by a relay that runs, read from its topics, and shown by the page in a browser. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Topics, topicsWith } from '#contract';
import { readEventTextsAfter } from '#event-log';
import type { OutgoingRecord } from '#kafka';
import { readShiftsAfter, readStancesAfter } from '#read-model';
import {
  largestActor,
  largestProposal,
  largestStatement,
  longSlug,
  readTopics,
  sendLargest,
  type TestApi,
  type TestBrowser,
  testApi,
  testBrowser,
  testKafka,
} from '#testing';
import { eventRecord, shiftRecord, stanceRecord } from '../../relay/src/records.js';
import { runRelay } from '../../relay/src/relay.js';
import { readConfig } from './config.js';
import { createApp } from './create-app.js';

/** One that no line may be broken after, one that any may be, and one that is not seen and six bytes in JSON. */
const CHARACTERS = ['x', '字', '\u0001'];
const IDS = CHARACTERS.map((_, i) => `00000000-0000-4000-8000-00000000000${i}`);
const NAMES = CHARACTERS.map((_, i) => longSlug(`largest-${i}`));
const SPEAKER = longSlug('speaker');

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
  for (const [i, character] of CHARACTERS.entries()) {
    const [id = '', proposal = ''] = [IDS[i], NAMES[i]];
    await sendLargest(api, 'PUT', `/v1/actors/${proposal}`, character, (text) => largestActor(text, i));
    await sendLargest(api, 'PUT', `/v1/proposals/${proposal}`, character, largestProposal);
    await sendLargest(api, 'POST', '/v1/statements', character, (text) => largestStatement(text, { id, proposal }));
  }
  const contrary = {
    id: randomUUID(),
    proposal: NAMES[0],
    saidOn: '2023-07-13',
    coding: { position: 'oppose', status: 'blocked' },
  };
  await sendLargest(api, 'POST', '/v1/statements', 'x', (text) => largestStatement(text, contrary));
  await api.projected();
}, 120_000);

afterAll(() => api.close());

/** All that there is to copy, as the relay makes records of it. */
async function* recordsFor(topics: Topics): AsyncGenerator<OutgoingRecord> {
  const { pool, partitions, id } = api.log;
  const source = `urn:uuid:${id}`;
  for (let partition = 0; partition < partitions; partition += 1) {
    const from = (after: number) => new Map([[partition, after]]);
    for await (const event of paged((after) => readEventTextsAfter(pool, from(after), 100)))
      yield eventRecord(topics.events, source, event);
    const shiftsAfter = async (after: number) =>
      (await readShiftsAfter(pool, from(after), 100)).map((one) => ({ ...one, sequence: one.record.sequence }));
    for await (const shift of paged(shiftsAfter)) yield shiftRecord(topics.shifts, source, shift);
    for await (const stance of paged((after) => readStancesAfter(pool, from(after), 100)))
      yield stanceRecord(topics.stances, source, stance);
  }
}

async function* paged<T extends { sequence: number }>(read: (after: number) => Promise<T[]>): AsyncGenerator<T> {
  for (let page = await read(0); page.length > 0; page = await read(page.at(-1)?.sequence ?? 0)) yield* page;
}

it('the relay copies it, and it is read from the topics as it was made', async () => {
  const { brokers, topicPrefix } = testKafka();
  const topics = topicsWith(topicPrefix);
  const made = await Array.fromAsync(recordsFor(topics));
  const stopping = new AbortController();
  const relaying = runRelay(api.log, {
    brokers: [brokers],
    topicPrefix,
    leaseMs: 5_000,
    signal: stopping.signal,
    report: () => {},
    changed: () => {},
  });
  const read = await readTopics(brokers, [topics.events, topics.shifts, topics.stances], made.length);
  stopping.abort();
  await relaying;
  const inOrder = <T extends { headers: Record<string, string> }>(records: T[]) =>
    records.toSorted((a, b) => ((a.headers.ce_id ?? '') < (b.headers.ce_id ?? '') ? -1 : 1));
  expect(inOrder(read)).toEqual(
    inOrder(made).map(({ value, ...rest }) => ({
      ...rest,
      value: value === null ? null : (JSON.parse(value) as object),
    })),
  );
}, 120_000);

describe('on a telephone', () => {
  let browser: TestBrowser;

  beforeAll(async () => {
    browser = await testBrowser(api.base);
  });

  afterAll(() => browser.close());

  it.each([
    ...IDS.map((id) => `/statements/${id}`),
    ...NAMES.map((proposal) => `/proposals/${proposal}`),
    ...NAMES.map((actor) => `/actors/${actor}`),
    `/actors/${SPEAKER}`,
    `/proposals/${NAMES[0]}/timeline`,
    `/stances/${SPEAKER}/${NAMES[0]}?revisions=true`,
    '/changes',
  ])(
    'the page shows it without a complaint, and nothing beyond the edge: %s',
    async (address) => {
      const page = await browser.open(address, { viewport: { width: 360, height: 740 } });
      // Once all parts of it are there.
      await page.locator('main:not(:has([aria-busy="true"])) h1').waitFor();
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      expect(overflow).toBeLessThanOrEqual(0);
      expect(browser.complaints).toEqual([]);
      await page.context().close();
    },
    60_000,
  );
});
