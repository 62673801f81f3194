/** The table of current stances is the one that the API gives, also after tombstones, a restart, and a topic that is made anew. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { topicsWith } from '#contract';
import {
  type RunningProgram,
  readTopics,
  runProgram,
  sampleStatement,
  type TestApi,
  testApi,
  testKafka,
  testPython,
  topicAdmin,
} from '#testing';
import { readConfig } from '../apps/api/src/config.js';
import { createApp } from '../apps/api/src/create-app.js';
import { runRelay } from '../apps/relay/src/relay.js';
import { Stancebook } from '../libs/client/src/index.js';

const INSTALL_MAX_MS = 600_000;
const folder = mkdtempSync(join(tmpdir(), 'stancebook-table-'));
const TABLE = join(folder, 'stances.sqlite');
const { brokers, topicPrefix } = testKafka();
const { stances: topic } = topicsWith(topicPrefix);

let api: TestApi;
let python: ReturnType<typeof testPython>;
let program: RunningProgram | undefined;
let relaying: Promise<void>;
const stopping = new AbortController();

beforeAll(async () => {
  python = testPython('examples/current-stances/requirements.txt');
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
  await readTopics(brokers, [topic], 1);
}, INSTALL_MAX_MS);

afterEach(() => {
  program?.signal('SIGKILL');
});

afterAll(async () => {
  stopping.abort();
  await relaying;
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

function run(): RunningProgram {
  const env = { KAFKA_BROKERS: brokers, STANCEBOOK_TOPIC_PREFIX: topicPrefix, TABLE, ...python.env };
  program = runProgram(python.command, ['examples/current-stances/table.py'], { env });
  return program;
}

function query(sql: string, ...values: SQLInputValue[]): Record<string, unknown>[] {
  const db = new DatabaseSync(TABLE, { timeout: 10_000 });
  try {
    return db.prepare(sql).all(...values);
  } finally {
    db.close();
  }
}

async function untilAsInApi(program: RunningProgram): Promise<void> {
  await api.projected();
  const wanted = byKey(await Array.fromAsync(new Stancebook({ url: api.base }).stances()));
  await program.until('the stances of the API', () => {
    const kept = query('SELECT whole FROM stance').map(({ whole }) => JSON.parse(String(whole)) as Keyed);
    return isDeepStrictEqual(byKey(kept), wanted);
  });
}

interface Keyed {
  holder: string;
  proposal: string;
}

function byKey(stances: Keyed[]): Record<string, Keyed> {
  return Object.fromEntries(stances.map((stance) => [`${stance.holder}|${stance.proposal}`, stance]));
}

async function record(changes: Record<string, unknown>): Promise<string> {
  const statement = sampleStatement(changes);
  expect((await api.ask('POST', '/v1/statements?describe=missing', statement)).status).toBe(201);
  return statement.id;
}

async function voided(id: string): Promise<void> {
  const { headers } = await api.ask('GET', `/v1/statements/${id}`);
  const ifMatch = { 'if-match': String(headers.get('etag')) };
  const { status } = await api.ask('POST', `/v1/statements/${id}/void`, { reason: 'recorded-in-error' }, ifMatch);
  expect(status).toBe(200);
}

async function end(program: RunningProgram): Promise<void> {
  program.signal('SIGINT');
  expect(await program.ended).toBe(0);
}

/** A row that the topic does not have: it stays for as long as the table is not made anew. */
const MARK = ['nobody', 'nothing'] as const;
const mark = () => query(`INSERT INTO stance VALUES (?, ?, NULL, NULL, '{}')`, ...MARK);
const isMarked = () => query('SELECT 1 FROM stance WHERE holder = ? AND proposal = ?', ...MARK).length > 0;
const unmark = () => query('DELETE FROM stance WHERE holder = ? AND proposal = ?', ...MARK);

it('is what the API gives, and stays so through a stance that is no more', async () => {
  const program = run();
  await program.until('who opposes what', () => program.said.some((line) => /^mozilla on .*: oppose since/.test(line)));
  await untilAsInApi(program);
  const id = await record({ speaker: 'ada', proposal: 'the-bridge', coding: { position: 'oppose' } });
  await untilAsInApi(program);
  expect(query(`SELECT position FROM stance WHERE holder = 'ada'`)).toEqual([{ position: 'oppose' }]);
  await voided(id);
  await untilAsInApi(program);
  expect(query(`SELECT position FROM stance WHERE holder = 'ada'`)).toEqual([]);
  await program.until('what changed', () => program.said.includes('ada on the-bridge: no stance any more'));
  await end(program);
});

it('goes on where it was', async () => {
  const first = run();
  await untilAsInApi(first);
  const id = await record({ speaker: 'bo', proposal: 'the-tunnel' });
  await untilAsInApi(first);
  await end(first);
  mark();
  await voided(id);
  await record({ speaker: 'cy', proposal: 'the-tunnel' });
  const second = run();
  await second.until('what came meanwhile', () => query(`SELECT 1 FROM stance WHERE holder = 'cy'`).length === 1);
  expect(isMarked()).toBe(true);
  unmark();
  await untilAsInApi(second);
  await end(second);
});

it('begins anew after a day, as tombstones are kept no longer', async () => {
  mark();
  query('UPDATE reading SET last_at = last_at - 86400');
  const program = run();
  await untilAsInApi(program);
  expect(isMarked()).toBe(false);
  await end(program);
});

it('begins anew where the topic was made anew', async () => {
  mark();
  const admin = await topicAdmin(brokers);
  await admin.delete(topic);
  await admin.close();
  await record({ speaker: 'di', proposal: 'the-tunnel' });
  // The relay fills it again.
  await readTopics(brokers, [topic], 1);
  const program = run();
  await untilAsInApi(program);
  expect(isMarked()).toBe(false);
  await end(program);
});

it('says in words that there is no broker, and no topic', async () => {
  const env = {
    KAFKA_BROKERS: brokers,
    STANCEBOOK_TOPIC_PREFIX: 'nobodys.',
    TABLE: join(folder, 'other'),
    ...python.env,
  };
  const given = ['examples/current-stances/table.py'];
  const withoutTopic = runProgram(python.command, given, { env });
  const withoutBroker = runProgram(python.command, given, { env: { ...env, KAFKA_BROKERS: '127.0.0.1:1' } });
  expect(await withoutTopic.ended).toBe(1);
  expect(await withoutBroker.ended).toBe(1);
  expect(withoutTopic.said.join('\n')).toMatch(
    /^nobodys\.stancebook\.stances\.v1 at .* STANCEBOOK_TOPIC_PREFIX right\?/,
  );
  expect(withoutBroker.said.join('\n')).toMatch(/at 127\.0\.0\.1:1: .* Is Stancebook running/);
});
