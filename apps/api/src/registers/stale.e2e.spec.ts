import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readParkedKeys, retryParked } from '#read-model';
import { administer, sampleStatement, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
});

afterAll(() => api.close());

const merge = { 'content-type': 'application/merge-patch+json', 'if-match': '"1"' };

async function record(proposal: string, changes: object = {}): Promise<string> {
  const statement = sampleStatement({ proposal, ...changes });
  expect((await api.ask('POST', '/v1/statements?describe=missing', statement)).status).toBe(201);
  await api.projected();
  return statement.id;
}

describe('what is parked', () => {
  it('of a statement is told by the log, as stale, and without a tag that says it is current', async () => {
    const id = await record('tunnel');
    const other = await record('bridge');
    const path = `/v1/statements/${id}`;
    expect((await api.ask('GET', path)).headers.get('etag')).toBe('"1"');
    await administer(
      api.url,
      "ALTER TABLE statement_revision ADD CONSTRAINT obstacle CHECK (proposal <> 'tunnel') NOT VALID",
    );
    const recoded = await api.ask('PATCH', path, JSON.stringify({ paraphrase: 'Another reading.' }), merge);
    expect(recoded.status).toBe(200);
    const late = await record('tunnel');
    expect((await readParkedKeys(api.log.pool)).map(({ key }) => key)).toEqual(['proposal:tunnel']);

    const read = await api.ask('GET', path, undefined, { 'if-none-match': '"1"' });
    expect(read).toMatchObject({ status: 200, body: { ...recoded.body, version: 2, stale: true } });
    expect(read.headers.get('etag')).toMatch(/^W\//);
    const revisions = await api.get<{ items: object[]; stale?: true }>(`${path}/revisions`);
    expect(revisions).toMatchObject({
      items: [
        { version: 1, type: 'StatementRecorded' },
        { version: 2, type: 'StatementRecoded', paraphrase: 'Another reading.', knownTo: null },
      ],
      stale: true,
    });
    expect(await api.get(`/v1/statements/${late}?include=names`)).toMatchObject({
      id: late,
      version: 1,
      stale: true,
      included: { actors: { ada: { name: 'ada' } } },
    });
    expect(await api.get(`/v1/statements/${late}/revisions`)).toMatchObject({ items: [{ id: late }], stale: true });

    for (const path of ['/v1/shifts', '/v1/shifts?order=newest', '/v1/shifts?proposal=tunnel', '/v1/topics']) {
      expect([path, await api.get(path)]).toMatchObject([path, { stale: true }]);
    }
    for (const path of [`/v1/statements/${other}`, '/v1/shifts?proposal=bridge', '/v1/actors', '/v1/actors/ada']) {
      expect([path, Object.keys(await api.get<object>(path))]).toEqual([path, expect.not.arrayContaining(['stale'])]);
    }
    expect((await api.ask('GET', `/v1/statements/${other}`)).headers.get('etag')).toBe('"1"');

    const tagged = await api.get<{ items: object[] }>(`${path}/revisions`);
    await administer(api.url, 'ALTER TABLE statement_revision DROP CONSTRAINT obstacle');
    await retryParked(api.log.pool);
    const { stale: _, ...whole } = read.body as { stale?: true };
    const again = await api.ask('GET', path);
    expect([again.body, again.headers.get('etag')]).toEqual([whole, '"2"']);
    expect(await api.get(`${path}/revisions`)).toEqual({ items: tagged.items });
  });

  it.each([
    ['actor', 'actors', { kind: 'person', name: 'Another name' }],
    ['proposal', 'proposals', { title: 'Another title' }],
  ])('of an %s is told by the log, as stale, and the list says that it lacks something', async (one, many, body) => {
    await record('harbour', { speaker: 'harbour' });
    const obstacle = `ALTER TABLE ${one}_revision ADD CONSTRAINT obstacle CHECK (${one} NOT IN ('harbour', 'new')) NOT VALID`;
    await administer(api.url, obstacle);
    const path = `/v1/${many}/harbour`;
    expect((await api.ask('PUT', path, body, { 'if-match': '"1"' })).status).toBe(200);
    expect((await api.ask('PUT', `/v1/${many}/new`, body)).status).toBe(201);
    await api.projected();

    const read = await api.ask('GET', path, undefined, { 'if-none-match': '"1"' });
    expect(read).toMatchObject({ status: 200, body: { ...body, version: 2, stale: true } });
    expect(read.headers.get('etag')).toMatch(/^W\//);
    expect(await api.get(`/v1/${many}/new`)).toMatchObject({ id: 'new', version: 1, stale: true });
    expect(await api.get(`/v1/${many}`)).toMatchObject({ stale: true });

    await administer(api.url, `ALTER TABLE ${one}_revision DROP CONSTRAINT obstacle`);
    await retryParked(api.log.pool);
    const again = await api.ask('GET', path);
    expect([again.body.version, again.body.stale, again.headers.get('etag')]).toEqual([2, undefined, '"2"']);
    expect(await api.get<object>(`/v1/${many}`)).not.toHaveProperty('stale');
  });
});

describe('what was erased', () => {
  /** As a database that a law had it erased from: the log's own trigger refuses it to everybody else. */
  async function erase(streamId: string): Promise<void> {
    await administer(
      api.url,
      `BEGIN; SET LOCAL session_replication_role = replica;
       UPDATE event SET data = NULL, data_salt = NULL WHERE stream_id = '${streamId}';
       DELETE FROM statement_revision WHERE statement = '${streamId}'; COMMIT`,
    );
  }

  it('is gone by its id, and stays in the log as a row without data', async () => {
    const id = await record('quay');
    const [{ partition } = { partition: -1 }] = (
      await api.log.pool.query<{ partition: number }>('SELECT partition FROM event WHERE stream_id = $1', [id])
    ).rows;
    await erase(id);
    for (const path of [`/v1/statements/${id}`, `/v1/statements/${id}/revisions`]) {
      expect(await api.ask('GET', path)).toMatchObject({
        status: 410,
        body: { type: '/problems/erased', status: 410 },
      });
    }
    const { items } = await api.get<{ items: { streamId: string; data: unknown }[] }>(
      `/v1/log?partition=${partition}&limit=1000`,
    );
    expect(items.find(({ streamId }) => streamId === id)).toMatchObject({ data: null });
    expect((await api.get<{ items: { id: string }[] }>('/v1/statements?proposal=quay')).items).toEqual([]);
    const exported = await fetch(`${api.base}/v1/export?what=statements&proposal=quay`);
    expect([exported.status, (await exported.text()).trim().split('\n')]).toEqual([
      200,
      [expect.anything(), expect.anything()],
    ]);
  });

  it('of one revision leaves the others', async () => {
    const id = await record('pier');
    const path = `/v1/statements/${id}`;
    expect((await api.ask('PATCH', path, JSON.stringify({ paraphrase: 'Without names.' }), merge)).status).toBe(200);
    await api.projected();
    await administer(
      api.url,
      `BEGIN; SET LOCAL session_replication_role = replica;
       UPDATE event SET data = NULL, data_salt = NULL WHERE stream_id = '${id}' AND stream_version = 1;
       DELETE FROM statement_revision WHERE statement = '${id}'; COMMIT`,
    );
    expect(await api.get(path)).toMatchObject({ id, version: 2, paraphrase: 'Without names.', stale: true });
    expect(await api.get(`${path}/revisions`)).toMatchObject({ items: [{ version: 2 }] });
  });
});
