/** Commands about what was erased from the log: data and salt are gone, and all else stays. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { administer, sampleStatement, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
  await api.ask('PUT', '/v1/proposals/tunnel', { title: 'Tunnel' });
});

afterAll(() => api.close());

async function erase(streamId: string, which = 'true'): Promise<void> {
  await api.projected();
  await administer(
    api.url,
    `ALTER TABLE event DISABLE TRIGGER USER;
     UPDATE event SET data = NULL, data_salt = NULL WHERE stream_id = '${streamId}' AND ${which};
     ALTER TABLE event ENABLE TRIGGER USER`,
  );
}

async function recorded(key = randomUUID()) {
  const statement = sampleStatement();
  const record = () => api.ask('POST', '/v1/statements?describe=missing', statement, { 'idempotency-key': key });
  expect((await record()).status).toBe(201);
  return { statement, path: `/v1/statements/${statement.id}`, again: record };
}

it('are refused, and say so: nothing of it can be changed, and its id stays taken', async () => {
  const { statement, path, again } = await recorded();
  await erase(statement.id);
  const ifMatch = { 'if-match': '"1"' };
  const replies = [
    await api.ask('PATCH', path, { coding: { position: 'oppose' } }, ifMatch),
    await api.ask('POST', `${path}/void`, { reason: 'report-wrong' }, ifMatch),
    await api.ask('POST', `${path}/reinstatement`, {}, ifMatch),
    await api.ask('POST', `${path}/move`, { proposal: 'tunnel' }, ifMatch),
    // The same key: what it was answered with is gone.
    await again(),
  ];
  for (const reply of replies) {
    expect(reply).toMatchObject({
      status: 410,
      body: { type: '/problems/erased', detail: expect.stringContaining('has been erased') },
    });
  }
  expect(await api.ask('POST', '/v1/statements', statement)).toMatchObject({
    status: 409,
    body: { type: '/problems/id-taken', detail: expect.stringContaining('stays taken') },
  });
});

it('are carried out where only an earlier version was erased', async () => {
  const { statement, path } = await recorded();
  await api.ask('PATCH', path, { coding: { position: 'oppose' } }, { 'if-match': '"1"' });
  await erase(statement.id, 'stream_version = 1');
  const voided = await api.ask('POST', `${path}/void`, { reason: 'report-wrong' }, { 'if-match': '"2"' });
  expect(voided).toMatchObject({
    status: 200,
    body: { version: 3, coding: { position: 'oppose' }, voided: { reason: 'report-wrong' } },
  });
  const { rows } = await api.log.pool.query<{ at: string }>(
    'SELECT recorded_at AS at FROM event WHERE stream_id = $1 AND stream_version = 1',
    [statement.id],
  );
  expect(voided.body.recordedAt).toBe(rows[0]?.at);
});

it('of an actor describe it anew', async () => {
  const described = await api.ask('PUT', '/v1/actors/eve', { kind: 'person', name: 'Eve' });
  expect(described.status).toBe(201);
  const { rows } = await api.log.pool.query<{ owner: string }>("SELECT owner FROM reservation WHERE key = 'actor:eve'");
  await erase(rows[0]?.owner ?? '');
  const anew = await api.ask('PUT', '/v1/actors/eve', { kind: 'person', name: 'E.' }, { 'if-match': '"1"' });
  expect(anew).toMatchObject({ status: 200, body: { id: 'eve', name: 'E.', version: 2 } });
});
