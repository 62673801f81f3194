import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sax from 'sax';
import { addDays, dayOfInstant, type ShiftRecord } from '#stance';
import { sampleStatement, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

const TODAY = dayOfInstant(new Date().toISOString());
const PAIR = 'holder=ada&proposal=bridge';

let api: TestApi;
const ids: Record<string, string> = {};

interface Page {
  items: ShiftRecord[];
  next: string | null;
  firstTold?: Record<string, string>;
}

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
  const [ada, bridge] = [{ name: 'Ada <Lovelace>', kind: 'person' }, { title: 'Build “it” & paint it' }];
  expect((await api.ask('PUT', '/v1/actors/ada', ada)).status).toBe(201);
  expect((await api.ask('PUT', '/v1/proposals/bridge', bridge)).status).toBe(201);
  await record('for', { saidOn: '2001-05-04', coding: { position: 'support' } });
  await record('against', {
    saidOn: addDays(TODAY, -1),
    coding: { position: 'oppose' },
    quote: '<script>alert("x")</script> & ]]> \u0008 done',
  });
  // What was a reversal of the first is one of this, and so another.
  await record('between', { saidOn: addDays(TODAY, -9), coding: { position: 'strongly-support' } });
  await record('status', { saidOn: addDays(TODAY, -3), kind: 'status-claim', coding: { status: 'on-the-table' } });
  await voided('status');
});

afterAll(() => api.close());

async function record(name: string, changes: Record<string, unknown>): Promise<void> {
  const source = { url: `https://example.org/?a=1&b="${name}"`, publisher: null, title: null, publishedOn: null };
  const statement = sampleStatement({ source, ...changes });
  ids[name] = statement.id;
  expect((await api.ask('POST', '/v1/statements?describe=missing', statement)).status).toBe(201);
  await api.projected();
}

async function voided(name: string): Promise<void> {
  const path = `/v1/statements/${ids[name]}/void`;
  expect((await api.ask('POST', path, { reason: 'report-wrong' }, { 'if-match': '"1"' })).status).toBe(200);
  await api.projected();
}

async function paged(query: string): Promise<ShiftRecord[]> {
  const records: ShiftRecord[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Page = await api.get(`/v1/shifts?${query}&limit=1${cursor && `&cursor=${cursor}`}`);
    expect(page.items.length).toBeLessThanOrEqual(1);
    records.push(...page.items);
    cursor = page.next;
  }
  return records;
}

const keysOf = (records: ShiftRecord[]) => records.map(({ partition, sequence }) => `${partition}-${sequence}`);

describe('each shift once', () => {
  it('is its last record, with when it was told first', async () => {
    const { items: feed } = await api.get<Page>('/v1/shifts?limit=1000');
    const last = feed.filter((one) => feed.findLast(({ id }) => id === one.id) === one);
    expect(last.length).toBeLessThan(feed.length);
    for (const query of ['order=newest', 'order=newest&holder=ada', 'order=newest&proposal=bridge'])
      expect([query, keysOf(await paged(`${query}&latest=true`))]).toEqual([query, keysOf(last.toReversed())]);
    const { items, firstTold = {} } = await api.get<Page>('/v1/shifts?order=newest&latest=true');
    const before = items.filter(({ id }) => feed.filter((one) => one.id === id).length > 1);
    expect(firstTold).toEqual(
      Object.fromEntries(before.map(({ id }) => [id, feed.find((one) => one.id === id)?.recordedAt])),
    );
    const id = before[0]?.id ?? '';
    const { items: ofOne } = await api.get<Page>(`/v1/shifts?shift=${id}`);
    expect(keysOf(ofOne)).toEqual(keysOf(feed.filter((one) => one.id === id)));
  });

  it('comes by when it was said, from either end', async () => {
    const newest = await paged('by=said&order=newest');
    const days = newest.map(({ to }) => to.noLaterThan);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(new Set(newest.map(({ id }) => id)).size).toBe(newest.length);
    expect(keysOf(await paged('by=said'))).toEqual(keysOf(newest.toReversed()));
  });

  it('comes from an archive where its words were recorded long after they were said, in lists, the stream and the feed', async () => {
    const archive = await paged('archive=true&latest=true&order=newest');
    expect(new Set(archive.map(({ to }) => to.statement))).toEqual(new Set([ids['for']]));
    const rest = await paged('archive=false&latest=true&order=newest');
    expect(archive.length + rest.length).toBe((await paged('latest=true&order=newest')).length);
    const atom = await (await fetch(`${api.base}/v1/shifts.atom?archive=true`)).text();
    expect(atom.match(/<entry>/g)?.length).toBe((await api.get<Page>('/v1/shifts?archive=true')).items.length);
    const { items } = await api.get<Page>('/v1/shifts?recordedOn=2001-05-04');
    expect(items).toEqual([]);
    const { items: added } = await api.get<{ items: unknown[] }>('/v1/shifts/archive');
    // The first that is recorded is no change.
    expect(added).toEqual([]);
  });
});

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

/** Throws where it is not well-formed. */
function parsed(xml: string): Element {
  const parser = sax.createStream(true);
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const add = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => void open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml);
  parser.end();
  return root.children[0] ?? root;
}

const some = (element: Element, name: string) => element.children.filter((child) => child.name === name);
const one = (element: Element, name: string) => {
  const found = some(element, name);
  expect([name, found.length]).toEqual([name, 1]);
  return found[0] ?? element;
};

/** What RFC 4287 requires of a feed and its entries. */
async function feedOf(query: string): Promise<Element> {
  const response = await fetch(`${api.base}/v1/shifts.atom?${query}`);
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  const xml = await response.text();
  const feed = parsed(xml);
  expect([feed.name, feed.attributes['xmlns']]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
  const entries = some(feed, 'entry');
  for (const element of [feed, ...entries]) {
    expect(one(element, 'title').text).not.toBe('');
    expect(one(element, 'id').text).toMatch(/^urn:uuid:/);
    expect(one(element, 'updated').text).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(some(element, 'author').map((author) => one(author, 'name').text)).not.toContain('');
    for (const link of some(element, 'link')) expect(URL.canParse(link.attributes['href'] ?? '')).toBe(true);
  }
  expect(new Set(entries.map((entry) => one(entry, 'id').text)).size).toBe(entries.length);
  const updated = entries.map((entry) => one(entry, 'updated').text).sort();
  if (updated.length > 0) expect(one(feed, 'updated').text).toBe(updated.at(-1));
  // Nothing in the words ends the character data early.
  expect(xml).not.toContain('<script>');
  expect(xml.replaceAll(/<!\[CDATA\[.*?\]\]>/gs, '')).not.toMatch(/alert|\]\]>/);
  expect(xml).not.toContain('\u0008');
  return feed;
}

const linkOf = (element: Element, rel: string) =>
  some(element, 'link').find(({ attributes }) => (attributes['rel'] ?? 'alternate') === rel)?.attributes['href'];

describe('an Atom feed', () => {
  it.each([
    ['', 'All records — Stancebook', '/changes'],
    ['change=true&archive=false', 'Changes — Stancebook', '/changes'],
    [
      `${PAIR}&change=true`,
      'Changes of Ada <Lovelace> on Build “it” & paint it — Stancebook',
      '/changes?holder=ada&proposal=bridge',
    ],
    [
      'kind=reversal&holder=ada',
      'Changes of the kind “reversal” of Ada <Lovelace> — Stancebook',
      '/changes?kind=reversal&holder=ada',
    ],
    ['news=true&change=true', 'News: changes — Stancebook', '/changes?news=true'],
    ['archive=true&change=true', 'Changes from the archive — Stancebook', '/changes?archive=true'],
  ])('of %s is titled by what it follows, and leads to the page of it', async (query, title, page) => {
    const feed = await feedOf(query);
    expect(one(feed, 'title').text).toBe(title);
    expect(linkOf(feed, 'alternate')).toBe(api.base + page);
    expect(linkOf(feed, 'self')).toBe(`${api.base}/v1/shifts.atom?${query}`);
  });

  it('has an entry a record, of the same id for ever, with names and words in place of slugs', async () => {
    const { items } = await api.get<Page>(`/v1/shifts?${PAIR}&order=newest`);
    const entries = some(await feedOf(PAIR), 'entry');
    expect(entries.map((entry) => one(entry, 'id').text)).toEqual(
      items.map(({ partition, sequence }) => `urn:uuid:${api.log.id}:shift-${partition}-${sequence}`),
    );
    const titles = entries.map((entry) => one(entry, 'title').text);
    expect(titles).toContain('Ada &lt;Lovelace&gt; on Build “it” &amp; paint it: strongly support → oppose (reversal)');
    for (const entry of entries) {
      expect(linkOf(entry, 'alternate')).toBe(`${api.base}/stances/ada/bridge`);
      const words = one(entry, 'content').text.replaceAll(/href="[^"]*"/g, '');
      expect(words).not.toMatch(/\b(ada|strongly-support|on-the-table)\b/);
    }
  });

  it('says what has become of an entry, at the original as at the revocation', async () => {
    const entries = some(await feedOf(PAIR), 'entry').map((entry) => ({
      title: one(entry, 'title').text,
      content: one(entry, 'content').text,
      updated: one(entry, 'updated').text,
      published: one(entry, 'published').text,
    }));
    const about = (start: string, of: string) =>
      entries.find(({ title }) => title.startsWith(start) && title.includes(of));
    const instead =
      /^<p>This entry has been replaced by: <a href="[^"]*\/stances\/ada\/bridge">Ada &lt;Lovelace&gt; on Build “it” &amp; paint it: strongly support → oppose \(reversal\)<\/a>\.<\/p>/;
    const [revoked, original] = [
      about('Revoked: ', ': support → oppose'),
      about('No longer holds: ', ': support → oppose'),
    ];
    expect(revoked?.content).toMatch(instead);
    expect(original?.content).toMatch(instead);
    expect(original?.updated).toBe(revoked?.published);
    expect(about('Revoked: ', ': on the table')?.content).toMatch(/^<p>This entry has been withdrawn\.<\/p>/);
    expect(about('No longer holds: ', ': on the table')?.content).toMatch(/^<p>This entry has been withdrawn\.<\/p>/);
  });

  it('says that an entry was amended since', async () => {
    const patched = await api.ask(
      'PATCH',
      `/v1/statements/${ids['between']}`,
      { quote: 'By all means' },
      { 'if-match': '"1"', 'content-type': 'application/merge-patch+json' },
    );
    expect(patched.status).toBe(200);
    await api.projected();
    const contents = some(await feedOf(PAIR), 'entry').map((entry) => [
      one(entry, 'title').text,
      one(entry, 'content').text,
    ]);
    const start = (mark: string) => contents.find(([title]) => title?.startsWith(mark))?.[1];
    expect(start('Amended: ')).toMatch(/^<p>This entry amends an earlier one\.<\/p>/);
    expect(start('Amended since: ')).toMatch(/^<p>This entry has been amended since\.<\/p>/);
  });
});
