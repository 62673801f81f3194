import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectionNamed, rebuild } from '#read-model';
import { sampleStatement, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

const URL_OF_IT = 'https://gazette.example/harbour';
const ARTICLE = `The harbour

“We will not build it,” the mayor said on Monday.  She added: “It's not the right time, and it's not why
we're here.” Asked whether the council agreed, she said “No.” The clerk spoke of 東京 事務所 の 開設 and of Größe über alles.`;

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
});

afterAll(() => api.close());

interface Found {
  items: { start: number; end: number; statement: string; position: string | null }[];
  more: boolean;
}

async function said(quote: string, changes: Record<string, unknown> = {}): Promise<string> {
  const statement = sampleStatement({ quote, source: { url: URL_OF_IT }, ...changes });
  expect((await api.ask('POST', '/v1/statements?describe=missing', statement)).status).toBe(201);
  return statement.id;
}

async function find(text: string, source?: string): Promise<[string, string][]> {
  await api.projected();
  const { status, body } = await api.ask<Found>('POST', '/v1/statements/coded-passages', { text, source });
  expect([status, body.more]).toEqual([200, false]);
  return body.items.map(({ start, end, statement }) => [text.slice(start, end), statement]);
}

describe('the passages of a text that are recorded', () => {
  it('are found word for word, in whatever copy of it', async () => {
    const right = await said('it’s not the right time and it’s not why we’re here');
    const build = await said('We will not build it');
    const tokyo = await said('東京 事務所 の 開設', { proposal: 'tokyo' });
    const size = await said('Größe über alles'.normalize('NFD'), { proposal: 'size' });
    const other = await said('We will not build it ever', { source: { url: 'https://elsewhere.example/1' } });
    const found = await find(ARTICLE);
    expect(found).toEqual([
      ['We will not build it', build],
      ["It's not the right time, and it's not why\nwe're here", right],
      ['東京 事務所 の 開設', tokyo],
      ['Größe über alles', size],
    ]);
    expect(found.map(([, id]) => id)).not.toContain(other);
    expect(await find(ARTICLE.toUpperCase())).toHaveLength(4);
    expect(await find('Nothing of the kind was said.')).toEqual([]);
  });

  it('of one or two words are found in their own source alone', async () => {
    const no = await said('No.', { saidOn: '2023-07-11' });
    expect((await find(ARTICLE)).map(([, id]) => id)).not.toContain(no);
    const found = await find(ARTICLE, URL_OF_IT);
    expect(found.filter(([, id]) => id === no)).toEqual([['No', no]]);
  });

  it('are not those of a statement that was voided, or is quoted otherwise by now', async () => {
    const voided = await said('the bells were heard in the harbour', { proposal: 'bells' });
    const mended = await said('the bells were seen in the harbour', { proposal: 'bells' });
    const text = 'They say the bells were heard in the harbour. They say the bells were seen in the harbour.';
    expect((await find(text)).map(([, id]) => id)).toEqual([voided, mended]);
    await api.ask('POST', `/v1/statements/${voided}/void`, { reason: 'report-wrong' }, { 'if-match': '*' });
    const patch = { 'if-match': '*', 'content-type': 'application/merge-patch+json' };
    await api.ask('PATCH', `/v1/statements/${mended}`, { quote: 'no bells at all were seen' }, patch);
    expect(await find(text)).toEqual([]);
    await api.ask('POST', `/v1/statements/${voided}/reinstatement`, {}, { 'if-match': '*' });
    expect((await find(text)).map(([, id]) => id)).toEqual([voided]);
  });

  it('are asked for of a long text, and not of one that is too long', async () => {
    const long = `${'lorem ipsum dolor sit amet '.repeat(7_000)} ${ARTICLE}`;
    expect(await find(long)).toHaveLength(4);
    const { status } = await api.ask('POST', '/v1/statements/coded-passages', { text: 'a'.repeat(200_001) });
    expect(status).toBe(422);
  });

  it('of the samples are all found in a text of all of them', async () => {
    const sample = readFileSync('samples/nato-tokyo-2023-07-12.ndjson', 'utf8');
    await api.import(sample);
    const lines = sample.trim().split('\n');
    const quotes = lines.flatMap((line) => {
      const { id, quote } = JSON.parse(line) as { id: string; quote?: string };
      return quote ? [{ id, quote }] : [];
    });
    const found = await find(quotes.map(({ quote }) => quote).join(' And then: '));
    expect(found.map(([, id]) => id)).toEqual(expect.arrayContaining(quotes.map(({ id }) => id)));
  });

  it('are the same in a view that is made anew', async () => {
    await api.projected();
    expect(await rebuild(api.log.pool, projectionNamed('passages'), { check: true })).toEqual([]);
  });
});
