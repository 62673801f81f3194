import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sampleStatement, type TestApi, testApi } from '#testing';
import { readConfig } from '../config.js';
import { createApp } from '../create-app.js';

interface Recorded {
  id: string;
  recordedAt: string;
}

let api: TestApi;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })));
}, 120_000);

afterAll(() => api.close());

async function record(): Promise<Recorded> {
  const { id } = sampleStatement({});
  const { status } = await api.ask('POST', '/v1/statements?describe=missing', sampleStatement({ id, quote: id }));
  expect(status).toBe(201);
  await api.projected();
  return api.get<Recorded>(`/v1/statements/${id}`);
}

const snapshotNow = async () => (await api.get<{ snapshot: string }>('/v1/stances')).snapshot;
const ask = (snapshot: string) => api.ask<{ recordedUntil: string | null }>('GET', `/v1/snapshots/${snapshot}`);

it('says until when the record is that a snapshot fixes, whatever is recorded later', async () => {
  const empty = await snapshotNow();
  expect((await ask(empty)).body).toEqual({ snapshot: empty, recordedUntil: null });
  const first = await record();
  const then = await snapshotNow();
  const second = await record();
  expect((await ask(then)).body).toEqual({ snapshot: then, recordedUntil: first.recordedAt });
  expect((await ask(await snapshotNow())).body.recordedUntil).toBe(second.recordedAt);
});

it('refuses what no answer gave, and a state that the record has not come to', async () => {
  const [rules, log, sequences] = JSON.parse(Buffer.from(await snapshotNow(), 'base64url').toString()) as [
    number,
    string,
    number[],
  ];
  const token = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  expect(await ask('nothing')).toMatchObject({ status: 400, body: { type: '/problems/bad-request' } });
  expect(await ask(token([rules, 'another', sequences]))).toMatchObject({ status: 400 });
  expect(await ask(token([rules + 1, log, sequences]))).toMatchObject({
    status: 410,
    body: { type: '/problems/snapshot-gone' },
  });
  expect(await ask(token([rules, log, sequences.map(() => 1_000_000)]))).toMatchObject({ status: 404 });
});
