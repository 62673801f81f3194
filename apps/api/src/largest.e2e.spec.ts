/** The largest that is accepted, of each kind and of each kind of character, goes all the way: recorded, folded, rebuilt, relayed, exported, shown. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readEventTextsAfter, verifyLog } from '#event-log';
import { batchBytesOf } from '#kafka';
import { PROJECTIONS, readParkedKeys, readShiftsAfter, readStancesAfter, rebuild, verifyFeeds } from '#read-model';
import { MAXIMA } from '#stance';
import {
  largestActor,
  largestProposal,
  largestStatement,
  longSlug,
  sampleStatement,
  sendLargest,
  type TestApi,
  testApi,
} from '#testing';
import { eventRecord, shiftRecord, stanceRecord } from '../../relay/src/records.js';
import { readConfig } from './config.js';
import { createApp } from './create-app.js';

/** What a topic accepts unless it is told otherwise: Kafka's default. */
const BATCH_BYTES_MAX = 1_048_588;
/** One to four bytes in UTF-8, a pair of surrogates, and six bytes in JSON. */
const CHARACTERS = ['x', 'é', '字', '𐐀', '"', '\u0001', 'Ⱥ'];

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
});

afterAll(() => api.close());

const times = <T>(n: number, make: (i: number) => T) => Array.from({ length: n }, (_, i) => make(i));

describe('the largest that is accepted', () => {
  it('is recorded, in any characters', async () => {
    for (const [i, character] of CHARACTERS.entries()) {
      const name = longSlug(`largest-${i}`);
      await sendLargest(api, 'PUT', `/v1/actors/${name}`, character, (text) => largestActor(text, i));
      await sendLargest(api, 'PUT', `/v1/proposals/${name}`, character, (text) => largestProposal(text));
      await sendLargest(api, 'POST', '/v1/statements', character, (text) =>
        largestStatement(text, { id: `00000000-0000-4000-8000-00000000000${i}`, proposal: name }),
      );
    }
  }, 120_000);

  it('and pairs of it: recoded, contested, voided, moved, and coded by more than are listed', async () => {
    const proposal = longSlug('largest-0');
    const post = (said: Record<string, unknown> & { id: string }, character = '字') =>
      sendLargest(api, 'POST', '/v1/statements', character, (text) => largestStatement(text, said));
    const [later, recoded, voided, moved] = times(4, () => randomUUID());
    for (const id of [later, recoded, voided, moved]) {
      await post({ id: id as string, proposal, saidOn: '2023-07-13', coding: { position: 'support' } });
    }
    const change = (method: string, path: string, body: unknown) =>
      api.ask(method, `/v1/statements/${path}?describe=missing`, body, { 'if-match': '*' });
    for (const position of ['oppose', 'strongly-support', 'strongly-oppose']) {
      expect((await change('PATCH', `${recoded}`, { coding: { position } })).status).toBe(200);
    }
    // A named utterance of its own each, on one day, and every value: contested.
    for (const position of ['neutral', 'undecided', 'deferred', 'declined', 'withdrawn']) {
      await post({ id: randomUUID(), proposal, saidOn: '2023-07-14', coding: { position, utterance: randomUUID() } });
    }
    const reason = { reason: 'report-wrong', note: '字'.repeat(MAXIMA.note) };
    expect((await change('POST', `${voided}/void`, reason)).status).toBe(200);
    expect((await change('POST', `${moved}/move`, { proposal: longSlug('largest-1') })).status).toBe(201);
    const utterance = randomUUID();
    const coded = times(2 * MAXIMA.alsoCodedAs + 4, (i) =>
      sampleStatement({
        speaker: longSlug('speaker'),
        proposal: longSlug('coded'),
        attribution: i === 0 ? 'on-record' : 'document',
        coding: { position: i % 2 === 0 ? 'support' : 'oppose', utterance, coder: '字'.repeat(MAXIMA.coder) },
      }),
    );
    expect((await api.import(coded)).at(-1)).toMatchObject({ counts: { recorded: coded.length } });
    await api.projected();
    const { body } = await api.ask<{ position: { alsoCodedAs: unknown[] } }>(
      'GET',
      `/v1/stances/${longSlug('speaker')}/${longSlug('coded')}`,
    );
    expect(body.position.alsoCodedAs).toHaveLength(MAXIMA.alsoCodedAs);
  }, 240_000);

  it('is folded, and nothing of it parked; rebuilt it is the same, and the log and the feeds are whole', async () => {
    await api.projected();
    const { pool } = api.log;
    expect(await readParkedKeys(pool)).toEqual([]);
    for await (const finding of verifyLog(pool)) expect(finding).toBeUndefined();
    expect(await verifyFeeds(pool)).toEqual([]);
    for (const projection of PROJECTIONS) {
      expect([projection.name, await rebuild(pool, projection, { check: true })]).toEqual([projection.name, []]);
    }
  }, 240_000);

  it('fits into the records of every topic, as a topic takes them', async () => {
    const { pool, partitions } = api.log;
    const source = `urn:stancebook:log:${api.log.id}`;
    const largest = { event: 0, shift: 0, stance: 0 };
    const keep = (kind: keyof typeof largest, bytes: number) => {
      largest[kind] = Math.max(largest[kind], bytes);
    };
    async function each<T>(
      read: (partition: number, after: number) => Promise<T[]>,
      after: (item: T) => number,
      told: (item: T) => void,
    ) {
      for (let partition = 0; partition < partitions; partition += 1) {
        for (
          let page = await read(partition, 0);
          page.length > 0;
          page = await read(partition, after(page.at(-1) as T))
        ) {
          page.forEach(told);
        }
      }
    }
    await each(
      (partition, after) => readEventTextsAfter(pool, new Map([[partition, after]]), 100),
      ({ sequence }) => sequence,
      (event) => keep('event', batchBytesOf([eventRecord('topic', source, event)])),
    );
    await each(
      (partition, after) => readShiftsAfter(pool, new Map([[partition, after]]), 100),
      ({ record }) => record.sequence,
      (record) => keep('shift', batchBytesOf([shiftRecord('topic', source, record)])),
    );
    await each(
      (partition, after) => readStancesAfter(pool, new Map([[partition, after]]), 100),
      ({ sequence }) => sequence,
      (record) => keep('stance', batchBytesOf([stanceRecord('topic', source, record)])),
    );
    // Half of it is left, for what is added to them one day.
    expect(Object.values(largest).every((bytes) => bytes > 5_000 && bytes < BATCH_BYTES_MAX / 2)).toBe(true);
  }, 120_000);

  const [holder, proposal, actor] = [longSlug('speaker'), longSlug('largest-0'), longSlug('largest-2')];
  const named = 'include=names,statements';
  it.each([
    ...['stances', 'histories', 'statements'].flatMap((what) =>
      ['ndjson', 'csv'].map((format) => `/v1/export?what=${what}&format=${format}`),
    ),
    `/v1/shifts?order=newest&${named}&limit=100`,
    '/v1/shifts.atom',
    `/v1/stances?limit=100&${named}`,
    `/v1/stances/${holder}/${proposal}`,
    `/v1/stances/${holder}/${proposal}/history?revisions=true&include=names`,
    `/v1/proposals/${proposal}/stances?${named}`,
    `/v1/proposals/${proposal}/status?${named}`,
    `/v1/proposals/${proposal}/mixed-signals?within=P30D`,
    `/v1/actors/${holder}/stances?${named}`,
    `/v1/actors/${holder}/agreement`,
    `/v1/actors/${actor}`,
    `/v1/actors?organisation=${longSlug('body-1')}&limit=50`,
    '/v1/actors?q=0x&limit=60',
    `/v1/proposals/${proposal}`,
    '/v1/proposals?limit=60',
    '/v1/topics',
    `/v1/matrix?proposals=${proposal},${longSlug('largest-1')}`,
    '/v1/matrix',
    `/v1/statements?speaker=${holder}&order=newest&include=names&limit=10`,
    `/v1/statements?q=${'x'.repeat(1_000)}&limit=10`,
    '/v1/statements/00000000-0000-4000-8000-000000000000?include=names',
    '/v1/statements/00000000-0000-4000-8000-000000000000/revisions',
    '/v1/log?partition=0&limit=100',
  ])(
    'is shown: %s',
    async (path) => {
      let response = await fetch(api.base + path);
      // As clients do: the API shares its process with much else here.
      for (; response.status === 503; response = await fetch(api.base + path)) {
        await response.body?.cancel();
        await sleep(Number(response.headers.get('retry-after')) * 1000);
      }
      const text = await response.text();
      expect([response.status, text.length > 0]).toEqual([200, true]);
    },
    120_000,
  );

  it('is in the feed, page by page', async () => {
    let seen = 0;
    for (let cursor = ''; ; ) {
      const page = await api.get<{ items: unknown[]; next: string }>(
        `/v1/shifts?limit=200${cursor && `&cursor=${cursor}`}`,
      );
      seen += page.items.length;
      if (page.items.length === 0) break;
      cursor = page.next;
    }
    expect(seen).toBeGreaterThan(1_000);
  }, 120_000);
});
