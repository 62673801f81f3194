import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readHeads, readStream } from '#event-log';
import { sampleStatement, type TestApi, testApi } from '#testing';
import { readConfig } from './config.js';
import { createApp } from './create-app.js';

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
  for (const id of ['ada', 'ben', 'guild']) await api.ask('PUT', `/v1/actors/${id}`, { kind: 'person', name: id });
  for (const id of ['bridge', 'tunnel']) await api.ask('PUT', `/v1/proposals/${id}`, { title: id });
});

afterAll(() => api.close());

async function recorded(changes: Record<string, unknown> = {}) {
  const statement = sampleStatement(changes);
  const reply = await api.ask('POST', '/v1/statements', statement);
  expect(reply.status).toBe(201);
  return { id: statement.id, path: `/v1/statements/${statement.id}`, reply };
}

describe('recording', () => {
  it('answers 201 with the statement, its version, and where it was written', async () => {
    const { id, reply } = await recorded();
    expect(reply.headers.get('location')).toBe(`/v1/statements/${id}`);
    expect(reply.headers.get('etag')).toBe('"1"');
    expect(reply.headers.get('stancebook-sequence')).toMatch(/^\d:\d+$/);
    expect(reply.body).toMatchObject({
      id,
      speaker: 'ada',
      version: 1,
      voided: null,
      coding: { position: 'support', conditions: [] },
    });
    const sequence = reply.headers.get('stancebook-sequence');
    const read = await api.ask('GET', `/v1/statements/${id}?min-sequence=${sequence}`);
    expect(read.body).toEqual(reply.body);
    expect(read.headers.get('etag')).toBe('"1"');
  });

  it('makes an id where none is given', async () => {
    const { id: _, ...statement } = sampleStatement();
    const reply = await api.ask('POST', '/v1/statements', statement);
    expect(reply.status).toBe(201);
    expect(reply.body.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  it('takes the same statement again as what it is, and refuses other content under its id', async () => {
    const statement = sampleStatement();
    expect((await api.ask('POST', '/v1/statements', statement)).status).toBe(201);
    const again = await api.ask('POST', '/v1/statements', statement);
    expect([again.status, again.headers.get('etag')]).toEqual([200, '"1"']);
    const other = await api.ask('POST', '/v1/statements', { ...statement, coding: { position: 'oppose' } });
    expect(other).toMatchObject({
      status: 409,
      body: { type: '/problems/id-taken', existing: `/v1/statements/${statement.id}` },
    });
    expect(await readStream(api.log.pool, statement.id)).toHaveLength(1);
  });

  it('records the same words of a source once, and names the first; voiding frees them', async () => {
    const quoted = { quote: 'Build  it, now', source: { url: 'https://example.org/a' } };
    const first = await recorded(quoted);
    const second = sampleStatement({ ...quoted, quote: 'Build it,\nnow' });
    const refused = await api.ask('POST', '/v1/statements', second);
    expect(refused).toMatchObject({ status: 409, body: { type: '/problems/words-recorded', existing: first.path } });
    expect(refused.headers.get('location')).toBe(first.path);
    await api.ask('POST', `${first.path}/void`, { reason: 'duplicate' }, { 'if-match': '"1"' });
    expect((await api.ask('POST', '/v1/statements', second)).status).toBe(201);
    const back = await api.ask('POST', `${first.path}/reinstatement`, undefined, { 'if-match': '"2"' });
    expect(back).toMatchObject({
      status: 409,
      body: { type: '/problems/words-recorded', existing: `/v1/statements/${second.id}` },
    });
  });

  it('gives a named utterance one speaker and one proposal', async () => {
    const utterance = randomUUID();
    await recorded({ coding: { position: 'support', utterance } });
    await recorded({ coding: { position: 'oppose', utterance } });
    for (const changes of [{ speaker: 'ben' }, { proposal: 'tunnel' }]) {
      const reply = await api.ask(
        'POST',
        '/v1/statements',
        sampleStatement({ ...changes, coding: { position: 'support', utterance } }),
      );
      expect(reply).toMatchObject({
        status: 422,
        body: { type: '/problems/utterance-taken', errors: [{ pointer: '/coding/utterance' }] },
      });
    }
  });

  it('refuses to join an unnamed utterance by the id of a statement of another speaker', async () => {
    const { id } = await recorded();
    const other = sampleStatement({ speaker: 'ben', coding: { position: 'support', utterance: id } });
    expect((await api.ask('POST', '/v1/statements', other)).body).toMatchObject({ type: '/problems/utterance-taken' });
    await recorded({ coding: { position: 'support', utterance: id } });
  });

  it('describes what is missing where that is asked for, else refuses with a pointer to each', async () => {
    const statement = sampleStatement({ speaker: 'new-one', onBehalfOf: ['ada', 'new-two'], proposal: 'new-plan' });
    const refused = await api.ask('POST', '/v1/statements', statement);
    expect(refused).toMatchObject({ status: 422, body: { type: '/problems/not-described' } });
    expect((refused.body.errors as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
      '/speaker',
      '/onBehalfOf/1',
      '/proposal',
    ]);
    expect((await api.ask('POST', '/v1/statements?describe=missing', statement)).status).toBe(201);
    await api.projected();
    expect((await api.ask('GET', '/v1/actors/new-two')).body).toMatchObject({
      id: 'new-two',
      name: 'new-two',
      kind: 'unknown',
      version: 1,
    });
    expect((await api.ask('GET', '/v1/proposals/new-plan')).body).toMatchObject({ id: 'new-plan', title: 'new-plan' });
  });
});

describe('refusals of a statement', () => {
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  const refusals: [string, Record<string, unknown>, string][] = [
    ['no words at all', { paraphrase: null }, '/quote'],
    ['an empty quote', { quote: ' ' }, '/quote'],
    ['U+0000 in a quote', { quote: 'a\u0000b' }, '/quote'],
    ['a lone surrogate in a quote', { quote: 'a\ud800b' }, '/quote'],
    ['a selector that is not the quote', { quote: 'yes', selector: { exact: 'no' } }, '/selector/exact'],
    ['a selector without a quote', { selector: { exact: 'no' } }, '/selector/exact'],
    ['a source with neither url nor reference', { source: { publisher: 'x' } }, '/source'],
    ['a source that is not on the web', { source: { url: 'ftp://example.org' } }, '/source/url'],
    ['a second-hand report of nobody', { attribution: 'second-hand' }, '/reportedBy'],
    ['a position without one', { coding: {} }, '/coding/position'],
    ['an act without a position', { kind: 'act', coding: {} }, '/coding/position'],
    ['a description with a position', { kind: 'description' }, '/coding/position'],
    ['abstained without a vote', { coding: { position: 'abstained' } }, '/coding/position'],
    ['a vote with strength', { kind: 'vote', coding: { position: 'strongly-support' } }, '/coding/position'],
    ['a no-comment that takes a side', { kind: 'no-comment' }, '/coding/position'],
    ['a status-claim without a status', { kind: 'status-claim', coding: {} }, '/coding/status'],
    ['a value that is not on the scale', { coding: { position: 'maybe' } }, '/coding/position'],
    ['a confidence above 1', { coding: { position: 'support', confidence: 1.5 } }, '/coding/confidence'],
    ['an unspecified digit', { saidOn: '202X' }, '/saidOn'],
    ['a season', { saidOn: '2023-21' }, '/saidOn'],
    ['a set', { saidOn: '[2023,2024]' }, '/saidOn'],
    ['an interval without ends', { saidOn: '../..' }, '/saidOn'],
    ['an interval that ends before it begins', { saidOn: '2023-07-12/2023-07-11' }, '/saidOn'],
    ['a day that no month has', { saidOn: '2023-02-29' }, '/saidOn'],
    ['a year before 0001', { saidOn: '0000' }, '/saidOn'],
    ['a day two days after its source', { saidOn: '2023-07-15' }, '/saidOn'],
    ['days after its recording', { saidOn: day(3), source: { reference: 'x' } }, '/saidOn'],
    ['a speaker that is no slug', { speaker: 'Ada Lovelace' }, '/speaker'],
    ['an unknown field', { colour: 'red' }, '/colour'],
    ['an unknown field further in', { coding: { position: 'support', mood: 'bad' } }, '/coding/mood'],
    ['a language that is none', { language: 'english!' }, '/language'],
    ['an id that is no UUID', { id: 'seven' }, '/id'],
  ];

  it.each(refusals)('refuses %s, and points at it', async (_, changes, pointer) => {
    const heads = await readHeads(api.log.pool);
    const reply = await api.ask('POST', '/v1/statements', sampleStatement(changes));
    expect(reply.status).toBe(422);
    expect(reply.headers.get('content-type')).toContain('application/problem+json');
    expect(reply.body).toMatchObject({
      type: expect.stringMatching(/^\/problems\//),
      title: expect.any(String),
      status: 422,
      detail: expect.any(String),
    });
    expect((reply.body.errors as { pointer: string }[]).map((error) => error.pointer)).toEqual([pointer]);
    expect(await readHeads(api.log.pool)).toEqual(heads);
  });

  it.each([
    ['a day after its source, as time zones may have it', { saidOn: '2023-07-14' }],
    ['a day after its recording', { saidOn: day(1), source: { reference: 'x' } }],
    ['an instant', { saidOn: '2023-07-12T23:30:00-05:00' }],
    ['an open interval', { saidOn: '../2023-07-12' }],
    ['a level-1 qualifier', { saidOn: '2023-05~' }],
  ])('accepts %s', async (_, changes) => {
    expect((await api.ask('POST', '/v1/statements', sampleStatement(changes))).status).toBe(201);
  });

  it('tells every error at once', async () => {
    const reply = await api.ask('POST', '/v1/statements', {
      ...sampleStatement(),
      speaker: 7,
      saidOn: 'soon',
      coding: { position: 'abstained' },
      extra: 1,
    });
    expect((reply.body.errors as { pointer: string }[]).map(({ pointer }) => pointer).sort()).toEqual([
      '/coding/position',
      '/extra',
      '/saidOn',
      '/speaker',
    ]);
  });

  it.each([
    ['what is not JSON', '{"id":', 400, '/problems/not-json'],
    ['what is not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 400, '/problems/not-json'],
    ['a body of 2 MiB', JSON.stringify({ quote: 'a'.repeat(2 * 1024 * 1024) }), 413, '/problems/too-large'],
  ])('refuses %s', async (_, body, status, type) => {
    expect(await api.ask('POST', '/v1/statements', body)).toMatchObject({ status, body: { type } });
  });

  it('refuses a body of another type, and an unknown query', async () => {
    const typed = await api.ask('POST', '/v1/statements', 'a=b', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(typed).toMatchObject({ status: 415, body: { type: '/problems/unsupported-media-type' } });
    expect(await api.ask('POST', '/v1/statements?dry=run', sampleStatement())).toMatchObject({
      status: 400,
      body: { type: '/problems/bad-request' },
    });
  });
});

describe('recoding', () => {
  it('takes a merge patch to the version that If-Match names', async () => {
    const { path } = await recorded({ coding: { position: 'support', conditions: ['if cheap'] } });
    const reply = await api.ask(
      'PATCH',
      path,
      { coding: { position: 'strongly-support', conditions: null } },
      { 'if-match': '"1"', 'content-type': 'application/merge-patch+json' },
    );
    expect(reply).toMatchObject({
      status: 200,
      body: { version: 2, coding: { position: 'strongly-support', conditions: [] } },
    });
    expect(reply.headers.get('etag')).toBe('"2"');
    await api.projected();
    const { body } = await api.ask<{
      items: { version: number; coding: { position: string }; knownTo: string | null }[];
    }>('GET', `${path}/revisions`);
    expect(body.items.map(({ version, coding, knownTo }) => [version, coding.position, knownTo === null])).toEqual([
      [1, 'support', false],
      [2, 'strongly-support', true],
    ]);
  });

  it('refuses without If-Match, with a stale one, and with one that is no tag', async () => {
    const { path } = await recorded();
    const patch = { coding: { position: 'oppose' } };
    expect(await api.ask('PATCH', path, patch)).toMatchObject({
      status: 428,
      body: { type: '/problems/version-required' },
    });
    expect(await api.ask('PATCH', path, patch, { 'if-match': '"7"' })).toMatchObject({
      status: 412,
      body: { type: '/problems/stale-version', version: 1 },
    });
    expect(await api.ask('PATCH', path, patch, { 'if-match': 'W/"1"' })).toMatchObject({ status: 412 });
    expect(await api.ask('PATCH', path, patch, { 'if-match': '1' })).toMatchObject({
      status: 400,
      body: { type: '/problems/bad-request' },
    });
    expect((await api.ask('PATCH', path, patch, { 'if-match': '*' })).status).toBe(200);
  });

  it('refuses another id or proposal, a broken rule, and a statement that is not there', async () => {
    const { path } = await recorded();
    const patched = (patch: object) => api.ask('PATCH', path, patch, { 'if-match': '"1"' });
    expect(await patched({ proposal: 'tunnel' })).toMatchObject({
      status: 422,
      body: { type: '/problems/immutable-member', errors: [{ pointer: '/proposal' }] },
    });
    expect(await patched({ id: randomUUID() })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/id' }] } });
    expect(await patched({ paraphrase: null })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/quote' }] },
    });
    expect(await patched({ ['__proto__']: { x: 1 }, constructor: 1 })).toMatchObject({ status: 422 });
    expect(await api.ask('PATCH', `/v1/statements/${randomUUID()}`, {}, { 'if-match': '"1"' })).toMatchObject({
      status: 404,
      body: { type: '/problems/not-found' },
    });
    expect(await api.ask('PATCH', '/v1/statements/seven', {})).toMatchObject({ status: 400 });
  });

  it('does nothing where nothing would change', async () => {
    const { path } = await recorded();
    const reply = await api.ask('PATCH', path, { kind: 'position' }, { 'if-match': '"1"' });
    expect([reply.status, reply.headers.get('etag')]).toEqual([200, '"1"']);
    expect(reply.headers.get('stancebook-sequence')).toMatch(/^\d:\d+$/);
  });

  it('moves the words and the utterance that a statement holds', async () => {
    const quoted = { quote: 'One thing', source: { url: 'https://example.org/b' } };
    const { path } = await recorded(quoted);
    await api.ask('PATCH', path, { quote: 'Another thing' }, { 'if-match': '"1"' });
    await recorded(quoted);
    expect(await api.ask('PATCH', path, { quote: 'One thing' }, { 'if-match': '"2"' })).toMatchObject({
      status: 409,
      body: { type: '/problems/words-recorded' },
    });
  });
});

describe('voiding, reinstating, moving', () => {
  it('voids and reinstates', async () => {
    const { path } = await recorded();
    const voided = await api.ask(
      'POST',
      `${path}/void`,
      { reason: 'report-wrong', note: 'taken back' },
      { 'if-match': '"1"' },
    );
    expect(voided).toMatchObject({
      status: 200,
      body: { version: 2, voided: { reason: 'report-wrong', note: 'taken back', recordedAt: expect.any(String) } },
    });
    const again = await api.ask(
      'POST',
      `${path}/void`,
      { reason: 'report-wrong', note: 'taken back' },
      { 'if-match': '"2"' },
    );
    expect([again.status, again.headers.get('etag')]).toEqual([200, '"2"']);
    const back = await api.ask('POST', `${path}/reinstatement`, {}, { 'if-match': '"2"' });
    expect(back).toMatchObject({ status: 200, body: { version: 3, voided: null } });
  });

  it('mends a voided statement by a recoding, and leaves it voided in every view', async () => {
    const speaker = `voided-${randomUUID()}`;
    await api.ask('PUT', `/v1/actors/${speaker}`, { kind: 'person', name: 'Spoke once' });
    const { path } = await recorded({ speaker, coding: { position: 'support' } });
    await api.ask('POST', `${path}/void`, { reason: 'report-wrong', note: 'taken back' }, { 'if-match': '"1"' });
    const voided = { reason: 'report-wrong', note: 'taken back' };
    const mended = await api.ask('PATCH', path, { coding: { position: 'oppose' } }, { 'if-match': '"2"' });
    expect(mended).toMatchObject({ status: 200, body: { version: 3, voided, coding: { position: 'oppose' } } });
    await api.projected();
    const { body } = await api.ask('GET', path);
    expect(body).toMatchObject({ version: 3, voided, coding: { position: 'oppose' } });
    expect(await api.get(`/v1/stances?holder=${speaker}`)).toMatchObject({ items: [] });
    const back = await api.ask('POST', `${path}/reinstatement`, {}, { 'if-match': '"3"' });
    expect(back).toMatchObject({ status: 200, body: { version: 4, voided: null, coding: { position: 'oppose' } } });
    await api.projected();
    expect(await api.get(`/v1/stances?holder=${speaker}`)).toMatchObject({
      items: [{ position: { value: 'oppose' } }],
    });
  });

  it('refuses to void without a known reason or a version', async () => {
    const { path } = await recorded();
    expect(await api.ask('POST', `${path}/void`, { reason: 'tired' }, { 'if-match': '"1"' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/reason' }] },
    });
    expect(await api.ask('POST', `${path}/void`, { reason: 'duplicate' })).toMatchObject({ status: 428 });
  });

  it('moves to another proposal: voids, and records what supersedes it', async () => {
    const { id, path } = await recorded({ coding: { position: 'support', utterance: randomUUID() } });
    const moved = await api.ask('POST', `${path}/move`, { proposal: 'tunnel' }, { 'if-match': '"1"' });
    expect(moved).toMatchObject({
      status: 201,
      body: { proposal: 'tunnel', supersedes: id, version: 1, voided: null },
    });
    expect(moved.headers.get('location')).toBe(`/v1/statements/${String(moved.body.id)}`);
    await api.projected();
    expect((await api.ask('GET', path)).body).toMatchObject({ version: 2, voided: { reason: 'moved' } });
    expect(await api.ask('POST', `${path}/move`, { proposal: 'tunnel' }, { 'if-match': '"2"' })).toMatchObject({
      status: 409,
      body: { type: '/problems/statement-voided' },
    });
    expect(
      await api.ask(
        'POST',
        `/v1/statements/${String(moved.body.id)}/move`,
        { proposal: 'nowhere' },
        { 'if-match': '"1"' },
      ),
    ).toMatchObject({ status: 422, body: { type: '/problems/not-described' } });
  });
});

describe('descriptions', () => {
  it('describes once, changes by version, and does nothing for the same again', async () => {
    const path = '/v1/actors/grace';
    const first = await api.ask('PUT', path, {
      kind: 'person',
      name: 'Grace',
      memberships: [{ organisation: 'guild', speaksFor: true, during: '2020/..' }],
    });
    expect(first).toMatchObject({ status: 201, body: { id: 'grace', name: 'Grace', version: 1, aliases: [] } });
    const same = await api.ask('PUT', path, {
      id: 'grace',
      kind: 'person',
      name: 'Grace',
      memberships: [{ organisation: 'guild', speaksFor: true, during: '2020/..' }],
    });
    expect([same.status, same.headers.get('etag')]).toEqual([200, '"1"']);
    expect(await api.ask('PUT', path, { name: 'Grace H.' })).toMatchObject({ status: 428 });
    expect(await api.ask('PUT', path, { name: 'Grace H.' }, { 'if-match': '"1"' })).toMatchObject({
      status: 200,
      body: { version: 2 },
    });
    expect(await api.ask('PUT', path, { name: 'Grace' }, { 'if-match': '"1"' })).toMatchObject({ status: 412 });
  });

  it('refuses unknown organisations and proposals, another id, and what is no description', async () => {
    expect(await api.ask('PUT', '/v1/actors/x', { memberships: [{ organisation: 'nobody' }] })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/memberships/0/organisation' }] },
    });
    expect(
      await api.ask('PUT', '/v1/proposals/x', {
        owner: 'nobody',
        relations: [{ kind: 'part-of', proposal: 'nothing' }],
      }),
    ).toMatchObject({ status: 422, body: { errors: [{ pointer: '/owner' }, { pointer: '/relations/0/proposal' }] } });
    expect(await api.ask('PUT', '/v1/actors/x', { id: 'y' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/id' }] },
    });
    expect(await api.ask('PUT', '/v1/actors/X', {})).toMatchObject({ status: 400 });
    expect(await api.ask('PUT', '/v1/actors/x', { kind: 'robot' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/kind' }] },
    });
    expect(await api.ask('PUT', '/v1/actors/x', {}, { 'if-match': '"1"' })).toMatchObject({ status: 412 });
  });
});

describe('Idempotency-Key', () => {
  it('gives the first answer again, also after the statement has changed', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const { id: _, ...statement } = sampleStatement();
    const first = await api.ask('POST', '/v1/statements', statement, key);
    await api.ask(
      'PATCH',
      `/v1/statements/${String(first.body.id)}`,
      { note: null, coding: { note: 'later' } },
      { 'if-match': '"1"' },
    );
    const again = await api.ask('POST', '/v1/statements', statement, key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    for (const header of ['etag', 'location', 'stancebook-sequence'])
      expect(again.headers.get(header)).toBe(first.headers.get(header));
  });

  it('refuses another body under the same key, and keeps no refusal', async () => {
    const key = { 'idempotency-key': randomUUID() };
    expect((await api.ask('POST', '/v1/statements', sampleStatement({ saidOn: 'soon' }), key)).status).toBe(422);
    expect((await api.ask('POST', '/v1/statements', sampleStatement(), key)).status).toBe(201);
    expect(await api.ask('POST', '/v1/statements', sampleStatement(), key)).toMatchObject({
      status: 422,
      body: { type: '/problems/key-reused' },
    });
  });

  it('carries out once what two writers send at once', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const { id: _, ...statement } = sampleStatement();
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => api.ask('POST', '/v1/statements', statement, key)),
    );
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201]);
    await api.projected();
    expect(await readStream(api.log.pool, String(replies[0]?.body.id))).toHaveLength(1);
  });

  it('refuses text that is not Unicode, also in a patch', async () => {
    const { path } = await recorded();
    const headers = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
    expect(await api.ask('PATCH', path, '{"quote":"\\ud800"}', headers)).toMatchObject({
      status: 422,
      body: { type: '/problems/invalid-body' },
    });
  });

  it('holds for a command that had nothing to do', async () => {
    const { path } = await recorded();
    const headers = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
    const first = await api.ask('PATCH', path, { kind: 'position' }, headers);
    await api.ask('PATCH', path, { kind: 'act' }, { 'if-match': '"1"' });
    const again = await api.ask('PATCH', path, { kind: 'position' }, headers);
    expect([again.status, again.body]).toEqual([200, first.body]);
  });
});
