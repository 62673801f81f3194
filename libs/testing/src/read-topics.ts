/** A subscriber as anybody would write one: kafkajs, committed records only, from the start. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kafka, type KafkaConfig, logLevel } from 'kafkajs';
import { breachesIn } from './check-record.js';

export interface ReadRecord {
  topic: string;
  partition: number;
  key: string;
  value: Record<string, unknown> | null;
  headers: Record<string, string>;
}

const QUIET_MS = 3_000;
const LOOK_MS = 50;
/** A topic that is filled slowly is read to its end. */
const STILL_MAX_MS = 45_000;

/** Of records that break the contract: so many are told of. */
const BREACHES_MAX = 10;

/**
 * Everything that the topics hold, once `count` records of the topics `counted` have come and no more follow, or 45 s after the last. Throws
 * where a record is not what docs/asyncapi.yaml says, or is no CloudEvent.
 */
export async function readTopics(
  from: string | KafkaConfig,
  topics: string[],
  count: number,
  counted: string[] = topics,
): Promise<ReadRecord[]> {
  const access = typeof from === 'string' ? { brokers: from.split(',') } : from;
  const kafka = new Kafka({ clientId: 'subscriber', logLevel: logLevel.NOTHING, ...access });
  await untilThere(kafka, topics);
  const consumer = kafka.consumer({
    groupId: `subscriber-${randomUUID()}`,
    readUncommitted: false,
    // It ends when its last question is answered.
    maxWaitTimeInMs: 100,
  });
  const records: ReadRecord[] = [];
  const breaches: string[] = [];
  let come = 0;
  await consumer.connect();
  try {
    await consumer.subscribe({ topics, fromBeginning: true });
    await consumer.run({
      eachMessage: async ({ topic, partition, message }) => {
        if (counted.includes(topic)) come += 1;
        const headers = Object.fromEntries(
          Object.entries(message.headers ?? {}).map(([name, value]) => [name, String(value)]),
        );
        const key = String(message.key);
        const text = message.value === null ? null : String(message.value);
        if (breaches.length < BREACHES_MAX) breaches.push(...breachesIn({ topic, key, value: text, headers }));
        const value = text === null ? null : (JSON.parse(text) as Record<string, unknown>);
        records.push({ topic, partition, key, value, headers });
      },
    });
    // By looks, not by the clock: what came while this process stood still is looked at before it counts as quiet.
    for (let still = 0, seen = -1; still < (come < count ? STILL_MAX_MS : QUIET_MS); seen = records.length) {
      await sleep(LOOK_MS);
      still = records.length === seen ? still + LOOK_MS : 0;
    }
    if (breaches.length > 0) throw new Error(`records break the contract:\n${breaches.join('\n')}`);
    return records;
  } finally {
    await consumer.disconnect();
  }
}

async function untilThere(kafka: Kafka, topics: string[]): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  const deadline = Date.now() + STILL_MAX_MS;
  for (let existing = new Set<string>(); !topics.every((topic) => existing.has(topic)) && Date.now() < deadline; ) {
    existing = new Set(await admin.listTopics());
    await sleep(50);
  }
  await admin.disconnect();
}

/** The sequences of each partition of a topic, in the order in which they came. */
export function sequencesByPartition(records: ReadRecord[], topic: string): number[][] {
  const own = records.filter((record) => record.topic === topic);
  return [...Map.groupBy(own, ({ partition }) => partition).values()].map((group) =>
    group.map(({ headers }) => Number(headers.ce_sequence)),
  );
}

export interface TopicAdmin {
  delete(topic: string): Promise<void>;
  /** The partitions of a topic, with the node that leads each and the number of those in sync. */
  partitions(topic: string): Promise<{ partition: number; leader: number; inSync: number }[]>;
  close(): Promise<void>;
}

export async function topicAdmin(brokers: string): Promise<TopicAdmin> {
  const admin = new Kafka({ brokers: brokers.split(','), clientId: 'admin', logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  return {
    delete: (topic) => admin.deleteTopics({ topics: [topic] }),
    partitions: async (topic) => {
      const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
      const [found] = topics;
      return (found?.partitions ?? []).map(({ partitionId, leader, isr }) => ({
        partition: partitionId,
        leader,
        inSync: isr.length,
      }));
    },
    close: () => admin.disconnect(),
  };
}
