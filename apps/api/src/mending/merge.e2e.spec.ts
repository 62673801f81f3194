/** Merges: what was coded under two names, against the same coded right at first. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { appendEvents, partitionOf } from '#event-log';
import { type Pool, transaction } from '#postgres';
import { PROJECTIONS, rebuild } from '#read-model';
import { claimsOf, recordStatement, statementBodySchema } from '#stance';
import {
  checkFeed,
  checkFeedApplied,
  checkLog,
  checkStances,
  type Command,
  histories,
  observeFeed,
  observeLog,
  observeStances,
  type Reply,
  sampleStatement,
  type TestApi,
  testApi,
} from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

const PARTITIONS = 4;
let api: TestApi;
let worlds = 0;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })), {
    partitions: PARTITIONS,
  });
});
afterAll(() => api.close());

interface World {
  /** Names as they are in the record. */
  name: (plain: string) => string;
  lines: object[];
}

/**
 * The commands with names and ids of their own. Statements of which `isOther` holds report utterances of their own, as an utterance has one
 * speaker and one proposal; and where these are misspelt, they name `wrong` in the place of `right`.
 */
function worldOf(
  commands: Command[],
  {
    right,
    wrong,
    isOther,
    isMisspelt,
  }: { right: string; wrong: string; isOther: (id: string) => boolean; isMisspelt: boolean },
): World {
  worlds += 1;
  const prefix = (0xa0000000 + worlds).toString(16);
  const name = (plain: string) => `${plain}-${worlds}`;
  const own = (id: string) => `${prefix}${id.slice(8)}`;
  const lines = commands.map(({ do: done, statement }) => {
    const { id, coding } = statement;
    const named = (one: string) => name(isMisspelt && isOther(id) && one === right ? wrong : one);
    const utterance = coding.utterance && `${own(coding.utterance).slice(0, -1)}${isOther(id) ? 1 : 0}`;
    if (done === 'void') return { record: 'void', id: own(id), reason: 'duplicate' };
    if (done === 'reinstate') return { record: 'reinstatement', id: own(id) };
    return {
      record: done === 'record' ? 'statement' : 'recoding',
      ...statement,
      id: own(id),
      speaker: named(statement.speaker),
      proposal: named(statement.proposal),
      onBehalfOf: statement.onBehalfOf.map(named),
      reportedBy: statement.reportedBy && named(statement.reportedBy),
      coding: { ...coding, utterance },
    };
  });
  return { name, lines };
}

async function record({ lines }: World): Promise<void> {
  const answers = await api.import(lines);
  expect(answers.filter(({ status }) => status === 'refused')).toEqual([]);
}

/** The timelines of all pairs, in plain names, without what tells when something was recorded and which statement of two it is. */
async function timelinesIn({ name }: World, holders: string[], proposals: string[]): Promise<unknown> {
  const told: Record<string, unknown> = {};
  for (const holder of holders)
    for (const proposal of proposals) {
      const { status, body } = await api.ask('GET', `/v1/stances/${name(holder)}/${name(proposal)}/history`);
      const empty = { position: [], status: [], notes: [] };
      const { position, status: claims, notes } = status === 404 ? empty : (body as typeof empty);
      told[`${holder} on ${proposal}`] = plain({ position, status: claims, notes });
    }
  return told;
}

const NOT_COMPARED = ['id', 'supersedes', 'knownFrom', 'knownTo', 'recordedAt', 'version'];

function plain(value: unknown): unknown {
  const text = JSON.stringify(value, (member, one: unknown) => {
    if (member === 'statement' && typeof one === 'object') return { ...one, coding: null };
    return member === 'statement' || NOT_COMPARED.includes(member) ? undefined : one;
  });
  return JSON.parse(text.replaceAll(/(?<=[a-z])-\d+(?=")/g, '').replaceAll(/"a00[\da-f]{5}-/g, '"'));
}

async function versionOf(path: string): Promise<Record<string, string>> {
  const { headers } = await api.ask('GET', path);
  return { 'if-match': headers.get('etag') ?? '' };
}

async function merge(kind: 'actors' | 'proposals', from: string, into: string) {
  const path = `/v1/${kind}/${from}`;
  return api.ask('POST', `${path}/merge`, { into }, await versionOf(path));
}

async function unmerge(kind: 'actors' | 'proposals', from: string) {
  const path = `/v1/${kind}/${from}`;
  return api.ask('POST', `${path}/unmerge`, undefined, await versionOf(path));
}

const someOther = fc.func(fc.boolean());
const commandsOfTwo = histories({ statementsMin: 3, statementsMax: 9, proposals: 2 });

describe.each([
  ['actors', 'ada', 'adda'],
  ['proposals', 'bridge', 'brigde'],
] as const)('a merge of two %s', (kind, right, wrong) => {
  it('gives the timelines of having coded it right at first, and taken back, those of before', async () => {
    const holders = ['ada', 'ben', 'cleo', ...(kind === 'actors' ? [wrong] : [])];
    const proposals = ['bridge', 'tunnel', ...(kind === 'proposals' ? [wrong] : [])];
    await fc.assert(
      fc.asyncProperty(commandsOfTwo, someOther, async (commands, isOther) => {
        const [asItShould, misspelt] = [false, true].map((isMisspelt) =>
          worldOf(commands, { right, wrong, isOther, isMisspelt }),
        ) as [World, World];
        for (const world of [asItShould, misspelt]) await record(world);
        for (const one of [right, wrong]) await api.ask('PUT', `/v1/${kind}/${misspelt.name(one)}`, {});
        await api.projected();
        const before = await timelinesIn(misspelt, holders, proposals);
        const merged = await merge(kind, misspelt.name(wrong), misspelt.name(right));
        expect([merged.status, merged.body]).toMatchObject([200, { mergedInto: misspelt.name(right) }]);
        await api.projected();
        expect(await timelinesIn(misspelt, holders, proposals)).toEqual(
          await timelinesIn(asItShould, holders, proposals),
        );
        expect((await unmerge(kind, misspelt.name(wrong))).status).toBe(200);
        await api.projected();
        expect(await timelinesIn(misspelt, holders, proposals)).toEqual(before);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });
});

describe('what merges leave', () => {
  it('equals an independent reading of the log, and the feed, applied from its start, equals it too', async () => {
    await api.projected();
    const log = await observeLog(api.base, PARTITIONS);
    const feed = await observeFeed(api.base);
    expect(checkLog(log)).toEqual([]);
    expect(checkFeed(feed)).toEqual([]);
    expect(checkFeedApplied(feed, log)).toEqual([]);
    expect(checkStances(await observeStances(api.base), log)).toEqual([]);
    for (const projection of PROJECTIONS) expect(await rebuild(api.log.pool, projection, { check: true })).toEqual([]);
  });
});

describe('the merge of a misspelt name', () => {
  const statements = Array.from({ length: 400 }, (_, i) =>
    sampleStatement({
      speaker: i % 4 === 0 ? 'macron' : 'macrom',
      onBehalfOf: i % 4 === 1 ? ['france'] : [],
      proposal: `office-${i % 50}`,
      saidOn: `2023-0${1 + (i % 9)}-1${i % 10}`,
      source: { reference: 'A paper', publishedOn: '2023-12-01' },
      coding: { position: i % 3 === 0 ? 'oppose' : 'support' },
    }),
  );
  const sameWords = sampleStatement({
    speaker: 'macron',
    proposal: 'office-1',
    quote: 'Geography is stubborn',
    paraphrase: null,
    source: { url: 'https://example.org/a' },
  });

  beforeAll(async () => {
    await api.ask('PUT', '/v1/actors/macron?describe=missing', { name: 'Emmanuel Macron', kind: 'person' });
    await api.ask('PUT', '/v1/actors/macrom?describe=missing', {
      name: 'Macrom',
      aliases: ['E. Macrom'],
      memberships: [{ organisation: 'france', speaksFor: true }],
    });
    await api.ask('PUT', '/v1/actors/aide?describe=missing', { memberships: [{ organisation: 'macrom' }] });
    await api.ask('PUT', '/v1/proposals/office-1?describe=missing', { owner: 'macrom' });
    const answers = await api.import([...statements, sameWords, { ...sameWords, id: randomUUID(), speaker: 'macrom' }]);
    expect(answers.at(-1)).toMatchObject({ counts: { recorded: 402 } });
    await api.projected();
  });

  it('mends all its statements at once, and says so in the feed', async () => {
    const { next } = await api.get<{ next: string }>('/v1/shifts?limit=1000&holder=macrom');
    expect(await api.get('/v1/actors/macrom/merge?into=macron')).toEqual({
      statements: 301,
      duplicates: 1,
      actors: ['aide'],
      proposals: ['office-1'],
      isMore: false,
    });
    const { status, body, headers } = await merge('actors', 'macrom', 'macron');
    expect([status, body]).toMatchObject([200, { id: 'macrom', mergedInto: 'macron', version: 2 }]);
    await api.projected();
    expect(headers.get('stancebook-sequence')).toMatch(/^\d+:\d+(,\d+:\d+)+$/);
    const { items } = await api.get<{ items: unknown[] }>('/v1/statements?speaker=macrom&limit=1000');
    expect(items).toEqual([]);
    const { items: mended } = await api.get<{ items: { voided: { reason: string } | null }[] }>(
      '/v1/statements?speaker=macron&limit=1000',
    );
    expect(mended).toHaveLength(402);
    expect(mended.flatMap(({ voided }) => voided?.reason ?? [])).toEqual(['duplicate']);
    const since = await api.get<{ items: { type: string; because: unknown; news: boolean }[] }>(
      `/v1/shifts?limit=1000&cursor=${next}`,
    );
    const because = { merge: { of: 'actor', from: 'macrom', into: 'macron', undone: false } };
    expect(since.items.length).toBeGreaterThan(300);
    for (const one of since.items) expect(one).toMatchObject({ because, news: false });
    expect(await api.get('/v1/actors/macron')).toMatchObject({
      name: 'Emmanuel Macron',
      aliases: ['Macrom', 'E. Macrom'],
      memberships: [{ organisation: 'france', speaksFor: true }],
    });
    expect(await api.get('/v1/actors/aide')).toMatchObject({ memberships: [{ organisation: 'macron' }] });
    expect(await api.get('/v1/proposals/office-1')).toMatchObject({ owner: 'macron' });
    expect((await api.get<{ items: unknown[] }>('/v1/actors?q=macrom')).items).toMatchObject([{ id: 'macron' }]);
  });

  it('lets nothing new be said under the old name, or of it', async () => {
    const said = await api.ask('POST', '/v1/statements?describe=missing', sampleStatement({ speaker: 'macrom' }));
    expect([said.status, said.body]).toMatchObject([
      409,
      { type: '/problems/merged', errors: [{ pointer: '/speaker' }] },
    ]);
    const described = await api.ask('PUT', '/v1/actors/macrom', { name: 'M' }, await versionOf('/v1/actors/macrom'));
    expect(described.body).toMatchObject({ status: 409, type: '/problems/merged' });
    const into = await merge('actors', 'aide', 'macrom');
    expect(into.body).toMatchObject({ status: 409, type: '/problems/merged' });
    const [again] = await api.import([statements[1] ?? {}]);
    expect(again).toMatchObject({ status: 'exists' });
  });

  it('without effect where it is merged already, refused without the version, into itself, or into nobody', async () => {
    expect((await merge('actors', 'macrom', 'macron')).body).toMatchObject({ version: 2 });
    expect((await api.ask('POST', '/v1/actors/aide/merge', { into: 'macron' })).status).toBe(428);
    expect((await api.ask('POST', '/v1/actors/aide/merge', { into: 'macron' }, { 'if-match': '"9"' })).status).toBe(
      412,
    );
    expect((await merge('actors', 'aide', 'aide')).body).toMatchObject({ status: 422, errors: [{ pointer: '/into' }] });
    expect((await merge('actors', 'aide', 'nobody-at-all')).status).toBe(404);
  });

  it('takes along what is recorded under the old name meanwhile', async () => {
    await api.ask('PUT', '/v1/actors/scholtz', {});
    await api.ask('PUT', '/v1/actors/scholz', {});
    const path = '/v1/actors/scholtz';
    const version = await versionOf(path);
    const recording = Array.from({ length: 60 }, (_, i) =>
      api.ask(
        'POST',
        '/v1/statements?describe=missing',
        sampleStatement({ speaker: 'scholtz', proposal: `late-${i % 7}` }),
      ),
    );
    const [merged, ...recorded] = await Promise.all([
      api.ask('POST', `${path}/merge`, { into: 'scholz' }, version),
      ...recording,
    ]);
    expect(merged.status).toBe(200);
    for (const { status } of recorded) expect([201, 409]).toContain(status);
    await api.ask('POST', `${path}/merge`, { into: 'scholz' }, version);
    await api.projected();
    const by = async (speaker: string) =>
      (await api.get<{ items: unknown[] }>(`/v1/statements?limit=1000&speaker=${speaker}`)).items.length;
    expect([await by('scholtz'), await by('scholz')]).toEqual([
      0,
      recorded.filter(({ status }) => status === 201).length,
    ]);
  });

  it('says that it cannot tell what came meanwhile where the read models stand still, and takes it along when sent again', async () => {
    await api.ask('PUT', '/v1/actors/jonson', {});
    await api.ask('PUT', '/v1/actors/johnson', {});
    const path = '/v1/actors/jonson';
    const headers = { ...(await versionOf(path)), 'idempotency-key': 'late' };
    const merging = () => api.ask('POST', `${path}/merge`, { into: 'johnson' }, headers);
    await api.projected();
    await transaction(api.log.pool, async (tx) => {
      await tx.query('SELECT FROM projection_checkpoint WHERE live FOR UPDATE');
      expect(await merging()).toMatchObject({ status: 503, body: { type: '/problems/projection-behind' } });
      // Decided just before, and appended just after.
      const sent = sampleStatement({ speaker: 'jonson', proposal: 'office-1' });
      const statement = { ...statementBodySchema.parse(sent), id: sent.id };
      const stream = { streamId: sent.id, partition: partitionOf('office-1', PARTITIONS), expectedVersion: 0 };
      const appended = await appendEvents(api.log, {
        streams: [{ ...stream, events: recordStatement(null, statement, '2026-11-27') }],
        metadata: { correlationId: 'late', causationId: null, caller: 'test' },
        claims: claimsOf(statement),
        releases: [],
      });
      expect(appended.outcome).toBe('appended');
    });
    await api.projected();
    expect(await merging()).toMatchObject({ status: 200, body: { mergedInto: 'johnson' } });
    await api.projected();
    expect(await api.get('/v1/statements?speaker=jonson')).toMatchObject({ items: [] });
    expect(await api.get('/v1/statements?speaker=johnson')).toMatchObject({ items: [{ speaker: 'johnson' }] });
    await unmerge('actors', 'jonson');
    expect(await merging()).toMatchObject({ status: 200 });
    await api.projected();
    expect(await api.get(path)).not.toHaveProperty('mergedInto');
  });

  it('is taken back as a whole, but for what was changed by hand since', async () => {
    const [, one] = statements;
    const path = `/v1/statements/${one?.id}`;
    const recoded = await api.ask(
      'PATCH',
      `${path}?describe=missing`,
      { speaker: 'ada' },
      {
        ...(await versionOf(path)),
        'content-type': 'application/merge-patch+json',
      },
    );
    expect(recoded.status).toBe(200);
    const { status, body } = await unmerge('actors', 'macrom');
    expect([status, body]).toMatchObject([200, { id: 'macrom', version: 3 }]);
    expect(body).not.toHaveProperty('mergedInto');
    await api.projected();
    const { items } = await api.get<{ items: { voided: unknown }[] }>('/v1/statements?speaker=macrom&limit=1000');
    expect(items).toHaveLength(300);
    expect(items.every(({ voided }) => voided === null)).toBe(true);
    expect(await api.get(path)).toMatchObject({ speaker: 'ada' });
    expect(await api.get('/v1/actors/macron')).toMatchObject({ aliases: [], memberships: [] });
    expect(await api.get('/v1/actors/aide')).toMatchObject({ memberships: [{ organisation: 'macrom' }] });
    expect(await api.get('/v1/proposals/office-1')).toMatchObject({ owner: 'macrom' });
    const said = await api.ask('POST', '/v1/statements', sampleStatement({ speaker: 'macrom', proposal: 'office-2' }));
    expect(said.status).toBe(201);
  });
});

/** Does something once, before the next query of this text is asked. */
function beforeQuery(text: string, meanwhile: () => Promise<unknown> | void): void {
  const { pool } = api.log;
  const query = pool.query.bind(pool);
  pool.query = (async (...args: Parameters<typeof query>) => {
    if (JSON.stringify(args[0]).includes(text)) {
      pool.query = query;
      await meanwhile();
    }
    return query(...args);
  }) as Pool['query'];
}

const HEADS_READ = "encode(hash, 'hex') AS hash FROM partition_head";
const OWNERS_READ = 'FROM reservation WHERE key = ANY';

describe('while two are merged', () => {
  let [from, into, path] = ['', '', ''];
  const merging = (headers: Record<string, string>) => api.ask('POST', `${path}/merge`, { into }, headers);
  const told = ({ status, body, headers }: Reply) => [
    status,
    body,
    headers.get('etag'),
    headers.get('stancebook-sequence'),
  ];

  beforeEach(async () => {
    worlds += 1;
    [from, into] = [`jon-${worlds}`, `john-${worlds}`];
    path = `/v1/actors/${from}`;
    for (const id of [from, into]) await api.ask('PUT', `/v1/actors/${id}`, {});
    await api.projected();
  });

  it('a description that names the one, and is not folded yet, is taken along; the answer stays that of the receipt', async () => {
    const member = `/v1/actors/member-${worlds}`;
    const holder = new pg.Client(api.url);
    await holder.connect();
    beforeQuery("data->'memberships'", async () => {
      await holder.query('BEGIN; SELECT FROM projection_checkpoint WHERE live FOR UPDATE');
      const described = await api.ask('PUT', member, { memberships: [{ organisation: from }] });
      expect(described.status).toBe(201);
      beforeQuery(HEADS_READ, () => holder.end());
    });
    const headers = { 'if-match': '"1"', 'idempotency-key': randomUUID() };
    const merged = await merging(headers);
    expect([merged.status, merged.headers.get('etag')]).toEqual([200, '"2"']);
    expect(told(await merging(headers))).toEqual(told(merged));
    await api.projected();
    expect(await api.get(member)).toMatchObject({ memberships: [{ organisation: into }] });
    await unmerge('actors', from);
    await api.projected();
    expect(await api.get(member)).toMatchObject({ memberships: [{ organisation: from }] });
  });

  it.each(['"1"', '*'])('taking it back is not undone by what is looked for last (If-Match: %s)', async (version) => {
    await api.ask('POST', '/v1/statements?describe=missing', sampleStatement({ speaker: from }));
    beforeQuery('append_events', () =>
      beforeQuery(HEADS_READ, async () => {
        expect((await api.ask('POST', `${path}/unmerge`, {}, { 'if-match': '"2"' })).status).toBe(200);
      }),
    );
    expect(await merging({ 'if-match': version })).toMatchObject({
      status: 200,
      body: { mergedInto: into, version: 2 },
    });
    await api.projected();
    expect(await api.get(path)).toMatchObject({ version: 3 });
    expect(await api.get(`/v1/statements?speaker=${from}`)).toMatchObject({ items: [{ speaker: from }] });
  });

  it('another report of an utterance goes with the first', async () => {
    const first = sampleStatement({ speaker: from });
    const second = sampleStatement({ speaker: from, coding: { position: 'support', utterance: first.id } });
    await api.ask('POST', '/v1/statements?describe=missing', first);
    beforeQuery(OWNERS_READ, async () => {
      expect((await api.ask('POST', '/v1/statements', second)).status).toBe(201);
    });
    expect(await merging({ 'if-match': '"1"' })).toMatchObject({ status: 200, body: { mergedInto: into } });
    await api.projected();
    const { items } = await api.get<{ items: { id: string }[] }>(`/v1/statements?speaker=${into}`);
    expect(new Set(items.map(({ id }) => id))).toEqual(new Set([first.id, second.id]));
  });

  it('the same request under its key gets the same answer, and so does taking it back', async () => {
    for (const [step, version] of [
      ['merge', '"1"'],
      ['unmerge', '"2"'],
    ]) {
      const ask = (key: string) =>
        api.ask('POST', `${path}/${step}`, step === 'merge' ? { into } : {}, {
          'if-match': version ?? '',
          'idempotency-key': key,
        });
      const key = randomUUID();
      let first: Reply | undefined;
      beforeQuery(OWNERS_READ, async () => {
        first = await ask(key);
      });
      const second = await ask(key);
      expect(second.status).toBe(200);
      expect(first && told(first)).toEqual(told(second));
    }
  });
});

describe('two of the same name that are merged into each other at the same time', () => {
  it.each(['actors', 'proposals'])('are %s of which one stays, and the merge can be taken back', async (list) => {
    for (let i = 0; i < 5; i += 1) {
      const ids = [`twin-${i}`, `double-${i}`];
      const body = list === 'actors' ? { kind: 'person', name: 'John Smith' } : { title: 'The budget' };
      for (const id of ids) await api.ask('PUT', `/v1/${list}/${id}`, body);
      const both = await Promise.all(
        ids.map((id, at) => api.ask('POST', `/v1/${list}/${id}/merge`, { into: ids[1 - at] }, { 'if-match': '"1"' })),
      );
      expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
      const [gone = ''] = ids.filter((_, at) => both[at]?.status === 200);
      const path = `/v1/${list}/${gone}`;
      await api.projected();
      expect(await api.get(path)).toMatchObject({ mergedInto: ids.find((id) => id !== gone) });
      expect((await api.ask('POST', `${path}/unmerge`, {}, { 'if-match': '"2"' })).status).toBe(200);
    }
  });
});
