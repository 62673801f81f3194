/** Bounds that take long to reach, set so low that a test reaches them. */
import { once } from 'node:events';
import { type IncomingMessage, request, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, it } from '@jest/globals';
import { sampleStatement, type TestApi, testApi } from '#testing';
import { readConfig } from './config.js';
import { createApp } from './create-app.js';
import { IMPORT_LIMITS } from './imports/limits.js';
import type { Limits } from './limits.js';

let api: TestApi;
let server: Server;

async function open(limits: Partial<Limits>): Promise<void> {
  api = await testApi(async (log) => {
    const app = await createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' }), limits);
    server = app.getHttpServer();
    return app;
  });
}

afterEach(() => api.close());

it('ends an import whose client sends nothing more, and says so after what came', async () => {
  await open({ imports: { ...IMPORT_LIMITS, silenceMaxMs: 1_000 } });
  const headers = { 'content-type': 'application/x-ndjson' };
  const sending = request(`${api.base}/v1/imports`, { method: 'POST', headers }).on('error', () => {});
  sending.write(`${JSON.stringify(sampleStatement())}\n`);
  const [response] = (await once(sending, 'response')) as [IncomingMessage];
  const answers = (await text(response)).trim().split('\n');
  sending.destroy();
  expect(answers.map((answer) => JSON.parse(answer) as object)).toMatchObject([
    { line: 1, status: 'recorded' },
    { line: 2, status: 'aborted', problem: { type: '/problems/request-timeout', status: 408 } },
  ]);
});

it('drops an answer of which its client takes nothing', async () => {
  await open({ answerSilenceMaxMs: 5_000 });
  const path = '/openapi.json';
  const { length } = await (await fetch(api.base + path)).text();
  // More than the buffers on the way hold.
  const asked = Math.ceil(20_000_000 / length);
  const { host, hostname, port } = new URL(api.base);
  const connected = once(server, 'connection') as Promise<[Socket]>;
  const client = connect(Number(port), hostname).on('error', () => {});
  const [ours] = await connected;
  client.pause().write(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\n\r\n`.repeat(asked));
  await once(ours, 'close');
  expect(ours.bytesWritten).toBeLessThan(asked * length);
  client.destroy();
});

it('refuses reads while the process is too busy to be asked; not what is written, nor whether it lives', async () => {
  await open({ eventLoopDelayMaxMs: 50, eventLoopIntervalMs: 100 });
  for (let isRefused = false; !isRefused; ) {
    for (const until = performance.now() + 200; performance.now() < until; );
    const [read, written, live] = await Promise.all([
      fetch(`${api.base}/v1/proposals`),
      api.ask('POST', '/v1/statements?describe=missing', sampleStatement()),
      api.ask('GET', '/health/live'),
    ]);
    expect([written.status, live.status]).toEqual([201, 200]);
    isRefused = read.status !== 200;
    if (!isRefused) continue;
    expect([read.status, await read.json()]).toMatchObject([503, { type: '/problems/overloaded' }]);
    expect(read.headers.get('retry-after')).toBe('2');
  }
  expect((await api.ask('GET', '/v1/proposals')).status).toBe(200);
});
