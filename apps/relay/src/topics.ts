/** The topics, as the relay makes them where it may. */
import { COMPACTED, KEPT, type Topics } from '#contract';
import {
  ConfigRefused,
  ensureTopics,
  type FoundTopic,
  type KafkaClient,
  readTopicConfig,
  setTopicConfig,
  type TopicSpec,
} from '#kafka';
import { differencesOf } from './topic-differences.js';

/** What an operator may say of them. `undefined`: as the brokers do. */
export interface TopicSettings {
  replication?: number | undefined;
  minInsync?: number | undefined;
  /** Of events and stance changes. -1: unlimited. */
  retentionMs?: number;
  retentionBytes?: number;
}

/**
 * A start reads all of the checkpoint, and Kafka compacts only closed segments: by default those of 1 GiB or of a week, which is months of a
 * relay's moves. The end of a transaction is kept as long as a tombstone, by default for a day.
 */
const COMPACTED_SOON = {
  'segment.bytes': String(8 * 1024 * 1024),
  'segment.ms': String(10 * 60_000),
  'max.compaction.lag.ms': String(10 * 60_000),
  'min.cleanable.dirty.ratio': '0.1',
  'delete.retention.ms': String(60_000),
};

export function topicSpecs(topics: Topics, settings: TopicSettings & { partitions: number }): TopicSpec[] {
  const { partitions, replication, minInsync, retentionMs = -1, retentionBytes = -1 } = settings;
  const insync = minInsync === undefined ? {} : { 'min.insync.replicas': String(minInsync) };
  const retention = { 'retention.ms': String(retentionMs), 'retention.bytes': String(retentionBytes) };
  const kept = { ...KEPT, ...retention, ...insync };
  const compacted = { ...COMPACTED, ...insync };
  return [
    { topic: topics.events, partitions, replication, config: kept },
    { topic: topics.shifts, partitions, replication, config: kept },
    { topic: topics.stances, partitions, replication, config: compacted },
    { topic: topics.checkpoint, partitions: 1, replication, config: { ...compacted, ...COMPACTED_SOON } },
  ];
}

/**
 * Makes what is missing, and compares what is there. Throws where the relay must not write to it; returns what else is otherwise, and is left
 * as it is. The checkpoint's topic is the relay's own: one of an earlier release gets the settings that nobody has set on it.
 */
export async function prepareTopics(
  client: KafkaClient,
  topics: Topics,
  settings: TopicSettings & { partitions: number },
  report: (message: string) => void,
): Promise<string[]> {
  const specs = topicSpecs(topics, settings);
  const found = await ensureTopics(client, specs);
  const differences = await Promise.all(specs.map((spec) => compare(client, spec, found.get(spec.topic))));
  const faults = differences.flatMap((of) => of.faults);
  if (faults.length > 0) throw new Error(faults.join('; '));
  const warnings = differences.flatMap((of) => of.warnings);
  return [...warnings, ...(await keepCheckpointShort(client, topics, report))];
}

async function compare(client: KafkaClient, spec: TopicSpec, found: FoundTopic = { replication: 1 }) {
  try {
    const { values } = await readTopicConfig(client, spec.topic);
    return differencesOf(spec, found, values);
  } catch (error) {
    if (!(error instanceof ConfigRefused)) throw error;
    const { faults, warnings } = differencesOf(spec, found, new Map());
    const unread = `topic ${spec.topic}: the broker does not tell its settings (${error.message}): allow the relay DescribeConfigs on it`;
    return { faults, warnings: [...warnings, unread] };
  }
}

async function keepCheckpointShort(
  client: KafkaClient,
  topics: Topics,
  report: (message: string) => void,
): Promise<string[]> {
  try {
    const { own, values } = await readTopicConfig(client, topics.checkpoint);
    const unset = Object.entries(COMPACTED_SOON).filter(([name]) => !own.has(name));
    if (unset.length === 0) return [];
    await setTopicConfig(client, topics.checkpoint, Object.fromEntries(unset));
    const changes = unset.map(([name, value]) => `${name}=${value} (was ${values.get(name) ?? 'unknown'})`);
    report(`set on topic ${topics.checkpoint}, so that it stays short: ${changes.join(', ')}`);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigRefused)) throw error;
    const wanted = Object.entries(COMPACTED_SOON).map(([name, value]) => `${name}=${value}`);
    return [
      `the broker does not let the relay see to the settings of topic ${topics.checkpoint} (${error.message}): set ${wanted.join(', ')} on it, or each start of the relay takes longer than the one before`,
    ];
  }
}
