/** The examples in docs/asyncapi.yaml are records that the relay wrote. WRITE_EXAMPLES=1 writes them anew where they changed. */
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { EXAMPLES, MESSAGES, topicsWith } from '#contract';
import { appendEvents, type EventLog, openEventLog, partitionOf } from '#event-log';
import { createPool, type Pool } from '#postgres';
import { prepareReadModel, projectPartition, readPartitionsBehind } from '#read-model';
import { actorById, type Distinction, eventOf, proposalById, type Statement, statementSchema } from '#stance';
import { administer, type ReadRecord, readTopics, type TestDatabase, testDatabase, testKafka } from '#testing';
import { runRelay } from './relay.js';

let database: TestDatabase;
let pool: Pool;
let log: EventLog;

beforeAll(async () => {
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'test' });
  log = await openEventLog(pool, { partitions: 4 });
  await prepareReadModel(pool, log.partitions);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const PROPOSAL = 'web-mozilla-202';
const idOf = (n: number) => `0190d1b2-7c00-7000-8000-00000000000${n}`;

function said(n: number, changes: object): Statement {
  return statementSchema.parse({
    id: idOf(n),
    speaker: 'mozilla',
    proposal: PROPOSAL,
    kind: 'position',
    attribution: 'document',
    source: { url: 'https://mozilla.github.io/standards-positions/', publisher: 'Mozilla' },
    ...changes,
  });
}

const NEUTRAL = said(1, { saidOn: '2019-11-27', paraphrase: 'Non-harmful.', coding: { position: 'neutral' } });
const OPPOSE = said(2, { saidOn: '2021-07-13', paraphrase: 'Harmful.', coding: { position: 'oppose' } });

const MOZILLA = { ...actorById('mozilla'), kind: 'organisation' as const, name: 'Mozilla' };
const HINTS = { ...proposalById(PROPOSAL), title: 'User Agent Client Hints' };
const DISTINCT: Distinction = {
  of: 'actor',
  ids: ['mozilla', 'mozilla-foundation'],
  note: 'The foundation owns the corporation.',
  by: 'ada',
};
const MERGED = { statements: [], actors: [], proposals: [] };

/** By stream, what happens to it, one thing after the other. */
const HISTORY: [string, ReturnType<typeof eventOf>][] = [
  [idOf(3), eventOf('ActorDescribed', MOZILLA)],
  [idOf(4), eventOf('ProposalDescribed', HINTS)],
  [NEUTRAL.id, eventOf('StatementRecorded', NEUTRAL)],
  [OPPOSE.id, eventOf('StatementRecorded', OPPOSE)],
  [OPPOSE.id, eventOf('StatementRecoded', { ...OPPOSE, quote: 'We consider it harmful.' })],
  [OPPOSE.id, eventOf('StatementVoided', { statement: OPPOSE, reason: 'recorded-in-error', note: null })],
  [OPPOSE.id, eventOf('StatementReinstated', OPPOSE)],
  [OPPOSE.id, eventOf('StatementVoided', { statement: OPPOSE, reason: 'duplicate', note: null })],
  [NEUTRAL.id, eventOf('StatementVoided', { statement: NEUTRAL, reason: 'duplicate', note: null })],
  [idOf(3), eventOf('ActorMerged', { ...MOZILLA, mergedInto: 'mozilla-foundation', merge: MERGED })],
  [idOf(3), eventOf('ActorUnmerged', MOZILLA)],
  [idOf(4), eventOf('ProposalMerged', { ...HINTS, mergedInto: 'web-hints', merge: MERGED })],
  [idOf(4), eventOf('ProposalUnmerged', HINTS)],
  [idOf(5), eventOf('DistinctionMade', DISTINCT)],
  [idOf(5), eventOf('DistinctionWithdrawn', { ...DISTINCT, note: 'They are the same group.' })],
];

/** By which names the first two are found. */
const NAMED = ['actor:mozilla', `proposal:${PROPOSAL}`];

async function append(): Promise<void> {
  const versions = new Map<string, number>();
  for (const [i, [streamId, event]] of HISTORY.entries()) {
    const expectedVersion = versions.get(streamId) ?? 0;
    versions.set(streamId, expectedVersion + 1);
    const partition = partitionOf(PROPOSAL, log.partitions);
    await appendEvents(log, {
      streams: [{ streamId, partition, expectedVersion, events: [event] }],
      metadata: { correlationId: `request-${i + 1}`, causationId: null, caller: 'test' },
      claims: NAMED.slice(i, i + 1).map((key) => ({ key, owner: streamId })),
      releases: [],
    });
    for (const behind of await readPartitionsBehind(pool)) while ((await projectPartition(pool, behind)) > 0);
  }
}

/** What differs each time: when it was recorded, and what follows from that. */
const NOW = '2026-11-26T10:00:00.000000Z';
function settled({ headers, value }: ReadRecord): { headers: Record<string, string>; payload: unknown } {
  const payload = value && 'recordedAt' in value ? { ...value, recordedAt: NOW, lagDays: 1962, news: false } : value;
  return {
    headers: {
      ...headers,
      ce_source: `urn:uuid:${idOf(0)}`,
      ce_time: NOW,
      ...(headers.ce_hash ? { ce_hash: '0'.repeat(64).replaceAll('00', '3f') } : {}),
    },
    payload,
  };
}

it('writes the examples of the contract', async () => {
  const { brokers, topicPrefix } = testKafka();
  const topics = topicsWith(topicPrefix);
  await append();
  await administer(
    database.url,
    `SET session_replication_role = replica; UPDATE event SET data = NULL, data_salt = NULL WHERE stream_version = 5`,
  );
  const stopping = new AbortController();
  const running = runRelay(log, {
    brokers: [brokers],
    topicPrefix,
    signal: stopping.signal,
    report: () => {},
    leaseMs: 2_000,
    changed: () => {},
  });
  const records = await readTopics(brokers, [topics.events, topics.shifts, topics.stances], HISTORY.length + 6);
  stopping.abort();
  await running;
  // The last of each: it has what came before in it.
  const made = MESSAGES.map(({ name, channel, type, payload }) => {
    const own = records.filter(({ topic, value, headers }) => {
      const isOfType = type === null || headers.ce_type === type;
      return topic === topics[channel] && isOfType && (value === null) === (payload === null);
    });
    const [last] = own.slice(-1).map(settled);
    if (!last) throw new Error(`expected a record for ${name}, got none`);
    return [name, last];
  });
  const examples = Object.fromEntries(made) as typeof EXAMPLES;
  if (process.env.WRITE_EXAMPLES) {
    const text = `/** Written by apps/relay/src/examples.int.spec.ts. */\nexport interface Example {\n  headers: Record<string, string>;\n  payload: unknown;\n}\n\nexport const EXAMPLES: Record<string, Example> = ${JSON.stringify(examples, null, 2)};\n`;
    writeFileSync(new URL('../../../libs/contract/src/examples.ts', import.meta.url), text);
  } else expect(examples).toEqual(EXAMPLES);
});
