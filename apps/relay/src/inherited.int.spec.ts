/** What the relay may find: rows of the releases before, which may be larger than anything that is accepted now, their topics, and a log put back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import kafkajs, { Kafka, logLevel } from 'kafkajs';
import { topicsWith } from '#contract';
import { appendEvents, type EventLog, openEventLog, partitionOf, readHeads } from '#event-log';
import { createClient, ensureTopics, readTopicConfig, setTopicConfig } from '#kafka';
import { localFolders, startKafka } from '#local-stack';
import { createPool, type Pool } from '#postgres';
import { prepareReadModel, projectPartition, readPartitionsBehind, readShiftsAfter } from '#read-model';
import {
  readTopics,
  sampleStatement,
  sequencesByPartition,
  type TestDatabase,
  testDatabase,
  testKafka,
  topicAdmin,
} from '#testing';
import { statementSchema } from '#stance';
import { type RelayState, runRelay } from './relay.js';

const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;
const PARTITIONS = 24;

let database: TestDatabase;
let pool: Pool;
let log: EventLog;
let brokers: string;
let topicPrefix: string;

beforeEach(async () => {
  ({ brokers, topicPrefix } = testKafka());
  database = await testDatabase();
  pool = createPool({ url: database.url, applicationName: 'test' });
  log = await openEventLog(pool, { partitions: PARTITIONS });
  await prepareReadModel(pool, log.partitions);
});

afterEach(async () => {
  await pool.end();
  await database.drop();
});

/** Puts events into every partition named that nothing that is accepted now could make, and no view has folded. */
async function insertEvents(
  partitions: number[],
  {
    count = 1,
    dataBytes = 10,
    correlationBytes = 10,
  }: { count?: number; dataBytes?: number; correlationBytes?: number },
): Promise<void> {
  await pool.query(
    `INSERT INTO event (partition, sequence, stream_id, stream_version, type, schema_version, data, data_salt, data_hash, metadata,
       recorded_at, hash)
     SELECT partition, sequence + n, gen_random_uuid(), 1, 'StatementRecorded', 1,
       ($5::text::jsonb || jsonb_build_object('paraphrase', repeat('n', greatest($3::int - length($5::text), 1))))::json, '\\x00', '\\x00',
       json_build_object('correlationId', repeat('c', $4), 'causationId', null, 'caller', 'test'), now(), decode(repeat('00', 32), 'hex')
     FROM partition_head, generate_series(1, $2::int) n WHERE partition = ANY ($1)`,
    [partitions, count, dataBytes, correlationBytes, JSON.stringify(statementSchema.parse(sampleStatement()))],
  );
  await pool.query('UPDATE partition_head SET sequence = sequence + $2 WHERE partition = ANY ($1)', [
    partitions,
    count,
  ]);
}

/** One statement, folded: one shift and one stance. Before other events, which no view could fold. */
async function recordOne(changes: Record<string, unknown> = {}): Promise<void> {
  const statement = statementSchema.parse(sampleStatement(changes));
  await appendEvents(log, {
    streams: [
      {
        streamId: statement.id,
        partition: partitionOf(statement.proposal, log.partitions),
        expectedVersion: 0,
        events: [{ type: 'StatementRecorded', schemaVersion: 1, data: statement }],
      },
    ],
    metadata: { correlationId: 'one', causationId: null, caller: 'test' },
    claims: [],
    releases: [],
  });
  for (const partition of await readPartitionsBehind(pool)) while ((await projectPartition(pool, partition)) > 0);
}

async function whileRelaying<T>(work: (told: { states: RelayState[]; reports: string[] }) => Promise<T>): Promise<T> {
  const stopping = new AbortController();
  const told = { states: [] as RelayState[], reports: [] as string[] };
  const running = runRelay(log, {
    brokers: [brokers],
    topicPrefix,
    signal: stopping.signal,
    report: (message) => told.reports.push(message),
    leaseMs: 5_000,
    changed: (state) => told.states.push(state),
  });
  try {
    return await work(told);
  } finally {
    stopping.abort();
    await running;
  }
}

async function makeTopic(topic: string, partitions: number, config: Record<string, string>): Promise<void> {
  const client = createClient({ brokers: [brokers], clientId: 'test', report: () => {} });
  await ensureTopics(client, [{ topic, partitions, config }]);
}

async function untilItSays(reports: string[], what: RegExp): Promise<string> {
  for (const deadline = Date.now() + 45_000; Date.now() < deadline; await sleep(50)) {
    const found = reports.find((report) => what.test(report));
    if (found !== undefined) return found;
  }
  throw new Error(`expected it to say ${what}, got ${reports.join('; ')}`);
}

async function readEvents(count: number) {
  const { events } = topicsWith(topicPrefix);
  const records = await readTopics(brokers, [events], count);
  for (const sequences of sequencesByPartition(records, events))
    expect(sequences).toEqual(sequences.map((_, i) => i + 1));
  return records;
}

const all = Array.from({ length: PARTITIONS }, (_, partition) => partition);

describe('the relay', () => {
  it('counts headers and keys, too, and keeps to what a topic accepts that somebody else has made', async () => {
    await makeTopic(topicsWith(topicPrefix).events, PARTITIONS, {});
    await insertEvents([3], { count: 500, correlationBytes: 20_000 });
    await whileRelaying(async () => expect(await readEvents(500)).toHaveLength(500));
  });

  it('makes a topic accept one record that is larger, says so, and goes on', async () => {
    await insertEvents([3], { dataBytes: 9_437_184 });
    await insertEvents(all, { count: 2 });
    await whileRelaying(async ({ reports }) => {
      const records = await readEvents(1 + 2 * PARTITIONS);
      expect(records).toHaveLength(1 + 2 * PARTITIONS);
      expect(reports).toContainEqual(
        expect.stringMatching(/^raised max\.message\.bytes of topic .*events\.v1 from 8388608 to 9437\d{3},/),
      );
    });
  });

  it('keeps waiting in one partition, by name, what no topic is made to accept: all others go on', async () => {
    await recordOne();
    await insertEvents(all, { count: 2 });
    const [{ sequence: reached } = { sequence: 0 }] = (await readHeads(pool)).filter(
      ({ partition }) => partition === 3,
    );
    await insertEvents([3], { dataBytes: 34_000_000 });
    await insertEvents(all, { count: 3 });
    const heads = await readHeads(pool);
    const others = heads.reduce((sum, { partition, sequence }) => sum + (partition === 3 ? reached : sequence), 0);
    await whileRelaying(async ({ states, reports }) => {
      expect(await readEvents(others)).toHaveLength(others);
      expect(await readTopics(brokers, [topicsWith(topicPrefix).shifts], 1)).toHaveLength(1);
      await untilItSays(reports, /waits at sequence/);
      expect(states.at(-1)?.role).toBe('active');
      expect(states.at(-1)?.waitingFor).toMatch(
        new RegExp(
          `events.v1, partition 3 waits at sequence ${reached + 1}, and the others go on: the record needs a batch of 340\\d{5} bytes, the topic accepts 8388608, .*: set its max.message.bytes to 340\\d{5}$`,
        ),
      );
      expect(reports.filter((report) => report === states.at(-1)?.waitingFor)).toHaveLength(1);
    });
  });

  it('gives each topic its turn: a shift does not wait until all events have been caught up', async () => {
    await recordOne();
    await insertEvents(all, { count: 200, dataBytes: 9_000 });
    const { events, shifts, checkpoint } = topicsWith(topicPrefix);
    const total = (await readHeads(pool)).reduce((sum, { sequence }) => sum + sequence, 0);
    await whileRelaying(async () => {
      await readTopics(brokers, [shifts], 1);
      // The checkpoint tells the order of the transactions.
      const moves = await readTopics(brokers, [checkpoint], 1);
      const first = moves.findIndex(({ key, value }) => key.startsWith(shifts) && Number(value?.sequence) > 0);
      expect(first).toBeGreaterThanOrEqual(0);
      const before = moves.slice(0, first).filter(({ key }) => key.startsWith(events));
      const reached = new Map(before.map(({ key, value }) => [key, Number(value?.sequence)]));
      expect([...reached.values()].reduce((sum, sequence) => sum + sequence, 0)).toBeLessThan(total / 4);
    });
  });

  it('writes null for an event that was erased, under its key and sequence', async () => {
    await insertEvents([0], { count: 3 });
    await pool.query('ALTER TABLE event DISABLE TRIGGER USER');
    await pool.query('UPDATE event SET data = null, data_salt = null WHERE sequence = 2');
    const records = await whileRelaying(() => readEvents(3));
    expect(records.map(({ value }) => value)).toEqual([expect.anything(), null, expect.anything()]);
  });

  it('gives a checkpoint topic of the release before what keeps it short, says so, and leaves what an operator has set', async () => {
    const { checkpoint } = topicsWith(topicPrefix);
    const client = createClient({ brokers: [brokers], clientId: 'test', report: () => {} });
    await makeTopic(checkpoint, 1, { 'cleanup.policy': 'compact', 'segment.ms': '86400000' });
    await insertEvents([0], { count: 2 });
    await whileRelaying(async ({ reports }) => {
      await readEvents(2);
      expect(Object.fromEntries((await readTopicConfig(client, checkpoint)).own)).toEqual({
        'cleanup.policy': 'compact',
        'segment.ms': '86400000',
        'segment.bytes': '8388608',
        'max.compaction.lag.ms': '600000',
        'min.cleanable.dirty.ratio': '0.1',
        'delete.retention.ms': '60000',
      });
      expect(await untilItSays(reports, /^set on topic/)).toMatch(
        /stancebook\.relay, so that it stays short: segment\.bytes=8388608 \(was 1073741824\), max\.compaction/,
      );
    });
  });

  it('refuses a log that was put back to before what the topics hold, and one that went another way from there', async () => {
    await insertEvents(all, { count: 5 });
    await whileRelaying(() => readEvents(5 * PARTITIONS));
    await pool.query('ALTER TABLE event DISABLE TRIGGER USER');
    await pool.query('DELETE FROM event WHERE partition = 7 AND sequence > 3');
    await pool.query('UPDATE partition_head SET sequence = 3 WHERE partition = 7');
    await whileRelaying(async ({ reports, states }) => {
      const sentence = await untilItSays(reports, /put back/);
      expect(sentence).toMatch(
        /topic .*events\.v1 goes to sequence 5 in partition 7, and the database to 3: .* Restore a later one; or, .* delete the topics/,
      );
      expect(states.at(-1)?.waitingFor).toContain('the database was put back');
    });
    await insertEvents([7], { count: 4 });
    await pool.query(`UPDATE event SET hash = '\\x01' WHERE partition = 7 AND sequence > 3`);
    await whileRelaying(async ({ reports }) => {
      expect(await untilItSays(reports, /put back/)).toMatch(
        /event 7:5 in topic .*events\.v1 has the hash 0{64}, and in the database 01: /,
      );
    });
  });

  it('fills topics anew that were deleted because their log was put back', async () => {
    await insertEvents([0, 1], { count: 5 });
    await whileRelaying(() => readEvents(10));
    await pool.query('ALTER TABLE event DISABLE TRIGGER USER');
    await pool.query('DELETE FROM event WHERE sequence > 3');
    await pool.query('UPDATE partition_head SET sequence = 3 WHERE sequence > 3');
    const admin = await topicAdmin(brokers);
    await admin.delete(topicsWith(topicPrefix).events);
    await admin.close();
    await whileRelaying(async () => expect(await readEvents(6)).toHaveLength(6));
  });

  it('copies shifts that the release before kept with all their words, however large', async () => {
    await recordOne();
    const partition = partitionOf('bridge', log.partitions);
    const [kept] = await readShiftsAfter(pool, new Map([[partition, 0]]), 1);
    const published = { ...kept?.record, to: { ...kept?.record.to, quote: 'q'.repeat(9_437_184) } };
    await pool.query('UPDATE shift_record SET data = $1', [JSON.stringify(published)]);
    await whileRelaying(async ({ reports }) => {
      const [record] = await readTopics(brokers, [topicsWith(topicPrefix).shifts], 1);
      expect(record?.value).toEqual(published);
      expect(await untilItSays(reports, /^raised/)).toContain('stance-changes.v1 from 8388608 to 9');
    });
  });

  it('fills topics anew without the words of what was erased meanwhile, under the same sequences', async () => {
    const quote = 'I am against it.';
    await recordOne({ quote });
    const { events, shifts, stances } = topicsWith(topicPrefix);
    const before = await whileRelaying(() => readTopics(brokers, [events, shifts, stances], 3));
    const quoting = before.filter((record) => JSON.stringify(record).includes(quote)).map(({ topic }) => topic);
    expect(quoting.sort()).toEqual([events, shifts].sort());
    await pool.query('ALTER TABLE event DISABLE TRIGGER USER');
    await pool.query('UPDATE event SET data = null, data_salt = null');
    const admin = await topicAdmin(brokers);
    for (const topic of [events, shifts, stances]) await admin.delete(topic);
    await admin.close();
    const after = await whileRelaying(() => readTopics(brokers, [events, shifts, stances], 3));
    expect(JSON.stringify(after)).not.toContain(quote);
    expect(after.find(({ topic }) => topic === events)?.value).toBeNull();
    expect(after.find(({ topic }) => topic === shifts)?.value).toMatchObject({ to: { quote: null } });
    const places = (records: typeof after) =>
      records
        .map(({ partition, key, headers }) => `${headers.ce_id} ${headers.ce_sequence} ${partition} ${key}`)
        .sort();
    expect(places(after)).toEqual(places(before));
  });

  it('says what to set where the broker lets it change nothing, goes on with all the rest, and with that once it is set', async () => {
    const { root, cache } = localFolders();
    const data = mkdtempSync(join(tmpdir(), 'stancebook-acl-'));
    const own = await startKafka({
      root,
      data,
      cache,
      properties: [
        'authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer',
        'allow.everyone.if.no.acl.found=true',
      ],
    });
    ({ brokers } = own);
    const { events, checkpoint } = topicsWith(topicPrefix);
    const admin = new Kafka({ brokers: [brokers], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    try {
      await makeTopic(checkpoint, 1, { 'cleanup.policy': 'compact' });
      const onTopics = {
        resourceType: AclResourceTypes.TOPIC,
        resourceName: topicPrefix,
        resourcePatternType: ResourcePatternTypes.PREFIXED,
        principal: 'User:ANONYMOUS',
        host: '*',
      };
      const denied = {
        ...onTopics,
        operation: AclOperationTypes.ALTER_CONFIGS,
        permissionType: AclPermissionTypes.DENY,
      };
      const allowed = { ...onTopics, operation: AclOperationTypes.ALL, permissionType: AclPermissionTypes.ALLOW };
      await admin.createAcls({ acl: [allowed, denied] });
      await insertEvents([3], { dataBytes: 9_437_184 });
      await insertEvents(all, { count: 2 });
      await whileRelaying(async ({ reports }) => {
        expect(await readEvents(2 * (PARTITIONS - 1))).toHaveLength(2 * (PARTITIONS - 1));
        expect(await untilItSays(reports, /waits at/)).toMatch(
          /partition 3 waits at sequence 1, .* the broker does not let the relay raise that \(.*authorized.*\): set its max\.message\.bytes to 9437\d{3}$/,
        );
        expect(await untilItSays(reports, /stays short|takes longer/)).toMatch(
          /settings of topic .*stancebook\.relay \(.*authorized.*\): set segment\.bytes=8388608, .* on it/,
        );
      });
      await admin.deleteAcls({ filters: [denied] });
      await setTopicConfig(createClient({ brokers: [brokers], clientId: 'operator', report: () => {} }), events, {
        'max.message.bytes': '10000000',
      });
      await whileRelaying(async () => expect(await readEvents(1 + 2 * PARTITIONS)).toHaveLength(1 + 2 * PARTITIONS));
    } finally {
      await admin.disconnect();
      await own.stop();
      rmSync(data, { recursive: true, force: true });
    }
  }, 120_000);
});
