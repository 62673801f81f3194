import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testKafka } from '#testing';
import { createClient, type KafkaClient } from './client.js';
import { readTopicUntil } from './read-topic.js';
import { ensureTopics } from './topics.js';

const { brokers, topicPrefix } = testKafka();
const topic = `${topicPrefix}long`;
const COUNT = 120;
const SLOWNESS_MS = 50;
const STILL_MAX_MS = 5_000;

let client: KafkaClient;

beforeAll(async () => {
  client = createClient({ brokers: [brokers], clientId: 'test', report: () => {} });
  await ensureTopics(client, [{ topic, partitions: 1, config: {} }]);
  const producer = client.producer();
  await producer.connect();
  for (let i = 1; i <= COUNT; i += 1)
    await producer.send({ topic, messages: [{ key: String(i), value: 'v'.repeat(100_000) }] });
  await producer.disconnect();
});

afterAll(async () => {
  const admin = client.admin();
  await admin.connect();
  await admin.deleteTopics({ topics: [topic] });
  await admin.disconnect();
});

describe('reading a topic to its end', () => {
  it('may take longer than it may stand still, and tells how far it is', async () => {
    const startedAt = performance.now();
    const keys: string[] = [];
    const told: number[] = [];
    await readTopicUntil(client, topic, {
      each: ({ key }) => {
        keys.push(String(key));
        for (const until = performance.now() + SLOWNESS_MS; performance.now() < until; );
      },
      isLast: ({ key }) => String(key) === String(COUNT),
      progressed: (offset, end) => {
        told.push(offset);
        expect(end).toBe(COUNT);
      },
      stillMaxMs: STILL_MAX_MS,
    });
    expect(performance.now() - startedAt).toBeGreaterThan(STILL_MAX_MS);
    expect(keys).toEqual(Array.from({ length: COUNT }, (_, i) => String(i + 1)));
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });

  it('is given up where nothing comes any more, and says where it stood', async () => {
    const reading = readTopicUntil(client, topic, { each: () => {}, isLast: () => false, stillMaxMs: 10_000 });
    await expect(reading).rejects.toThrow(
      `reading ${topic} stood still for 10000 ms before its end: at offset ${COUNT - 1} of ${COUNT}`,
    );
  });
});
