/** Requests as somebody would send them who wants to do harm, or whose program is broken. */
import fc from 'fast-check';
import { sampleStatement } from './sample-statement.js';

export interface HostileRequest {
  method: string;
  /** As it goes over the line. */
  path: string;
  headers: Record<string, string>;
  body: Buffer | null;
}

/** What an answer gave, to be sent back damaged. */
export interface Tokens {
  cursors: string[];
  snapshots: string[];
  ids: string[];
}

const sizes = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(1, 2, 64, 65, 100, 128, 129, 255, 256, 300, 301) },
  { weight: 4, arbitrary: fc.constantFrom(2_048, 2_049, 10_000, 10_001) },
  { weight: 1, arbitrary: fc.constantFrom(60_000, 250_000, 900_000) },
);
const smallSizes = fc.constantFrom(1, 2, 64, 65, 128, 129, 255, 256, 500, 1_000, 2_048, 2_049, 6_000);

const LETTERS = [
  'x',
  '1',
  'é',
  '字',
  '𐐀',
  '\u0000',
  '\u0001',
  '\ud800',
  '"',
  '\\',
  'Ⱥ',
  'Ⱥ-',
  'a-',
  'a.',
  '1.',
  '/',
  '(',
  "'",
];
const COMBINED = 'a\u0301\u0323';

const ODD_TEXTS = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  '-1',
  '1e999',
  '0x10',
  '99999999999999999999',
  "'; DROP TABLE event; --",
  '%',
  '%00',
  '../../etc/passwd',
  '\u202eabc',
  '<script>alert(1)</script>',
  '${7*7}',
  '=1+1',
  '-infinity',
  'infinity',
];

const DATES = [
  '2023-07-12',
  '0000-01-01',
  '9999-12-31',
  '-2023',
  'Y17000000000',
  '2023-99-99',
  '2023-02-30',
  '2023-07-12T10:00:00Z',
  '2023-07-12T10:00:00+23:00',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999999Z',
  `2023-07-12T10:00:00.${'0'.repeat(3_000)}Z`,
  '/',
  '../..',
  '2023/2022',
  '[2023,2024]',
  '201X',
  'P30D',
  'P99999999999Y',
];

const repeated = (lengths: fc.Arbitrary<number>) =>
  fc
    .tuple(fc.constantFrom(...LETTERS, COMBINED), lengths)
    .map(([letter, n]) => letter.repeat(Math.max(1, Math.ceil(n / letter.length))));

const hostileText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ODD_TEXTS, ...DATES) },
  { weight: 2, arbitrary: repeated(sizes) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: sizes.map((n) => `Y${'1'.repeat(n)}`) },
);
/** What fits into an address or a header. */
const shortText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ODD_TEXTS, ...DATES) },
  { weight: 1, arbitrary: repeated(smallSizes) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

/** JSON text, as JSON.stringify would not always write it. */
const hostileJson: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: hostileText.map((text) => JSON.stringify(text)) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '1e999',
      '-1e999',
      '-0',
      '9007199254740993',
      '0.1',
      'true',
      'null',
      '{}',
      '[]',
      '[null]',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('{"toString":1,"valueOf":1}', '{"__proto__":{"a":1}}', '{"length":5}', '{"then":1}'),
  },
  { weight: 1, arbitrary: fc.constantFrom(17, 100, 10_000, 100_000).map((n) => '['.repeat(n) + ']'.repeat(n)) },
  { weight: 1, arbitrary: fc.constantFrom(17, 30_000).map((n) => '{"a":'.repeat(n) + '1' + '}'.repeat(n)) },
  { weight: 1, arbitrary: fc.constantFrom(33, 65, 201, 100_000).map((n) => `[${Array(n).fill('1').join()}]`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(101, 30_000).map((n) => `{${Array.from({ length: n }, (_, i) => `"k${i}":1`).join()}}`),
  },
  { weight: 1, arbitrary: fc.constantFrom(33, 65).map((n) => `[${Array(n).fill('"a"').join()}]`) },
);

const STATEMENT = {
  ...sampleStatement({
    quote: 'Build it.',
    onBehalfOf: ['ben'],
    selector: { exact: 'Build it.', prefix: 'a', suffix: 'b', start: 0, end: 9 },
    language: 'en',
    translatedFrom: 'fr',
    reportedBy: 'cleo',
    supersedes: null,
    source: {
      url: 'https://example.org/',
      reference: 'The Gazette',
      publisher: 'p',
      title: 't',
      publishedOn: '2023-07-13',
      retrievedAt: '2023-07-13T00:00:00Z',
      archivedUrl: 'https://example.org/',
      contentHash: 'h',
      language: 'en',
    },
    coding: {
      position: 'support',
      status: 'on-the-table',
      conditions: ['if'],
      hedges: ['perhaps'],
      native: { scale: 's', value: 'v' },
      utterance: '00000000-0000-4000-8000-000000000001',
      coder: 'c',
      confidence: 0.5,
      note: 'n',
      tags: ['t'],
    },
  }),
};
const ACTOR = {
  id: 'ada',
  name: 'Ada',
  kind: 'person',
  aliases: ['A'],
  sameAs: ['https://example.org/'],
  unnamed: false,
  memberships: [{ organisation: 'guild', role: 'r', speaksFor: true, during: '2023' }],
};
const PROPOSAL = {
  id: 'bridge',
  title: 'The bridge',
  description: 'd',
  owner: 'town',
  aliases: ['B'],
  sameAs: ['https://example.org/'],
  topics: ['roads'],
  relations: [{ kind: 'broader', proposal: 'roads' }],
};
const DISTINCTION = { of: 'actor', ids: ['nato', 'ada'], note: 'They are not the same.' };
const VOIDING = { reason: 'report-wrong', note: 'n' };

const WRONG = '\u2620';

/** A thing that is right but in one to three places. */
function damaged(thing: object): fc.Arbitrary<string> {
  const places = placesIn(thing);
  return fc
    .tuple(fc.uuid(), fc.array(fc.tuple(fc.constantFrom(...places), hostileJson), { maxLength: 3 }))
    .map(([id, changes]) => {
      const copy = structuredClone(thing) as Record<string, unknown>;
      if (copy === null || typeof copy.id !== 'string' || copy.id.length === 36) copy.id = id;
      // The same words of one source are recorded once.
      if (typeof copy.source === 'object') Object.assign(copy.source as object, { url: `https://example.org/${id}` });
      const values: string[] = [];
      for (const [path, json] of changes) {
        set(copy, path, `${WRONG}${values.length}${WRONG}`);
        values.push(json);
      }
      return values.reduce((text, json, i) => text.replace(`"${WRONG}${i}${WRONG}"`, () => json), JSON.stringify(copy));
    });
}

function placesIn(thing: unknown, path: string[] = []): string[][] {
  if (typeof thing !== 'object' || thing === null) return [path];
  return [
    ...(path.length > 0 ? [path] : []),
    [...path, '__proto__x'],
    ...Object.entries(thing).flatMap(([name, value]) => placesIn(value, [...path, name])),
  ];
}

function set(thing: unknown, path: string[], value: string): void {
  const [name = '', ...rest] = path;
  if (typeof thing !== 'object' || thing === null) return;
  const holder = thing as Record<string, unknown>;
  if (rest.length === 0) holder[name] = value;
  else set(holder[name], rest, value);
}

const junk = fc.oneof(
  hostileJson,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom('', '{', '[', '{"a":', '"', '{"a":1}{"b":2}', '\ufeff{}'),
);
const bytes = fc.uint8Array({ maxLength: 60 }).map((raw) => Buffer.from(raw));

const jsonBody = (thing: object) =>
  fc.oneof(
    { weight: 8, arbitrary: damaged(thing).map((text) => Buffer.from(text)) },
    { weight: 1, arbitrary: junk.map((text) => Buffer.from(text)) },
    { weight: 1, arbitrary: bytes },
  );

const lines = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: damaged(STATEMENT) },
      ...(['actor', 'proposal', 'void', 'reinstatement', 'recoding'] as const).map((record) => ({
        weight: 1,
        arbitrary: damaged({
          record,
          ...{ actor: ACTOR, proposal: PROPOSAL, void: VOIDING, reinstatement: {}, recoding: STATEMENT }[record],
        }),
      })),
      { weight: 1, arbitrary: junk.map((text) => text.replaceAll('\n', ' ')) },
    ),
    { maxLength: 8 },
  )
  .map((all) => Buffer.from(all.join('\n')));

const NAMES = [
  'asOf',
  'knownAt',
  'snapshot',
  'cursor',
  'limit',
  'min-sequence',
  'q',
  'holder',
  'holders',
  'proposal',
  'proposals',
  'speaker',
  'source',
  'utterance',
  'kind',
  'ids',
  'order',
  'include',
  'within',
  'what',
  'format',
  'topic',
  'organisation',
  'saidFrom',
  'saidTo',
  'change',
  'news',
  'facet',
  'revisions',
  'partition',
  'after',
  'describe',
  'from',
  'at',
  'unit',
  'differ',
  'over',
  'with',
  'by',
  'of',
  'latest',
  'archive',
  'shift',
  'recordedOn',
  'style',
  'accessed',
  'x',
];

const READS = [
  '/v1/statements',
  '/v1/statements/ID',
  '/v1/statements/ID/revisions',
  '/v1/statements/ID/similar',
  '/v1/statements/ID/citation',
  '/v1/actors/SLUG/merge',
  '/v1/proposals/SLUG/merge',
  '/v1/actors',
  '/v1/actors/SLUG',
  '/v1/actors/SLUG/stances',
  '/v1/actors/SLUG/agreement',
  '/v1/proposals',
  '/v1/proposals/SLUG',
  '/v1/proposals/SLUG/stances',
  '/v1/proposals/SLUG/status',
  '/v1/proposals/SLUG/mixed-signals',
  '/v1/proposals/SLUG/activity',
  '/v1/proposals/SLUG/positions',
  '/v1/proposals/SLUG/positions.csv',
  '/v1/stances',
  '/v1/stances/SLUG/SLUG',
  '/v1/stances/SLUG/SLUG/history',
  '/v1/shifts',
  '/v1/shifts/archive',
  '/v1/shifts/stream',
  '/v1/shifts.atom',
  '/v1/matrix',
  '/v1/matrix.csv',
  '/v1/search',
  '/v1/near-duplicates',
  '/v1/distinctions',
  '/v1/snapshots/SLUG',
  '/v1/topics',
  '/v1/drafts',
  '/v1/drafts/ID',
  '/v1/contradictions',
  '/v1/log',
  '/v1/export',
  '/health/ready',
  '/stances/SLUG/SLUG',
  '/SLUG',
  '/problems/SLUG',
  '/openapi.json',
];

const MANY = {
  statements: [{ id: '00000000-0000-4000-8000-000000000001', version: 1 }],
  recode: { coding: { position: 'oppose' } },
};

/** With what answers gave so far: they are damaged and sent back. */
export function hostileRequests({ cursors, snapshots, ids }: Tokens): fc.Arbitrary<HostileRequest> {
  const known = ['nato', 'france', 'macron', 'ada', 'bridge', 'nato-tokyo-office'];
  const slug = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, { weight: 2, arbitrary: shortText });
  const id = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...ids, '00000000-0000-4000-8000-000000000001') },
    { weight: 1, arbitrary: shortText },
  );
  const token = fc.oneof(
    damagedTokens([...cursors, ...snapshots]),
    fc.constantFrom(...cursors, ...snapshots, 'abc'),
    hostileJson.filter((json) => json.length < 8_000).map((json) => Buffer.from(json).toString('base64url')),
    fc
      .array(
        fc.oneof(
          shortText.filter((text) => text.length < 300).map((text) => JSON.stringify(text)),
          fc.constantFrom('1', '-1', '1e999', 'null', '"2023-99-99"', '"-infinity"', '[]', '{}'),
        ),
        {
          maxLength: 6,
        },
      )
      .map((parts) => Buffer.from(`[${parts.join()}]`).toString('base64url')),
  );
  const path = (template: string) =>
    fc
      .tuple(fc.array(slug, { minLength: 2, maxLength: 2 }), id, fc.boolean())
      .map(([[a = '', b = ''], one, encoded]) => {
        const written = (text: string) => (encoded || !/^[\w.~:@!$&'()*+,;=-]*$/.test(text) ? encode(text) : text);
        return template
          .replace('SLUG', () => written(a))
          .replace('SLUG', () => written(b))
          .replace('ID', () => written(one));
      });
  const query = fc
    .array(
      fc.tuple(
        fc.constantFrom(...NAMES),
        fc.oneof(
          { weight: 3, arbitrary: shortText },
          { weight: 1, arbitrary: token },
          { weight: 1, arbitrary: slug },
          {
            weight: 1,
            arbitrary: fc.constantFrom(
              '1',
              '100',
              'true',
              'names,statements',
              'newest',
              'csv',
              'ndjson',
              'histories',
              'P30D',
              '0:1',
              '0:999999999999',
              '99:1',
            ),
          },
        ),
      ),
      { maxLength: 4 },
    )
    .map((pairs) =>
      pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${name}=${encode(value)}`).join('&')}`,
    );
  const header = shortText.map((text) => text.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '?').slice(0, 6_000));
  const headers = fc.dictionary(
    fc.constantFrom(
      'if-match',
      'idempotency-key',
      'x-correlation-id',
      'traceparent',
      'origin',
      'accept',
      'accept-encoding',
      'if-none-match',
      'last-event-id',
      'range',
      'content-encoding',
      'x-forwarded-for',
      'cookie',
    ),
    fc.oneof(header, fc.constantFrom('*', '"1"', 'W/"1"', '"1", "2"', 'gzip', 'br', 'bytes=0-10'), token),
    { maxKeys: 3 },
  );
  const types = fc.oneof(
    { weight: 20, arbitrary: fc.constant(null) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'text/plain',
        'application/x-ndjson',
        'multipart/form-data',
        'application/json; charset=utf-16',
        '',
      ),
    },
  );
  const write = (
    method: string,
    template: string,
    type: string,
    body: fc.Arbitrary<Buffer>,
  ): fc.Arbitrary<HostileRequest> =>
    fc
      .tuple(
        path(template),
        fc.oneof({ weight: 3, arbitrary: fc.constant('?describe=missing') }, { weight: 1, arbitrary: query }),
        headers,
        types,
        body,
        fc.boolean(),
      )
      .map(([at, asked, sent, otherType, content, matches]) => ({
        method,
        path: at + asked,
        headers: { ...(matches ? { 'if-match': '*' } : {}), ...sent, 'content-type': otherType ?? type },
        body: content,
      }));
  const json = 'application/json';
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .tuple(
          fc.constantFrom('GET', 'GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'DELETE', 'TRACE'),
          fc.constantFrom(...READS).chain(path),
          query,
          headers,
        )
        .map(([method, at, asked, sent]) => ({ method, path: at + asked, headers: sent, body: null })),
    },
    { weight: 6, arbitrary: write('POST', '/v1/statements', json, jsonBody(STATEMENT)) },
    { weight: 2, arbitrary: write('POST', '/v1/statements/preview', json, jsonBody(STATEMENT)) },
    { weight: 1, arbitrary: write('POST', '/v1/statements/coded-passages', json, jsonBody({ text: 'The bridge.' })) },
    { weight: 2, arbitrary: write('POST', '/v1/drafts', json, jsonBody(STATEMENT)) },
    { weight: 1, arbitrary: write('PUT', '/v1/drafts/ID', json, jsonBody(STATEMENT)) },
    { weight: 1, arbitrary: write('POST', '/v1/drafts/ID/approve', json, jsonBody({})) },
    { weight: 3, arbitrary: write('PATCH', '/v1/statements/ID', 'application/merge-patch+json', jsonBody(STATEMENT)) },
    { weight: 2, arbitrary: write('PUT', '/v1/actors/SLUG', json, jsonBody(ACTOR)) },
    { weight: 2, arbitrary: write('PUT', '/v1/proposals/SLUG', json, jsonBody(PROPOSAL)) },
    { weight: 1, arbitrary: write('POST', '/v1/statements/ID/void', json, jsonBody(VOIDING)) },
    { weight: 1, arbitrary: write('POST', '/v1/statements/ID/void/preview', json, jsonBody(VOIDING)) },
    { weight: 1, arbitrary: write('POST', '/v1/statements/ID/reinstatement', json, jsonBody({})) },
    { weight: 1, arbitrary: write('POST', '/v1/statements/ID/reinstatement/preview', json, jsonBody({})) },
    { weight: 1, arbitrary: write('POST', '/v1/statements/ID/move', json, jsonBody({ proposal: 'tunnel' })) },
    { weight: 1, arbitrary: write('POST', '/v1/statements/ID/move/preview', json, jsonBody({ proposal: 'tunnel' })) },
    { weight: 2, arbitrary: write('POST', '/v1/statements/batch', json, jsonBody(MANY)) },
    { weight: 1, arbitrary: write('POST', '/v1/distinctions', json, jsonBody(DISTINCTION)) },
    { weight: 1, arbitrary: write('POST', '/v1/distinctions/withdrawal', json, jsonBody(DISTINCTION)) },
    { weight: 1, arbitrary: write('POST', '/v1/actors/SLUG/merge', json, jsonBody({ into: 'nato' })) },
    { weight: 1, arbitrary: write('POST', '/v1/actors/SLUG/unmerge', json, jsonBody({})) },
    { weight: 1, arbitrary: write('POST', '/v1/proposals/SLUG/merge', json, jsonBody({ into: 'bridge' })) },
    { weight: 1, arbitrary: write('POST', '/v1/proposals/SLUG/unmerge', json, jsonBody({})) },
    { weight: 2, arbitrary: write('POST', '/v1/imports', 'application/x-ndjson', lines) },
  );
}

/** With a letter changed, cut, or what it holds changed. */
function damagedTokens(tokens: string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom('', ...tokens), fc.nat(200), fc.constantFrom('A', '_', '-', '', '%', '='), shortText)
    .map(([token, at, letter, text]) => {
      if (at % 3 !== 0) return token.slice(0, at) + letter + token.slice(at + 1);
      const held = Buffer.from(token, 'base64url').toString();
      return Buffer.from(held.replace(/"[^"]*"|\d+/, () => JSON.stringify(text.slice(0, 300)))).toString('base64url');
    });
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).slice(0, 7_000).replace(/%.?$/, '');
}
