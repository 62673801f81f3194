/** Every example that prints who changed position is run as it stands, on the samples. */
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { topicsWith } from '#contract';
import {
  installElsewhere,
  type RunningProgram,
  readTopics,
  runProgram,
  type TestApi,
  testApi,
  testKafka,
  testPython,
} from '#testing';
import { readConfig } from '../apps/api/src/config.js';
import { createApp } from '../apps/api/src/create-app.js';
import { runRelay } from '../apps/relay/src/relay.js';

const CHANGED = 'Mozilla on User Agent Client Hints: neutral → oppose, strengthening, 2021-07-13';
const NO_BROKER = /Is Stancebook running, with Kafka at 127\.0\.0\.1:1|No Kafka at 127\.0\.0\.1:1/;
const NO_TOPIC = /the topic nobodys\.stancebook\.stance-changes\.v1|STANCEBOOK_TOPIC_PREFIX right/;
/** A registry may take its time. */
const INSTALL_MAX_MS = 600_000;

let api: TestApi;
let relaying: Promise<void>;
let nest: string;
let python: ReturnType<typeof testPython>;
const running: RunningProgram[] = [];
const stopping = new AbortController();
const { brokers, topicPrefix } = testKafka();

beforeAll(async () => {
  python = testPython('examples/python/requirements.txt');
  nest = installElsewhere('examples/nest-microservice');
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
}, INSTALL_MAX_MS);

afterEach(() => {
  for (const program of running.splice(0)) program.signal('SIGKILL');
});

afterAll(async () => {
  stopping.abort();
  await relaying;
  await api.close();
  rmSync(nest, { recursive: true, force: true });
});

const EXAMPLES: Record<string, (env: Record<string, string>) => RunningProgram> = {
  kafkajs: (env) => runProgram(process.execPath, ['examples/kafkajs/changes.mjs'], { env }),
  python: (env) => runProgram(python.command, ['examples/python/changes.py'], { env: { ...env, ...python.env } }),
  'nest-microservice': (env) => runProgram('npm', ['start'], { env, cwd: nest }),
  curl: (env) => runProgram('sh', ['examples/curl/changes.sh'], { env }),
};

function run(name: string, env: Record<string, string> = {}): RunningProgram {
  const here = { KAFKA_BROKERS: brokers, STANCEBOOK_TOPIC_PREFIX: topicPrefix, STANCEBOOK_URL: api.base };
  // A group whose member was killed waits for it for its session's time.
  const program = EXAMPLES[name]?.({ ...here, GROUP: randomUUID(), ...env });
  if (!program) throw new Error(`expected one of ${Object.keys(EXAMPLES).join(', ')}, got ${name}`);
  running.push(program);
  return program;
}

const hasChanged = ({ said }: RunningProgram) => said.some((line) => line.startsWith(CHANGED));

it.each(Object.keys(EXAMPLES))('%s prints who changed position', async (name) => {
  const program = run(name);
  await program.until(CHANGED, () => hasChanged(program));
});

describe.each(Object.keys(EXAMPLES).filter((name) => name !== 'curl'))('from Kafka, %s', (name) => {
  it('ends on Ctrl-C, and begins at the start again', async () => {
    const GROUP = randomUUID();
    for (let times = 0; times < 2; times += 1) {
      const program = run(name, { GROUP });
      await program.until(CHANGED, () => hasChanged(program));
      program.signal('SIGINT');
      expect([0, 'SIGINT']).toContain(await program.ended);
      expect(program.said.filter((line) => line.startsWith(CHANGED))).toHaveLength(1);
    }
  });

  it('says in words that there is no broker, and no topic', async () => {
    const withoutBroker = run(name, { KAFKA_BROKERS: '127.0.0.1:1' });
    const withoutTopic = run(name, { STANCEBOOK_TOPIC_PREFIX: 'nobodys.' });
    await withoutBroker.until('what is wrong', () => withoutBroker.said.some((line) => NO_BROKER.test(line)));
    await withoutTopic.ended;
    expect(withoutTopic.said.join('\n')).toMatch(NO_TOPIC);
  });
});

it('of docs/subscribing.md, the first, shows a change', async () => {
  const text = readFileSync('docs/subscribing.md', 'utf8');
  const [, command = ''] = /```sh\n\s*(curl .*)\n/.exec(text) ?? [];
  const program = runProgram('sh', ['-c', command.replace('http://127.0.0.1:3000', api.base)]);
  running.push(program);
  await program.until('an event with a change', () =>
    program.said.some((line) => line.startsWith('data: ') && line.includes('"change":true')),
  );
});
