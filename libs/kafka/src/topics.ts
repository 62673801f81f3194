import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs from 'kafkajs';
import type { KafkaClient } from './client.js';
import { ANSWER_MAX_MS, within } from './within.js';

export interface TopicSpec {
  topic: string;
  partitions: number;
  config: Record<string, string>;
}

/** Makes the topics that are missing. Throws where one has another number of partitions, or where it may not make them. */
export function ensureTopics(client: KafkaClient, specs: TopicSpec[]): Promise<void> {
  return within(ANSWER_MAX_MS, 'making the topics', makeTopics(client, specs));
}

async function makeTopics(client: KafkaClient, specs: TopicSpec[]): Promise<void> {
  const admin = client.admin();
  await admin.connect();
  try {
    const existing = new Set(await admin.listTopics());
    const missing = specs.filter(({ topic }) => !existing.has(topic));
    if (missing.length > 0) {
      await admin.createTopics({
        waitForLeaders: true,
        topics: missing.map(({ topic, partitions, config }) => ({
          topic,
          numPartitions: partitions,
          configEntries: Object.entries(config).map(([name, value]) => ({ name, value })),
        })),
      });
    }
    const { topics } = await admin.fetchTopicMetadata({ topics: specs.map(({ topic }) => topic) });
    for (const { topic, partitions } of specs) {
      const found = topics.find(({ name }) => name === topic)?.partitions.length ?? 0;
      if (found !== partitions) {
        throw new Error(
          `expected topic ${topic} with ${partitions} partitions, as the log has, got ${found}: delete it, or set STANCEBOOK_TOPIC_PREFIX to another`,
        );
      }
    }
  } finally {
    await admin.disconnect();
  }
}

export interface TopicEnds {
  /** The first offset that is there, and the one that comes next. Both 0: nothing was ever written. */
  low: number;
  high: number;
}

/** By partition. */
export function readTopicEnds(client: KafkaClient, topic: string): Promise<Map<number, TopicEnds>> {
  return within(ANSWER_MAX_MS, `asking for the ends of ${topic}`, fetchEnds(client, topic));
}

/** Partitions that were made just now may not have their leader yet, and the client does not try that again. */
const LEADER_TRIES_MAX = 50;
const LEADER_WAIT_MS = 100;

async function fetchEnds(client: KafkaClient, topic: string): Promise<Map<number, TopicEnds>> {
  const admin = client.admin();
  await admin.connect();
  try {
    for (let tries = 1; ; tries += 1) {
      try {
        const offsets = await admin.fetchTopicOffsets(topic);
        return new Map(
          offsets.map(({ partition, low, high }) => [partition, { low: Number(low), high: Number(high) }]),
        );
      } catch (error) {
        const isPassing = error instanceof kafkajs.KafkaJSProtocolError && error.retriable;
        if (!isPassing || tries >= LEADER_TRIES_MAX) throw error;
        await sleep(LEADER_WAIT_MS);
      }
    }
  } finally {
    await admin.disconnect();
  }
}
