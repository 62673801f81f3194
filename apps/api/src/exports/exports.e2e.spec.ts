import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { PROJECTIONS, rebuild } from '#read-model';
import { sampleStatement, SAMPLES, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

const WHATS = ['stances', 'histories', 'statements'] as const;
const PAIR = 'holder=mozilla&proposal=web-mozilla-202';

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })), {
    samples: SAMPLES,
  });
});

afterAll(() => api.close());

interface File {
  text: string;
  headers: Headers;
}

async function download(query: string): Promise<File> {
  const response = await fetch(`${api.base}/v1/export?${query}`);
  expect([query, response.status]).toEqual([query, 200]);
  return { text: await response.text(), headers: response.headers };
}

type Line = Record<string, unknown> & { record: string };

function linesOf({ text }: File): Line[] {
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function pages(path: string): Promise<Line[]> {
  const items: Line[] = [];
  for (let cursor = ''; ; ) {
    const { body } = await api.ask<{ items: Line[]; next: string | null }>('GET', `${path}limit=500${cursor}`);
    items.push(...body.items);
    if (body.next === null) return items;
    cursor = `&cursor=${body.next}`;
  }
}

describe('an export', () => {
  it('gives the same bytes for the same snapshot, after 1,000 more records and a rebuild', async () => {
    const first = await download('what=stances');
    const snapshot = first.headers.get('stancebook-snapshot') ?? '';
    const files = new Map<string, string>();
    for (const what of WHATS) {
      for (const query of ['', '&format=csv', '&asOf=2021', `&${PAIR}`, '&topic=nato&format=csv']) {
        const path = `what=${what}${query}&snapshot=${snapshot}`;
        files.set(path, (await download(path)).text);
      }
    }
    const answers = await api.import(
      Array.from({ length: 1_000 }, (_, i) =>
        sampleStatement({
          speaker: i % 2 ? 'mozilla' : `newcomer-${i % 7}`,
          proposal: i % 3 ? 'web-mozilla-202' : 'nato-liaison-office-tokyo',
          saidOn: `2020-0${(i % 9) + 1}-0${(i % 8) + 1}`,
          kind: 'status-claim',
          coding: { status: i % 2 ? 'blocked' : 'on-the-table', position: i % 5 ? 'oppose' : 'support' },
          source: { reference: `archive ${i}`, publishedOn: '2021-01-01' },
        }),
      ),
    );
    expect(answers.at(-1)).toMatchObject({ counts: { recorded: 1_000 } });
    const { headers } = await api.ask('GET', '/v1/actors/mozilla');
    const renamed = await api.ask(
      'PUT',
      '/v1/actors/mozilla',
      { name: 'Another name' },
      { 'if-match': headers.get('etag') ?? '' },
    );
    expect(renamed.status).toBe(200);
    await api.projected();
    for (const projection of PROJECTIONS) await rebuild(api.log.pool, projection, { check: false });
    for (const [path, text] of files) {
      const again = await download(path);
      expect([path, sha256(again.text)]).toEqual([path, sha256(text)]);
      expect(again.headers.get('stancebook-checksum')).toBe(`sha256=${sha256(text)}`);
    }
    expect((await download('what=stances')).text).not.toBe(first.text);
  }, 120_000);

  it('cites the record in its first line, and sums itself up in its last', async () => {
    const file = await download('what=statements&proposal=nato-liaison-office-tokyo');
    const lines = linesOf(file);
    const [head, last] = [lines[0], lines.at(-1)];
    expect(head).toMatchObject({
      record: 'export',
      what: 'statements',
      filter: { holder: null, proposal: 'nato-liaison-office-tokyo', holders: null, proposals: null, topic: null },
      rules: 1,
      snapshot: file.headers.get('stancebook-snapshot'),
      citation: expect.stringMatching(
        /^Stancebook: statements on nato-liaison-office-tokyo, the record as it stood at 20/,
      ),
    });
    const before = file.text.slice(0, file.text.trimEnd().lastIndexOf('\n') + 1);
    expect(last).toEqual({ record: 'checksum', lines: lines.length - 2, sha256: sha256(before) });
    expect(file.headers.get('content-disposition')).toMatch(
      /^attachment; filename="stancebook-statements-20.*\.ndjson"$/,
    );
    const cited = /<(.*)>; rel="cite-as"/.exec(file.headers.get('link') ?? '')?.[1] ?? '';
    expect(await (await fetch(api.base + cited)).text()).toBe(file.text);
  });

  it('is told with its length, and not sent again to whoever has it', async () => {
    const { text, headers } = await download('what=stances&format=csv');
    expect(headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
    const snapshot = headers.get('stancebook-snapshot');
    const known = { 'if-none-match': headers.get('etag') ?? '' };
    const again = await fetch(`${api.base}/v1/export?what=stances&format=csv&snapshot=${snapshot}`, { headers: known });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('of stances is the list, with names and words', async () => {
    const lines = linesOf(await download('what=stances')).slice(1, -1);
    const listed = await pages('/v1/stances?');
    const bare = lines.map(({ record: _, holderName: __, proposalTitle: ___, position, status, ...stance }) => ({
      ...stance,
      position: withoutWords(position),
      status: withoutWords(status),
    }));
    expect(bare).toEqual(listed);
    const macron = linesOf(await download('holder=emmanuel-macron&proposal=nato-liaison-office-tokyo'))[1];
    expect(macron).toMatchObject({
      holderName: 'Emmanuel Macron',
      proposalTitle: 'Open a NATO liaison office in Tokyo',
      position: { words: { speaker: 'emmanuel-macron', source: { publisher: 'Reuters' } } },
    });
  });

  it('is of several holders and proposals where they are listed', async () => {
    const lists = 'holders=china,france&proposals=nato-liaison-office-tokyo,web-mozilla-202';
    const holders = async (what: string) =>
      linesOf(await download(`what=${what}&${lists}`))
        .slice(1, -1)
        .map(({ holder, speaker }) => holder ?? speaker);
    expect(await holders('stances')).toEqual(['china', 'france']);
    expect(await holders('histories')).toEqual(['china', 'france']);
    expect(new Set(await holders('statements'))).toEqual(new Set(['china', 'france', 'emmanuel-macron']));
  });

  it('of histories is each history, and of statements every revision', async () => {
    const id = sampleStatement().id;
    await api.ask('POST', '/v1/statements?describe=missing', sampleStatement({ id, speaker: 'try', proposal: 'try' }));
    await api.ask('PATCH', `/v1/statements/${id}`, JSON.stringify({ coding: { position: 'oppose' } }), {
      'content-type': 'application/merge-patch+json',
      'if-match': '"1"',
    });
    await api.ask('POST', `/v1/statements/${id}/void`, { reason: 'duplicate' }, { 'if-match': '"2"' });
    await api.projected();
    const statements = linesOf(await download('what=statements&holder=try'));
    const { body } = await api.ask<{ items: Line[] }>('GET', `/v1/statements/${id}/revisions`);
    expect(statements.slice(1, -1).map(({ record: _, ...revision }) => revision)).toEqual(body.items);
    expect(body.items.map(({ type }) => type)).toEqual(['StatementRecorded', 'StatementRecoded', 'StatementVoided']);
    const [, history] = linesOf(await download(`what=histories&${PAIR}`));
    const { body: asked } = await api.ask<Line>('GET', '/v1/stances/mozilla/web-mozilla-202/history');
    expect(history).toMatchObject({ position: asked.position, status: asked.status, notes: asked.notes });
  });

  it('as CSV has a header and a row an entry, and no cell that a spreadsheet would carry out', async () => {
    await api.ask(
      'POST',
      '/v1/statements?describe=missing',
      sampleStatement({
        speaker: 'try',
        proposal: 'try-csv',
        quote: '=1+1, "two"\nlines',
        coding: { position: 'oppose' },
      }),
    );
    await api.projected();
    const { text, headers } = await download('what=histories&format=csv&proposal=try-csv');
    expect(headers.get('content-type')).toMatch(/^text\/csv/);
    expect(text).toContain('\r\n');
    expect(parse(text, { columns: true })).toMatchObject([
      {
        holder: 'try',
        facet: 'position',
        value: 'oppose',
        kind: 'first-recorded',
        'statement.quote': '\'=1+1, "two"\nlines',
        'statement.source.reference': 'The Gazette, 13 July 2023',
      },
    ]);
    const all = parse((await download('what=stances&format=csv')).text, { columns: true });
    expect(all).toHaveLength((await pages('/v1/stances?')).length);
    const statements = parse(
      (await download('what=statements&format=csv&proposal=nato-liaison-office-tokyo&holder=china&asOf=2023-06')).text,
      {
        columns: true,
      },
    );
    expect(statements).toMatchObject([{ speaker: 'china', saidOn: '2023-05', 'coding.position': 'oppose' }]);
  });

  it('of one client leaves places to others, and gives its own back when it goes', async () => {
    const quote = 'x'.repeat(9_000);
    await api.import(
      Array.from({ length: 700 }, (_, i) => sampleStatement({ proposal: 'long-ones', quote: `${i} ${quote}` })),
    );
    await api.projected();
    const { port } = new URL(api.base);
    const sockets: Socket[] = [];
    const answers: string[] = [];
    const openOne = async () => {
      const socket = connect(Number(port), '127.0.0.1');
      sockets.push(socket);
      socket.write(`GET /v1/export?what=statements&proposal=long-ones HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`);
      // It takes the head, and no more of what is some 6 MB.
      const [head] = (await once(socket, 'data')) as [Buffer];
      socket.pause();
      return head.toString().slice(9, 12);
    };
    // As many at once as one client may have made: whoever takes nothing for long is cut off, and gives its place back.
    for (const wave of [6, 6, 1]) answers.push(...(await Promise.all(Array.from({ length: wave }, openOne))));
    expect(answers).toEqual([...Array.from({ length: 12 }, () => '200'), '503']);
    const { status, headers, body } = await api.ask('GET', '/v1/export?holder=mozilla');
    expect([status, headers.get('retry-after'), body.type]).toEqual([503, '5', '/problems/too-many-exports']);
    for (const socket of sockets) socket.destroy();
    for (let answer = status; answer !== 200; await sleep(20)) {
      answer = (await api.ask('GET', '/v1/export?holder=mozilla&format=csv')).status;
    }
  });

  it.each([
    ['what=everything', 400],
    ['format=xlsx', 400],
    ['holder=nobody', 404],
    ['holders=mozilla,nobody', 404],
    ['proposals=nothing', 404],
    ['proposal=nothing', 404],
    ['snapshot=abc', 400],
    ['asOf=soon', 400],
  ])('refuses %s with %i', async (query, status) => {
    expect(await api.ask('GET', `/v1/export?${query}`)).toMatchObject({ status, body: { status } });
  });
});

function withoutWords(facet: unknown): unknown {
  if (facet === null) return null;
  const { words: _, ...rest } = facet as Record<string, unknown>;
  return rest;
}
