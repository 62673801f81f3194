import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs, { type Admin } from 'kafkajs';
import type { KafkaClient } from './client.js';
import { ANSWER_MAX_MS, within } from './within.js';

export interface TopicSpec {
  topic: string;
  partitions: number;
  /** By default what the brokers say. */
  replication?: number | undefined;
  config: Record<string, string>;
}

export interface FoundTopic {
  /** Of the partition that has the fewest. */
  replication: number;
}

/**
 * Makes the topics that are missing, and leaves the others as they are. Throws where one has another number of partitions, or where it may
 * not make them.
 */
export function ensureTopics(client: KafkaClient, specs: TopicSpec[]): Promise<Map<string, FoundTopic>> {
  const names = specs.map(({ topic }) => topic).join(', ');
  return within(ANSWER_MAX_MS, 'making the topics', makeTopics(client, specs), `Describe on the topics ${names}`);
}

async function makeTopics(client: KafkaClient, specs: TopicSpec[]): Promise<Map<string, FoundTopic>> {
  const admin = client.admin();
  await admin.connect();
  try {
    const existing = new Set(await admin.listTopics());
    const missing = specs.filter(({ topic }) => !existing.has(topic));
    if (missing.length > 0) await create(admin, missing);
    const { topics } = await untilKnown(() => admin.fetchTopicMetadata({ topics: specs.map(({ topic }) => topic) }));
    const partitionsOf = (topic: string) => topics.find(({ name }) => name === topic)?.partitions ?? [];
    for (const { topic, partitions } of specs) {
      const found = partitionsOf(topic).length;
      if (found !== partitions) {
        throw new Error(
          `expected topic ${topic} with ${partitions} partitions, as the log has, got ${found}: delete it, or set STANCEBOOK_TOPIC_PREFIX to another`,
        );
      }
    }
    const fewest = (topic: string) => Math.min(...partitionsOf(topic).map(({ replicas }) => replicas.length));
    return new Map(specs.map(({ topic }) => [topic, { replication: fewest(topic) }]));
  } finally {
    await admin.disconnect();
  }
}

async function create(admin: Admin, missing: TopicSpec[]): Promise<void> {
  try {
    await admin.createTopics({
      // It would wait for a leader, and give up where the broker does not know the topic yet.
      waitForLeaders: false,
      topics: missing.map(({ topic, partitions, replication = BROKERS_OWN, config }) => ({
        topic,
        numPartitions: partitions,
        replicationFactor: replication,
        configEntries: Object.entries(config).map(([name, value]) => ({ name, value })),
      })),
    });
  } catch (error) {
    const refused = refusedOf(error).map(({ topic, type, message }) => {
      const spec = missing.find((one) => one.topic === topic);
      const isReplication = type === 'INVALID_REPLICATION_FACTOR';
      return `${topic} (${message}): ${isReplication ? 'set STANCEBOOK_TOPIC_REPLICATION to the number of brokers at most' : `allow the relay Create on it, or make it: ${spec ? commandFor(spec) : ''}`}`;
    });
    if (refused.length === 0) throw error;
    throw new Error(`Kafka did not make these topics: ${refused.join('; ')}`, { cause: error });
  }
}

const BROKERS_OWN = -1;

/** Of those that do not exist already. The client does not export the class of these errors. */
function refusedOf(error: unknown): { topic: string; type: string; message: string }[] {
  const errors = error instanceof kafkajs.KafkaJSAggregateError ? error.errors : [];
  return errors.flatMap((one) => {
    if (typeof one === 'string' || !('topic' in one) || !('type' in one)) return [];
    const type = String(one.type);
    return type === 'TOPIC_ALREADY_EXISTS' ? [] : [{ topic: String(one.topic), type, message: one.message }];
  });
}

function commandFor({ topic, partitions, replication, config }: TopicSpec): string {
  const own = Object.entries(config).map(([name, value]) => ` --config ${name}=${value}`);
  const factor = replication === undefined ? '' : ` --replication-factor ${replication}`;
  return `kafka-topics.sh --create --topic ${topic} --partitions ${partitions}${factor}${own.join('')}`;
}

export interface TopicEnds {
  /** The first offset that is there, and the one that comes next. Both 0: nothing was ever written. */
  low: number;
  high: number;
}

/** By partition. */
export function readTopicEnds(client: KafkaClient, topic: string): Promise<Map<number, TopicEnds>> {
  return within(ANSWER_MAX_MS, `asking for the ends of ${topic}`, fetchEnds(client, topic), `Describe on ${topic}`);
}

async function fetchEnds(client: KafkaClient, topic: string): Promise<Map<number, TopicEnds>> {
  const admin = client.admin();
  await admin.connect();
  try {
    const offsets = await untilKnown(() => admin.fetchTopicOffsets(topic));
    return new Map(offsets.map(({ partition, low, high }) => [partition, { low: Number(low), high: Number(high) }]));
  } finally {
    await admin.disconnect();
  }
}

const KNOWN_TRIES_MAX = 50;
const KNOWN_WAIT_MS = 100;

/** A broker may not know what was made just now, or who leads it, and the client does not ask that again. */
async function untilKnown<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      const isPassing = error instanceof kafkajs.KafkaJSProtocolError && error.retriable;
      if (!isPassing || tries >= KNOWN_TRIES_MAX) throw error;
      await sleep(KNOWN_WAIT_MS);
    }
  }
}
