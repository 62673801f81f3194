import { mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kafka, logLevel } from 'kafkajs';
import { topicsWith } from '#contract';
import { appendEvents, type EventLog, openEventLog, partitionOf, readHeads } from '#event-log';
import { localFolders, startKafka } from '#local-stack';
import { createPool, type Pool } from '#postgres';
import { prepareReadModel, projectPartition, readFeedEnds, readPartitionsBehind } from '#read-model';
import {
  forgetEnds,
  readTopics,
  sampleStatement,
  sequencesByPartition,
  type TestDatabase,
  testDatabase,
  testKafka,
  topicAdmin,
} from '#testing';
import { statementSchema } from '#stance';
import { runRelay } from './relay.js';

let database: TestDatabase;
let pool: Pool;
let log: EventLog;
const { brokers, topicPrefix } = testKafka();
const topics = topicsWith(topicPrefix);
const data = mkdtempSync(join(tmpdir(), 'stancebook-relay-'));

beforeAll(async () => {
  await chmod(data, 0o755);
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'test' });
  log = await openEventLog(pool, { partitions: 4 });
  await prepareReadModel(pool, log.partitions);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
  rmSync(data, { recursive: true, force: true });
});

async function deleteTopic(topic: string): Promise<void> {
  const admin = await topicAdmin(brokers);
  await admin.delete(topic);
  await admin.close();
}

/** Statements on several proposals, folded: every one of them makes an event, a shift and a stance. */
async function record(count: number, words = 'No.'): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    const proposal = `plan-${i % 9}`;
    const said = sampleStatement({ proposal, speaker: `speaker-${i}`, coding: { position: 'oppose' } });
    // Longer words than are accepted now: the log has them from the releases before.
    const statement = { ...statementSchema.parse(said), quote: words };
    await appendEvents(log, {
      streams: [
        {
          streamId: statement.id,
          partition: partitionOf(proposal, log.partitions),
          expectedVersion: 0,
          events: [{ type: 'StatementRecorded', schemaVersion: 1, data: statement }],
        },
      ],
      metadata: {
        correlationId: `request-${i}`,
        causationId: null,
        caller: 'test',
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      },
      claims: [],
      releases: [],
    });
  }
  for (const partition of await readPartitionsBehind(pool)) while ((await projectPartition(pool, partition)) > 0);
}

async function expectedCount(): Promise<number> {
  const events = (await readHeads(pool)).reduce((sum, { sequence }) => sum + sequence, 0);
  return (await readFeedEnds(pool)).reduce((sum, { shifts, stances }) => sum + shifts + stances, events);
}

/** A relay that runs until it is stopped, and what it said. */
function start(options: { brokers?: string; prefix?: string; of?: EventLog } = {}) {
  const stopping = new AbortController();
  const reports: string[] = [];
  const running = runRelay(options.of ?? log, {
    brokers: [options.brokers ?? brokers],
    topicPrefix: options.prefix ?? topicPrefix,
    signal: stopping.signal,
    report: (message) => reports.push(message),
    leaseMs: 2_000,
    changed: () => {},
  });
  return {
    reports,
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

/** Every sequence of each partition of each topic is 1, 2, 3, …: none lost, none twice. */
async function expectWhole(from: { brokers: string; prefix: string }): Promise<Awaited<ReturnType<typeof readTopics>>> {
  const { events, shifts, stances } = topicsWith(from.prefix);
  const count = await expectedCount();
  const records = await readTopics(from.brokers, [events, shifts, stances], count);
  for (const topic of [events, shifts, stances]) {
    for (const sequences of sequencesByPartition(records, topic))
      expect(sequences).toEqual(sequences.map((_, i) => i + 1));
  }
  expect(records).toHaveLength(count);
  return records;
}

describe('the relay', () => {
  it('copies the log and both feeds, once each, in order, as CloudEvents', async () => {
    await record(60);
    const relay = start();
    const records = await expectWhole({ brokers, prefix: topicPrefix });
    await relay.stop();
    const event = records.find(({ topic }) => topic === topics.events);
    expect(event?.headers).toEqual({
      ce_specversion: '1.0',
      ce_id: `event-${event?.partition}-1`,
      ce_source: `urn:uuid:${log.id}`,
      ce_type: 'stancebook.statement-recorded.v1',
      ce_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
      ce_subject: event?.key,
      ce_dataschema: 'urn:stancebook:schema:stancebook.statement-recorded.v1',
      ce_sequence: '0000000000000000001',
      ce_logpartition: String(event?.partition),
      ce_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      ce_correlationid: expect.stringMatching(/^request-/),
      'content-type': 'application/json',
      traceparent: expect.any(String),
    });
    expect(statementSchema.parse(event?.value).id).toBe(event?.key);
    const shift = records.find(({ topic }) => topic === topics.shifts);
    expect(shift?.headers).toMatchObject({
      ce_id: `shift-${shift?.partition}-1`,
      ce_type: 'stancebook.stance-shifted.v1',
      ce_kind: 'first-recorded',
      ce_news: 'false',
      ce_causationid: event ? expect.stringMatching(/^event-\d-1$/) : '',
    });
    expect(shift?.key).toBe(`${String(shift?.value?.holder)}|${String(shift?.value?.proposal)}`);
    expect(shift?.partition).toBe(partitionOf(String(shift?.value?.proposal), log.partitions));
    const stance = records.find(({ topic }) => topic === topics.stances);
    expect(stance?.headers.ce_type).toBe('stancebook.stance.v1');
    expect(stance?.value).toMatchObject({ position: { value: 'oppose' } });
  });

  it('goes on where it was, however often it is stopped and started in the middle', async () => {
    for (let round = 0; round < 4; round += 1) {
      const relay = start();
      await record(15);
      await sleep(Math.random() * 300);
      await relay.stop();
    }
    const relay = start();
    await expectWhole({ brokers, prefix: topicPrefix });
    await relay.stop();
  });

  it('copies what is too much for one batch, and statements larger than are accepted now', async () => {
    await record(40, 'a'.repeat(100_000));
    await record(3, 'b'.repeat(1_000_000));
    const relay = start();
    await expectWhole({ brokers, prefix: topicPrefix });
    await relay.stop();
  }, 120_000);

  it('fills a topic again that was deleted, with the same sequences', async () => {
    await deleteTopic(topics.shifts);
    const relay = start();
    await expectWhole({ brokers, prefix: topicPrefix });
    await relay.stop();
  });

  it('fills it again, too, where a relay was killed while it wrote to it: its transaction ends in the new topic', async () => {
    const transactionalId = `${topicPrefix}stancebook.relay.${log.id}`;
    const killed = new Kafka({ brokers: [brokers], logLevel: logLevel.NOTHING }).producer({
      transactionalId,
      maxInFlightRequests: 1,
      idempotent: true,
    });
    await killed.connect();
    const transaction = await killed.transaction();
    const messages = Array.from({ length: log.partitions }, (_, partition) => ({ partition, key: 'a', value: '{}' }));
    await transaction.send({ topic: topics.shifts, messages });
    await killed.disconnect();
    await deleteTopic(topics.shifts);
    const relay = start();
    await expectWhole({ brokers, prefix: topicPrefix });
    await relay.stop();
  });

  it('refuses topics of another log, and topics with other partitions, and says what to do', async () => {
    const other = await testDatabase();
    const otherPool = createPool({ url: other.url, applicationName: 'test' });
    for (const [partitions, message] of [
      [4, 'set STANCEBOOK_TOPIC_PREFIX to another'],
      [3, 'with 3 partitions, as the log has, got 4'],
    ] as const) {
      if (partitions === 3) await otherPool.query('TRUNCATE log, partition_head, feed_head, projection_checkpoint');
      const of = await openEventLog(otherPool, { partitions });
      await prepareReadModel(otherPool, partitions);
      const relay = start({ of });
      for (let tries = 0; !relay.reports.join().includes(message) && tries < 900; tries += 1) await sleep(50);
      await relay.stop();
      expect(relay.reports.join()).toContain(message);
    }
    await otherPool.end();
    await other.drop();
  });

  it('copies again what Kafka forgot to end as it crashed: nothing lost, nothing twice', async () => {
    const { root, cache } = localFolders();
    const own = join(data, 'forgetful');
    const prefix = 'forgotten.';
    const first = await startKafka({ root, data: own, cache });
    for (let i = 0; i < 2; i += 1) {
      await record(20);
      const relay = start({ brokers: first.brokers, prefix });
      await expectWhole({ brokers: first.brokers, prefix });
      await relay.stop();
    }
    await first.kill();
    const forgotten = forgetEnds(join(own, 'kafka/logs'), topicsWith(prefix).checkpoint);
    expect(forgotten.length).toBeGreaterThan(1);
    const second = await startKafka({ root, data: own, cache, port: first.port });
    const relay = start({ brokers: second.brokers, prefix });
    // Before anything new is written, whose end would be that of both.
    await expectWhole({ brokers: second.brokers, prefix });
    await record(20);
    await expectWhole({ brokers: second.brokers, prefix });
    await relay.stop();
    await second.stop();
  }, 120_000);

  it('waits while the broker is gone, and drains in order when it is back: nothing lost, nothing twice', async () => {
    const { root, cache } = localFolders();
    const first = await startKafka({ root, data, cache });
    const relay = start({ brokers: first.brokers, prefix: 'outage.' });
    await record(20);
    await sleep(500);
    await first.kill();
    await record(20);
    await sleep(5_000);
    await record(20);
    const second = await startKafka({ root, data, cache, port: first.port });
    await expectWhole({ brokers: second.brokers, prefix: 'outage.' });
    await relay.stop();
    await second.stop();
  }, 120_000);
});
