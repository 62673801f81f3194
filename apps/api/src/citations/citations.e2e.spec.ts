import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleStatement, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';
import type { Citation } from './render.js';

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
  for (const [path, body] of [
    ['/v1/actors/emmanuel-macron', { name: 'Emmanuel Macron', kind: 'person' }],
    ['/v1/actors/france', { name: 'France', kind: 'state' }],
    ['/v1/proposals/tokyo', { title: 'Open a NATO liaison office in Tokyo' }],
  ] as const)
    expect((await api.ask('PUT', path, body)).status).toBe(201);
});

afterAll(() => api.close());

const ARTICLE = {
  url: 'https://example.org/tokyo',
  publisher: 'Reuters',
  title: 'Mixed messages on an office in Tokyo',
  publishedOn: '2023-07-13',
};

async function record(changes: Record<string, unknown> = {}): Promise<{ id: string; recordedOn: string }> {
  const statement = sampleStatement({
    speaker: 'emmanuel-macron',
    onBehalfOf: ['france'],
    proposal: 'tokyo',
    quote: 'geography is stubborn',
    paraphrase: null,
    language: 'en',
    translatedFrom: 'fr',
    source: ARTICLE,
    ...changes,
  });
  const { status, body } = await api.ask<{ recordedAt: string }>('POST', '/v1/statements?describe=missing', statement);
  expect(status).toBe(201);
  await api.projected();
  const recordedOn = new Date(body.recordedAt).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' });
  return { id: statement.id, recordedOn };
}

const of = (id: string, query: string) => `/v1/statements/${id}/citation?accessed=2026-11-26&${query}`;

async function textOf(id: string, query: string): Promise<string[]> {
  const response = await fetch(api.base + of(id, `format=text&${query}`));
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  return (await response.text()).trim().split('\n\n');
}

describe('a citation', () => {
  it('in Chicago style is a note and a bibliography', async () => {
    const { id, recordedOn } = await record({ quote: 'geography is stubborn, as one says' });
    const address = `${api.base}/statements/${id}`;
    const [note, source, own] = await textOf(id, 'style=chicago');
    expect(note).toBe(
      'Emmanuel Macron, on behalf of France, July 12, 2023: “geography is stubborn, as one says” [translated from French], quoted in ' +
        '“Mixed Messages on an Office in Tokyo,” Reuters, July 13, 2023, https://example.org/tokyo; recorded as ' +
        `“Statement by Emmanuel Macron, on Behalf of France, July 12, 2023, on ‘Open a NATO Liaison Office in Tokyo,’” Stancebook, version 1, ${recordedOn}, ${address}.`,
    );
    expect(source).toBe('Reuters. “Mixed Messages on an Office in Tokyo.” July 13, 2023. https://example.org/tokyo.');
    expect(own).toBe(
      'Stancebook. “Statement by Emmanuel Macron, on Behalf of France, July 12, 2023, on ‘Open a NATO Liaison Office in Tokyo.’” ' +
        `Version 1. ${recordedOn}. ${address}.`,
    );
  });

  it('in APA style says in the text who is cited in what, and lists the source and the record', async () => {
    const { id } = await record({ quote: 'geography stays stubborn' });
    const [inText, source, own] = await textOf(id, 'style=apa');
    expect(inText).toBe(
      '(Emmanuel Macron, on behalf of France, as cited in “Mixed Messages on an Office in Tokyo,” 2023)',
    );
    expect(source).toBe('Mixed messages on an office in Tokyo. (2023, July 13). Reuters. https://example.org/tokyo');
    expect(own).toMatch(
      /^Statement by Emmanuel Macron, on behalf of France, July 12, 2023, on “Open a NATO liaison office in Tokyo” \(Version 1\)\. \(\d{4}\)\. \[Dataset\]\. Stancebook\. http.*$/,
    );
  });

  it('is HTML as well, with italics and nothing else that is markup', async () => {
    const title = '<script>alert(1)</script> <i>and</i> & "so" on';
    const { id } = await record({ quote: '<b>bold</b>', source: { ...ARTICLE, title } });
    for (const style of ['chicago', 'apa']) {
      const { inText, bibliography } = await api.get<Citation>(of(id, `style=${style}`));
      const html = [inText, ...bibliography].map((one) => one.html).join('\n');
      expect(html).toContain('<i>Reuters</i>');
      expect(new Set(html.match(/<[^>]*>/g))).toEqual(new Set(['<i>', '</i>']));
      const text = [inText, ...bibliography].map((one) => one.text).join('\n');
      expect(text).toMatch(/<script>alert\(1\)<\/script> <i>and<\/i> &/i);
      if (style === 'chicago')
        expect([text, html]).toEqual([
          expect.stringContaining('<b>bold</b>'),
          expect.stringContaining('&lt;b&gt;bold'),
        ]);
    }
  });

  it.each([
    [
      'without a title',
      { source: { ...ARTICLE, title: null } },
      /quoted in Reuters, July 13, 2023, https:/,
      'Reuters. July 13, 2023. https://example.org/tokyo.',
    ],
    [
      'without a day, by the day on which it was seen',
      { source: { ...ARTICLE, publishedOn: null } },
      /quoted in “Mixed Messages on an Office in Tokyo,” Reuters, accessed November 26, 2026, https:/,
      'Reuters. “Mixed Messages on an Office in Tokyo.” Accessed November 26, 2026. https://example.org/tokyo.',
    ],
    [
      'of about a month',
      { source: { ...ARTICLE, publishedOn: '2023-07~' } },
      /Reuters, c\. July 2023, https:/,
      'Reuters. “Mixed Messages on an Office in Tokyo.” c. July 2023. https://example.org/tokyo.',
    ],
    [
      'of a day that is known from one side only',
      { source: { ...ARTICLE, publishedOn: '../2023-07-13' } },
      /Reuters, by July 13, 2023, https:/,
      'Reuters. “Mixed Messages on an Office in Tokyo.” by July 13, 2023. https://example.org/tokyo.',
    ],
    [
      'of a bare address',
      { source: { url: 'https://example.org/tokyo' } },
      /quoted in example\.org, accessed November 26, 2026, https:/,
      'example.org. Accessed November 26, 2026. https://example.org/tokyo.',
    ],
    [
      'of a bare reference, as it is',
      { source: { reference: 'The Gazette, 13 July 2023, p. 4' } },
      /quoted in The Gazette, 13 July 2023, p. 4; recorded as/,
      'The Gazette, 13 July 2023, p. 4.',
    ],
    [
      'with an archived copy',
      { source: { ...ARTICLE, archivedUrl: 'https://web.archive.org/web/2023/https://example.org/tokyo' } },
      /https:\/\/example.org\/tokyo, archived at https:\/\/web\.archive\.org/,
      'Reuters. “Mixed Messages on an Office in Tokyo.” July 13, 2023. https://example.org/tokyo, archived at https://web.archive.org/web/2023/https://example.org/tokyo.',
    ],
  ])('%s', async (name, changes, inNote, listed) => {
    const { id } = await record({ quote: `geography ${name}`, ...changes });
    const [note, source] = await textOf(id, 'style=chicago');
    expect(note).toMatch(inNote);
    expect(source).toBe(listed);
    // The other style has a form for each of these as well.
    expect((await textOf(id, 'style=apa')).length).toBe(3);
  });

  it('says so where there is only a paraphrase, and keeps a long quote short', async () => {
    const { id } = await record({ quote: null, paraphrase: 'He sees no case for it.' });
    expect((await textOf(id, ''))[0]).toMatch(
      /: \[paraphrase\] He sees no case for it \[translated from French\], reported in/,
    );
    const plain = await record({ quote: 'Not now.', translatedFrom: null });
    expect((await textOf(plain.id, ''))[0]).toMatch(/: “Not now,” quoted in “Mixed/);
    const asked = await record({ quote: 'Why now?', translatedFrom: null });
    expect((await textOf(asked.id, ''))[0]).toMatch(/: “Why now\?” quoted in “Mixed/);
    const long = await record({ quote: 'word '.repeat(1_900), source: { ...ARTICLE, title: '“so” '.repeat(200) } });
    const [note = '', source = ''] = await textOf(long.id, '');
    expect([note.length < 1_500, source.length < 700]).toEqual([true, true]);
    expect(note).toContain('word …”');
  });

  it('comes as CSL-JSON and as BibTeX, for a reference manager', async () => {
    const { id } = await record({
      quote: 'for managers',
      source: { ...ARTICLE, title: '100% of {it} & <i>more</i> \\a' },
    });
    const csl = await fetch(api.base + of(id, 'format=csl-json'));
    expect(csl.headers.get('content-type')).toBe('application/vnd.citationstyles.csl+json; charset=utf-8');
    expect(await csl.json()).toMatchObject([
      {
        type: 'article-newspaper',
        title: '100% of {it} & <i>more</i> \\a',
        'container-title': 'Reuters',
        issued: { 'date-parts': [[2023, 7, 13]] },
        accessed: { 'date-parts': [[2026, 11, 26]] },
      },
      { type: 'dataset', publisher: 'Stancebook', version: '1', URL: `${api.base}/statements/${id}` },
    ]);
    const bibtex = await (await fetch(api.base + of(id, 'format=bibtex'))).text();
    expect(bibtex.match(/^@\w+\{/gm)).toEqual(['@article{', '@misc{']);
    expect(bibtex).toContain('100\\% of');
    expect(bibtex).toContain('\\&');
    // Braces in words do not end a field early.
    expect(bibtex).toContain('\\textbraceleft{}it');
    expect(bibtex.match(/[{}]/g)?.reduce((open, brace) => open + (brace === '{' ? 1 : -1), 0)).toBe(0);
  });

  it('tells revisions of one millisecond apart', async () => {
    const said = sampleStatement({ quote: 'revision 1' });
    // Of one transaction, each a microsecond after the one before it.
    const recodings = [2, 3, 4, 5].map((n) => ({ record: 'recoding', id: said.id, quote: `revision ${n}` }));
    await api.import([said, ...recodings]);
    await api.projected();
    const { body } = await api.ask<{ items: { knownFrom: string }[] }>('GET', `/v1/statements/${said.id}/revisions`);
    const cited = await Promise.all(body.items.map(({ knownFrom }) => textOf(said.id, `knownAt=${knownFrom}`)));
    expect(cited.map(([source]) => /revision \d/.exec(source ?? '')?.[0])).toEqual(
      [1, 2, 3, 4, 5].map((n) => `revision ${n}`),
    );
  });

  it('is of the statement as it was known, at an address that says so', async () => {
    const { id } = await record({ quote: 'as first recorded' });
    const { body } = await api.ask<{ recordedAt: string }>('GET', `/v1/statements/${id}`);
    const knownAt = body.recordedAt;
    const patched = await api.ask(
      'PATCH',
      `/v1/statements/${id}`,
      { quote: 'as recoded' },
      { 'if-match': '"1"', 'content-type': 'application/merge-patch+json' },
    );
    expect(patched.status).toBe(200);
    await api.projected();
    const [now] = await textOf(id, '');
    expect(now).toMatch(/“as recoded”.*version 2/);
    const [then] = await textOf(id, `asOf=2024&knownAt=${encodeURIComponent(knownAt)}`);
    expect(then).toMatch(/“as first recorded”.*version 1/);
    expect(then).toContain(`/statements/${id}?asOf=2024&knownAt=${encodeURIComponent(knownAt)}`);
    const before = await api.ask('GET', of(id, 'knownAt=2020-01-01T00:00:00Z'));
    expect(before).toMatchObject({
      status: 404,
      body: { detail: expect.stringContaining('it was recorded after 2020') },
    });
  });

  it('says that a statement is voided', async () => {
    const { id } = await record({ quote: 'never said' });
    const voiding = { reason: 'report-wrong' };
    expect((await api.ask('POST', `/v1/statements/${id}/void`, voiding, { 'if-match': '"1"' })).status).toBe(200);
    await api.projected();
    expect((await textOf(id, ''))[0]).toMatch(/\(voided\)/i);
  });

  it.each([
    ['style=mla', 400],
    ['format=pdf', 400],
    ['accessed=2026-02-30', 400],
    ['accessed=2026', 400],
    ['knownAt=yesterday', 400],
    ['asOf=someday', 400],
  ])('refuses %s', async (query, status) => {
    const { id } = await record({ quote: `refused ${query}` });
    expect((await api.ask('GET', `/v1/statements/${id}/citation?${query}`)).status).toBe(status);
  });

  it('is the same when many are asked for at once', async () => {
    const cited = await Promise.all(
      ['one', 'two', 'three'].map((name) =>
        record({ quote: `at once: ${name}`, source: { ...ARTICLE, title: `The title ${name}` } }),
      ),
    );
    const asked = cited.flatMap(({ id }) => ['chicago', 'apa'].map((style) => of(id, `style=${style}`)));
    const alone: Citation[] = [];
    for (const path of asked) alone.push(await api.get<Citation>(path));
    expect(new Set(alone.map(({ inText }) => inText.text)).size).toBe(asked.length);
    expect(await Promise.all(asked.map((path) => api.get<Citation>(path)))).toEqual(alone);
  });

  it('is missing of what is not recorded', async () => {
    const { status } = await api.ask('GET', of('00000000-0000-4000-8000-000000000000', ''));
    expect(status).toBe(404);
  });
});
