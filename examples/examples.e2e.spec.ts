/** Every example is run as it stands, on the samples. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { topicsWith } from '#contract';
import { readTopics, type TestApi, testApi, testKafka } from '#testing';
import { readConfig } from '../apps/api/src/config.js';
import { createApp } from '../apps/api/src/create-app.js';
import { runRelay } from '../apps/relay/src/relay.js';

const CHANGED = 'Mozilla on User Agent Client Hints: neutral → oppose, strengthening, 2021-07-13';

let api: TestApi;
let relaying: Promise<void>;
let example: ChildProcess | undefined;
const stopping = new AbortController();
const { brokers, topicPrefix } = testKafka();

beforeAll(async () => {
  api = await testApi((log) => createApp(log, readConfig({ DATABASE_URL: 'postgres://unused/unused' })), {
    samples: ['nato-tokyo-2023-07-12', 'web-positions-2017-2023'],
  });
  relaying = runRelay(api.log, {
    brokers: [brokers],
    topicPrefix,
    signal: stopping.signal,
    report: () => {},
    leaseMs: 2_000,
    changed: () => {},
  });
  // The relay makes the topics.
  await readTopics(brokers, [topicsWith(topicPrefix).shifts], 1);
});

// With all that it started.
afterEach(() => {
  if (example?.pid && example.exitCode === null) process.kill(-example.pid);
});

afterAll(async () => {
  stopping.abort();
  await relaying;
  await api.close();
});

/** Its lines, as they come. */
async function* linesOf(command: string, given: string[]): AsyncGenerator<string> {
  example = spawn(command, given, {
    env: { ...process.env, KAFKA_BROKERS: brokers, STANCEBOOK_TOPIC_PREFIX: topicPrefix, STANCEBOOK_URL: api.base },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  if (example.stdout) yield* createInterface({ input: example.stdout });
}

it.each([
  ['kafkajs', process.execPath, 'examples/kafkajs/changes.mjs'],
  ['curl', 'sh', 'examples/curl/changes.sh'],
])('%s prints who changed position', async (_, command, file) => {
  for await (const line of linesOf(command, [file])) if (line.startsWith(CHANGED)) return;
  expect(`${file} ended`).toBe(`a line that begins with ${CHANGED}`);
});

it('of docs/subscribing.md, the first, shows a change', async () => {
  const text = readFileSync('docs/subscribing.md', 'utf8');
  const [, command = ''] = /```sh\n\s*(curl .*)\n/.exec(text) ?? [];
  const lines = linesOf('sh', ['-c', command.replace('http://127.0.0.1:3000', api.base)]);
  for await (const line of lines) if (line.startsWith('data: ') && line.includes('"change":true')) return;
  expect('curl ended').toBe('an event with a change');
});
