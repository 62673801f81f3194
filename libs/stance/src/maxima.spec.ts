import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { actorBodySchema, actorFrom } from './actor.js';
import { voidingSchema } from './events.js';
import { MAXIMA } from './maxima.js';
import { proposalBodySchema, proposalFrom } from './proposal.js';
import { statementBodySchema } from './statement.js';

const statement = (changes: Record<string, unknown> = {}) => ({
  speaker: 'ada',
  proposal: 'bridge',
  kind: 'position',
  saidOn: '2023-07-12',
  attribution: 'on-record',
  quote: 'Build it.',
  ...changes,
  source: { reference: 'The Gazette', ...(changes.source as object) },
  coding: { position: 'support', ...(changes.coding as object) },
});

const chars = (n: number) => 'x'.repeat(n);
const items = <T>(n: number, item: T) => Array.from({ length: n }, () => item);

const KINDS = {
  statement: (changes: object) => statementBodySchema.safeParse(statement(changes as Record<string, unknown>)),
  actor: (changes: object) => actorBodySchema.safeParse(changes),
  proposal: (changes: object) => proposalBodySchema.safeParse(changes),
  voiding: (changes: object) => voidingSchema.safeParse({ reason: 'duplicate', ...changes }),
};
const { url, name } = MAXIMA;
const urlOf = (n: number) => `https://example.org/${chars(n - 20)}`;
const inOneCoding = (member: string, item: unknown) => (n: number) => ({ coding: { [member]: items(n, item) } });

/** Of everything that may be sent: its kind, the pointer to it, its maximum, and a thing in which it is so large. */
const BOUNDS: [keyof typeof KINDS, string, number, (n: number) => object][] = [
  ['statement', '/speaker', MAXIMA.slug, (n) => ({ speaker: chars(n) })],
  ['statement', '/onBehalfOf', MAXIMA.onBehalfOf, (n) => ({ onBehalfOf: items(n, 'ben') })],
  ['statement', '/quote', MAXIMA.quote, (n) => ({ quote: chars(n) })],
  ['statement', '/paraphrase', MAXIMA.paraphrase, (n) => ({ paraphrase: chars(n) })],
  [
    'statement',
    '/selector/exact',
    MAXIMA.exact,
    (n) => ({ quote: 'Build it.', selector: { exact: `Build${' '.repeat(n - 8)}it.` } }),
  ],
  ['statement', '/selector/prefix', MAXIMA.context, (n) => ({ selector: { exact: 'Build it.', prefix: chars(n) } })],
  ['statement', '/selector/suffix', MAXIMA.context, (n) => ({ selector: { exact: 'Build it.', suffix: chars(n) } })],
  ['statement', '/language', MAXIMA.language, (n) => ({ language: `en-x${'-abcde'.repeat(10)}`.padEnd(n, 'a') })],
  ['statement', '/source/url', url, (n) => ({ source: { url: urlOf(n) } })],
  ['statement', '/source/archivedUrl', url, (n) => ({ source: { archivedUrl: urlOf(n) } })],
  ['statement', '/source/reference', MAXIMA.citation, (n) => ({ source: { reference: chars(n) } })],
  ['statement', '/source/title', MAXIMA.citation, (n) => ({ source: { title: chars(n) } })],
  ['statement', '/source/publisher', name, (n) => ({ source: { publisher: chars(n) } })],
  ['statement', '/source/contentHash', MAXIMA.contentHash, (n) => ({ source: { contentHash: chars(n) } })],
  [
    'statement',
    '/source/retrievedAt',
    MAXIMA.instant,
    (n) => ({ source: { retrievedAt: `${'2023-07-12T10:00:00.'.padEnd(n - 1, '0')}Z` } }),
  ],
  ['statement', '/saidOn', MAXIMA.edtf, (n) => ({ saidOn: '2023-07-12T10:00:00.'.padEnd(n, '0') })],
  ['statement', '/coding/conditions', MAXIMA.conditions, inOneCoding('conditions', 'if')],
  ['statement', '/coding/conditions/0', MAXIMA.condition, (n) => ({ coding: { conditions: [chars(n)] } })],
  ['statement', '/coding/hedges', MAXIMA.hedges, inOneCoding('hedges', 'perhaps')],
  ['statement', '/coding/hedges/0', MAXIMA.condition, (n) => ({ coding: { hedges: [chars(n)] } })],
  ['statement', '/coding/tags', MAXIMA.tags, inOneCoding('tags', 'late')],
  ['statement', '/coding/tags/0', MAXIMA.tag, (n) => ({ coding: { tags: [chars(n)] } })],
  [
    'statement',
    '/coding/native/scale',
    MAXIMA.native,
    (n) => ({ coding: { native: { scale: chars(n), value: '1' } } }),
  ],
  [
    'statement',
    '/coding/native/value',
    MAXIMA.native,
    (n) => ({ coding: { native: { scale: '1', value: chars(n) } } }),
  ],
  ['statement', '/coding/coder', MAXIMA.coder, (n) => ({ coding: { coder: chars(n) } })],
  ['statement', '/coding/note', MAXIMA.note, (n) => ({ coding: { note: chars(n) } })],
  ['actor', '/name', name, (n) => ({ name: chars(n) })],
  ['actor', '/aliases', MAXIMA.aliases, (n) => ({ aliases: items(n, 'A') })],
  ['actor', '/aliases/0', name, (n) => ({ aliases: [chars(n)] })],
  ['actor', '/sameAs', MAXIMA.sameAs, (n) => ({ sameAs: items(n, 'urn:a:b') })],
  ['actor', '/sameAs/0', url, (n) => ({ sameAs: [urlOf(n)] })],
  ['actor', '/memberships', MAXIMA.memberships, (n) => ({ memberships: items(n, { organisation: 'guild' }) })],
  ['actor', '/memberships/0/role', MAXIMA.role, (n) => ({ memberships: [{ organisation: 'a', role: chars(n) }] })],
  ['proposal', '/title', name, (n) => ({ title: chars(n) })],
  ['proposal', '/description', MAXIMA.description, (n) => ({ description: chars(n) })],
  ['proposal', '/aliases', MAXIMA.aliases, (n) => ({ aliases: items(n, 'A') })],
  ['proposal', '/sameAs', MAXIMA.sameAs, (n) => ({ sameAs: items(n, 'urn:a:b') })],
  ['proposal', '/topics', MAXIMA.topics, (n) => ({ topics: items(n, 'roads') })],
  ['proposal', '/topics/0', MAXIMA.topic, (n) => ({ topics: [chars(n)] })],
  ['proposal', '/relations', MAXIMA.relations, (n) => ({ relations: items(n, { kind: 'broader', proposal: 'a' }) })],
  ['voiding', '/note', MAXIMA.note, (n) => ({ note: chars(n) })],
];

describe('the largest that may be sent', () => {
  it.each(BOUNDS)('%s%s: %d, and not one more', (kind, pointer, max, sized) => {
    expect(KINDS[kind](sized(max)).error?.issues).toBeUndefined();
    const issues = KINDS[kind](sized(max + 1)).error?.issues ?? [];
    expect(new Set(issues.map(({ path }) => `/${path.join('/')}`))).toEqual(new Set([pointer]));
  });

  it('is counted in code points, and checked as any other up to the last', () => {
    const astral = '𐐀'.repeat(MAXIMA.quote);
    const paths = (changes: object) => KINDS.statement(changes).error?.issues.map(({ path }) => `/${path.join('/')}`);
    expect(paths({ quote: astral })).toBeUndefined();
    expect(paths({ quote: `${astral}𐐀` })).toEqual(['/quote']);
    expect(paths({ quote: `${astral.slice(2)}\u0000` })).toEqual(['/quote']);
    expect(paths({ quote: `${astral.slice(2)}\ud801` })).toEqual(['/quote']);
    expect(paths({ quote: astral, selector: { exact: '𐐁'.repeat(MAXIMA.exact) } })).toEqual(['/selector/exact']);
    for (const member of ['saidOn', 'language']) expect(paths({ [member]: '𐐀'.repeat(40) })).toEqual([`/${member}`]);
    for (const member of ['url', 'archivedUrl']) {
      expect(paths({ source: { [member]: '𐐀'.repeat(MAXIMA.url - 1) } })).toEqual([`/source/${member}`]);
    }
    expect(KINDS.proposal({ topics: [`${'𐐀'.repeat(MAXIMA.topic - 1)}\u0000`] }).success).toBe(false);
  });

  it('is bounded as a whole, with one error that points at it', () => {
    const large = {
      quote: chars(10_000),
      paraphrase: '\u0001'.repeat(10_000),
      coding: { note: '\u0001'.repeat(4_000) },
    };
    expect(KINDS.statement(large).success).toBe(true);
    const tooLarge = { ...large, coding: { ...large.coding, conditions: items(32, '\u0001'.repeat(500)) } };
    expect(KINDS.statement(tooLarge).error?.issues).toMatchObject([
      { path: [], message: expect.stringMatching(/^expected at most 131072 bytes .*, got \d{6}: shorten/) },
    ]);
    const memberships = items(200, { organisation: chars(128), role: 'é'.repeat(300) });
    expect(KINDS.actor({ memberships }).error?.issues).toMatchObject([{ path: [] }]);
  });

  it('is looked at no further where it is larger still, whatever it is', () => {
    const million = 1_000_000;
    // Each combining letter is moved past all others of its run by NFC.
    const combining = 'a\u0301\u0323'.repeat(3) + '\u0301\u0323'.repeat(million);
    const values: [string, unknown][] = [
      ['/saidOn', `Y${'1'.repeat(million)}`],
      ['/saidOn', `2023-07-12T10:00:00.${'0'.repeat(million)}`],
      ['/speaker', 'a'.repeat(million)],
      ['/language', `en${'-abc'.repeat(million)}`],
      ['/supersedes', 'a'.repeat(million)],
      ['/kind', 'a'.repeat(million)],
      ['/quote', combining],
      ['/paraphrase', '\u0000'.repeat(million)],
    ];
    for (const [pointer, value] of values) {
      const { error } = KINDS.statement({ [pointer.slice(1)]: value, selector: { exact: combining } });
      const paths = error?.issues.map(({ path }) => `/${path.join('/')}`);
      expect(paths).toContain(pointer);
      expect(paths).toContain('/selector/exact');
      expect(JSON.stringify(error?.issues).length).toBeLessThan(5_000);
    }
    const lists = KINDS.statement({ onBehalfOf: items(million, 1), coding: { conditions: items(million, 1) } });
    expect(lists.error?.issues).toHaveLength(2);
  });
});

describe('docs/limits.md', () => {
  it('tells every maximum, what it is of, and why', () => {
    const rows = readFileSync('docs/limits.md', 'utf8').matchAll(/^\| `(\w+)` +\| +([\d,]+) \| (.+?) +\| (.+?) +\|$/gm);
    const told = [...rows].map(([, name, value]) => [name, Number(value?.replaceAll(',', ''))]);
    expect(Object.fromEntries(told)).toEqual(MAXIMA);
  });
});

describe('text', () => {
  const bad = ['a\u0000b', 'a\ud800b'];
  const places: [string, (value: string) => object][] = [
    ['/quote', (quote) => ({ quote })],
    ['/selector/prefix', (prefix) => ({ selector: { exact: 'Build it.', prefix } })],
    ['/selector/suffix', (suffix) => ({ selector: { exact: 'Build it.', suffix } })],
    ['/source/title', (title) => ({ source: { title } })],
    ['/coding/coder', (coder) => ({ coding: { coder } })],
    ['/coding/tags/0', (tag) => ({ coding: { tags: [tag] } })],
    ['/language', (language) => ({ language })],
    ['/saidOn', (saidOn) => ({ saidOn })],
  ];
  it.each(places)('is checked in %s: what cannot be stored is refused', (pointer, changed) => {
    for (const value of bad) {
      const issues = KINDS.statement(changed(value)).error?.issues ?? [];
      expect(new Set(issues.map(({ path }) => `/${path.join('/')}`))).toEqual(new Set([pointer]));
    }
  });

  it('names nothing where it is blank', () => {
    for (const blank of ['', ' \n']) {
      expect(KINDS.actor({ aliases: [blank] }).success).toBe(false);
      expect(KINDS.proposal({ aliases: [blank] }).success).toBe(false);
      expect(KINDS.proposal({ topics: [blank] }).success).toBe(false);
      expect(actorFrom('ada', actorBodySchema.parse({ name: blank })).name).toBe('ada');
      expect(proposalFrom('bridge', proposalBodySchema.parse({ title: blank })).title).toBe('bridge');
    }
  });

  it('of another type breaks no rule that spans fields', () => {
    for (const odd of [1, true, [], {}, { toString: 1, valueOf: 1 }, null]) {
      for (const changed of [
        { saidOn: odd },
        { source: { publishedOn: odd } },
        { selector: { exact: odd, start: odd, end: odd } },
        { source: odd },
        { coding: odd },
        { quote: odd },
      ])
        expect(() => KINDS.statement(changed as object)).not.toThrow();
    }
  });
});
