/** Topics that are made, and topics that somebody else made otherwise, on a real broker. */
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Topics, topicsWith } from '#contract';
import { createClient, ensureTopics, type KafkaClient, readTopicConfig } from '#kafka';
import { testKafka } from '#testing';
import { prepareTopics, type TopicSettings } from './topics.js';

const { brokers } = testKafka();
const DAY_MS = 86_400_000;

let client: KafkaClient;
let topics: Topics;

beforeEach(() => {
  client = createClient({ brokers: [brokers], clientId: 'test', report: () => {} });
  topics = topicsWith(`${randomUUID()}.`);
});

const prepare = (settings: TopicSettings = {}) =>
  prepareTopics(client, topics, { partitions: 2, ...settings }, () => {});

async function made(topic: string, config: Record<string, string>, partitions = 2): Promise<void> {
  await ensureTopics(client, [{ topic, partitions, replication: 1, config }]);
}

async function ownConfig(topic: string): Promise<Record<string, string>> {
  return Object.fromEntries((await readTopicConfig(client, topic)).own);
}

describe('the topics', () => {
  it('are made with the retention that an operator sets, and found as they should be', async () => {
    const settings = { replication: 1, minInsync: 1, retentionMs: DAY_MS, retentionBytes: 5_000_000_000 };
    expect(await prepare(settings)).toEqual([]);
    for (const topic of [topics.events, topics.shifts]) {
      expect(await ownConfig(topic)).toMatchObject({
        'cleanup.policy': 'delete',
        'retention.ms': String(DAY_MS),
        'retention.bytes': '5000000000',
        'min.insync.replicas': '1',
      });
    }
    expect(await ownConfig(topics.stances)).toMatchObject({ 'cleanup.policy': 'compact', 'min.insync.replicas': '1' });
    expect(await prepare(settings)).toEqual([]);
  });

  it('keep the settings that they have, and each that is otherwise is named', async () => {
    const theirs = { 'cleanup.policy': 'delete', 'retention.ms': '5000', 'max.message.bytes': '1000000' };
    await made(topics.events, theirs);
    await made(topics.stances, {
      'cleanup.policy': 'compact,delete',
      'retention.ms': '-1',
      'max.message.bytes': '8388608',
    });
    expect(await prepare()).toEqual([
      expect.stringMatching(
        /events\.v1: expected retention\.ms=-1, got 5000: it stays as it is\. Run kafka-configs\.sh/,
      ),
      expect.stringMatching(/events\.v1: expected max\.message\.bytes=8388608, got 1000000/),
      expect.stringMatching(/stances\.v1: expected cleanup\.policy=compact, got compact,delete: nothing is lost/),
    ]);
    expect(await ownConfig(topics.events)).toEqual(theirs);
  });

  it.each([
    ['events', { 'cleanup.policy': 'compact' }, /expected cleanup\.policy=delete, got compact: Kafka drops/],
    ['shifts', { 'cleanup.policy': 'compact,delete' }, /expected cleanup\.policy=delete, got compact,delete/],
    ['stances', { 'cleanup.policy': 'delete' }, /expected cleanup\.policy=compact, got delete: Kafka deletes/],
    [
      'events',
      { 'min.insync.replicas': '2' },
      /expected min\.insync\.replicas=1 at most, got 2: .* it takes no record/,
    ],
  ] as const)('of %s with %j are refused, and stay as they are', async (name, config, because) => {
    await made(topics[name], config);
    await expect(prepare()).rejects.toThrow(because);
    expect(await ownConfig(topics[name])).toEqual(config);
  });

  it('are not made with more replicas than there are brokers', async () => {
    await expect(prepare({ replication: 3 })).rejects.toThrow(
      /did not make these topics: .*events\.v1 .*: set STANCEBOOK_TOPIC_REPLICATION to the number of brokers at most/,
    );
  });

  it('with another number of partitions are refused', async () => {
    await made(topics.shifts, { 'cleanup.policy': 'delete' }, 3);
    await expect(prepare()).rejects.toThrow(/stance-changes\.v1.*3/);
  });
});
