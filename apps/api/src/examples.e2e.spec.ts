/**
 * A request to every operation and its answer, as the OpenAPI document shows them (http/examples.ts). With WRITE_EXAMPLES=1 they are written
 * anew; what is another at each run is replaced.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type TestApi, testApi } from '#testing';
import { readConfig } from './config.js';
import { createApp } from './create-app.js';
import { EXAMPLES, type Example } from './http/examples.js';

const FILE = 'apps/api/src/http/examples.ts';
const TOKYO = 'proposal=nato-liaison-office-tokyo';
const SAID = 'cc5cf4c9-1d9b-5c52-9e58-0c0b5a5c0a01';
const MERGE_PATCH = 'application/merge-patch+json';

let api: TestApi;
let statement: Record<string, unknown>;

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })), {
    samples: ['nato-tokyo-2023-07-12', 'web-positions-2017-2023'],
  });
  const { items } = await api.get<{ items: Record<string, unknown>[] }>(`/v1/statements?${TOKYO}&limit=1`);
  const [{ recordedAt: _, version: __, voided: ___, ...said } = {}] = items;
  statement = { ...said, id: SAID, quote: 'It would be a big mistake.', source: { reference: 'An interview' } };
});

afterAll(() => api.close());

/** In this order: those that record something come last. */
const requests = (): [operation: string, path: string, asked?: Pick<Example, 'body' | 'headers'>][] => [
  ['get /v1/stances', `/v1/stances?${TOKYO}&limit=1`],
  ['get /v1/stances/{holder}/{proposal}', '/v1/stances/mozilla/web-mozilla-202'],
  ['get /v1/stances/{holder}/{proposal}/history', '/v1/stances/mozilla/web-mozilla-202/history'],
  ['get /v1/proposals/{id}/stances', '/v1/proposals/nato-liaison-office-tokyo/stances?limit=1'],
  ['get /v1/actors/{id}/stances', '/v1/actors/nato/stances?limit=1'],
  ['get /v1/proposals/{id}/status', '/v1/proposals/nato-liaison-office-tokyo/status?limit=1'],
  ['get /v1/proposals/{id}/mixed-signals', '/v1/proposals/nato-liaison-office-tokyo/mixed-signals?within=P30D&limit=1'],
  ['get /v1/proposals/{id}/activity', '/v1/proposals/web-mozilla-202/activity?limit=2'],
  ['get /v1/matrix', '/v1/matrix?holders=mozilla,webkit&proposals=web-mozilla-202'],
  ['get /v1/actors/{id}/agreement', '/v1/actors/mozilla/agreement?limit=1'],
  ['get /v1/topics', '/v1/topics'],
  ['get /v1/shifts', '/v1/shifts?holder=mozilla&proposal=web-mozilla-202&kind=strengthening&limit=1'],
  ['get /v1/shifts.atom', '/v1/shifts.atom?holder=mozilla&proposal=web-mozilla-202&limit=1'],
  ['get /v1/shifts/stream', '/v1/shifts/stream?holder=mozilla&proposal=web-mozilla-202&kind=strengthening'],
  ['get /v1/statements', '/v1/statements?q=geography&limit=1'],
  ['get /v1/statements/{id}', `/v1/statements/5f883c08-a900-5968-bcb4-46c999bc4cf7`],
  ['get /v1/statements/{id}/revisions', '/v1/statements/5f883c08-a900-5968-bcb4-46c999bc4cf7/revisions'],
  ['get /v1/statements/{id}/annotation', '/v1/statements/5f883c08-a900-5968-bcb4-46c999bc4cf7/annotation'],
  ['get /v1/actors', '/v1/actors?q=macron&limit=1'],
  ['get /v1/actors/{id}', '/v1/actors/emmanuel-macron'],
  ['get /v1/proposals', '/v1/proposals?q=hints&limit=1'],
  ['get /v1/proposals/{id}', '/v1/proposals/web-mozilla-202'],
  ['get /v1/export', `/v1/export?what=stances&${TOKYO}&holder=nato`],
  ['get /v1/log', '/v1/log?partition=0&after=0&limit=1'],
  ['get /health/live', '/health/live'],
  ['get /health/ready', '/health/ready'],
  ['get /metrics', '/metrics'],
  ['post /v1/statements', '/v1/statements', { body: statement }],
  [
    'patch /v1/statements/{id}',
    `/v1/statements/${SAID}`,
    { body: { coding: { note: 'Said twice.' } }, headers: { 'if-match': '"1"', 'content-type': MERGE_PATCH } },
  ],
  [
    'post /v1/statements/{id}/void',
    `/v1/statements/${SAID}/void`,
    { body: { reason: 'report-wrong', note: 'The paper took it back.' }, headers: { 'if-match': '"2"' } },
  ],
  [
    'post /v1/statements/{id}/reinstatement',
    `/v1/statements/${SAID}/reinstatement`,
    { body: {}, headers: { 'if-match': '"3"' } },
  ],
  [
    'post /v1/statements/{id}/move',
    `/v1/statements/${SAID}/move`,
    { body: { proposal: 'web-mozilla-202' }, headers: { 'if-match': '"4"' } },
  ],
  ['put /v1/actors/{id}', '/v1/actors/iceland', { body: { kind: 'state', name: 'Iceland' } }],
  ['put /v1/proposals/{id}', '/v1/proposals/a-bridge', { body: { title: 'A bridge', topics: ['roads'] } }],
  [
    'post /v1/imports',
    '/v1/imports',
    {
      body: '{"record":"actor","id":"iceland","kind":"state","name":"Iceland"}\n',
      headers: { 'content-type': 'application/x-ndjson' },
    },
  ],
];

it('shows a request to every operation, and how it is answered', async () => {
  const { paths } = await api.get<{ paths: Record<string, object> }>('/openapi.json');
  const operations = Object.entries(paths).flatMap(([path, item]) => Object.keys(item).map((on) => `${on} ${path}`));
  const examples: Record<string, Example> = {};
  for (const [operation, path, asked = {}] of requests()) examples[operation] = await exampleOf(operation, path, asked);
  expect(Object.keys(examples).sort()).toEqual(operations.sort());
  if (process.env.WRITE_EXAMPLES) writeExamples(examples);
  else expect(examples).toEqual(EXAMPLES);
});

async function exampleOf(
  operation: string,
  path: string,
  { body, headers }: Pick<Example, 'body' | 'headers'>,
): Promise<Example> {
  const [method = ''] = operation.split(' ', 1);
  const response = await fetch(api.base + path, {
    method: method.toUpperCase(),
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  expect([operation, response.ok]).toEqual([operation, true]);
  const type = response.headers.get('content-type')?.split(';', 1)[0] ?? '';
  const text = alwaysTheSame(await textOf(response, type));
  const answer: unknown = /[/+]json$/.test(type) ? JSON.parse(text) : text;
  return {
    path,
    ...(body !== undefined && { body }),
    ...(headers && { headers }),
    status: response.status,
    type,
    answer,
  };
}

/** Of a stream that does not end, its first event with data; of the figures, one. */
async function textOf(response: Response, type: string): Promise<string> {
  if (type === 'text/plain') return (await response.text()).split('\n').filter(isOfOurs).join('\n');
  if (type !== 'text/event-stream') return response.text();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk as Uint8Array).toString('utf8');
    if (/\ndata: .*\n\n/.test(text)) break;
  }
  return text.slice(0, text.indexOf('\n\n', text.indexOf('\ndata: ')) + 2);
}

const isOfOurs = (line: string) => line.includes('stancebook_parked_events');

function alwaysTheSame(text: string): string {
  return text
    .replaceAll(/20[2-9]\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,6}Z/g, '2026-11-26T12:00:00.000000Z')
    .replaceAll(/filename="stancebook-(\w+)-[\d-]+/g, 'filename="stancebook-$1-2026-11-26')
    .replaceAll(/\b(W[a-zA-Z1]|ey)[\w-]{6,}/g, (token) => (isToken(token) ? 'WzEsIuKApiJd' : token))
    .replaceAll(
      /\b[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\b/g,
      '01a217c7-b451-7279-a17e-a5b420280a37',
    )
    .replaceAll(/"lagDays":\d+/g, '"lagDays":1962')
    .replaceAll(/"(projectionLagEvents|parkedEvents)":\d+/g, '"$1":0')
    .replaceAll(/"(correlationId|causationId)":"[^"]+"/g, '"$1":"0d1f0a53-6d0a-4d0e-9a53-0b6d4b1f7a11"')
    .replaceAll(api.log.id, '9b2f6a0e-54c1-4a2f-8f5e-3c1d2e4b5a60')
    .replaceAll(/\b[0-9a-f]{64}\b/g, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    .replaceAll(api.base, 'http://127.0.0.1:3000')
    .replaceAll(new URL(api.base).host, '127.0.0.1:3000');
}

function isToken(text: string): boolean {
  try {
    return typeof JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) === 'object';
  } catch {
    return false;
  }
}

function writeExamples(examples: Record<string, Example>): void {
  const [head = ''] = readFileSync(FILE, 'utf8').split('export const EXAMPLES', 1);
  writeFileSync(
    FILE,
    `${head}export const EXAMPLES: Record<string, Example> = ${JSON.stringify(examples, null, 2)};\n`,
  );
}
