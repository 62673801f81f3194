/** The topics, as the relay makes them where it may. */
import { ConfigRefused, ensureTopics, type KafkaClient, readTopicConfig, setTopicConfig } from '#kafka';
import type { Topics } from './records.js';

/** What a topic accepts: a batch, and far more than any record needs that is made of what may be sent. */
const SIZE = { 'max.message.bytes': String(8 * 1024 * 1024) };
const KEPT = { ...SIZE, 'cleanup.policy': 'delete', 'retention.ms': '-1', 'retention.bytes': '-1' };
const COMPACTED = { ...SIZE, 'cleanup.policy': 'compact' };
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

/** Makes what is missing. The checkpoint's topic is the relay's own: one of an earlier release gets the settings that nobody has set on it. */
export async function prepareTopics(
  client: KafkaClient,
  topics: Topics,
  partitions: number,
  report: (message: string) => void,
): Promise<void> {
  await ensureTopics(client, [
    { topic: topics.events, partitions, config: KEPT },
    { topic: topics.shifts, partitions, config: KEPT },
    { topic: topics.stances, partitions, config: COMPACTED },
    { topic: topics.checkpoint, partitions: 1, config: { ...COMPACTED, ...COMPACTED_SOON } },
  ]);
  try {
    const { own, values } = await readTopicConfig(client, topics.checkpoint);
    const unset = Object.entries(COMPACTED_SOON).filter(([name]) => !own.has(name));
    if (unset.length === 0) return;
    await setTopicConfig(client, topics.checkpoint, Object.fromEntries(unset));
    const changes = unset.map(([name, value]) => `${name}=${value} (was ${values.get(name) ?? 'unknown'})`);
    report(`set on topic ${topics.checkpoint}, so that it stays short: ${changes.join(', ')}`);
  } catch (error) {
    if (!(error instanceof ConfigRefused)) throw error;
    const wanted = Object.entries(COMPACTED_SOON).map(([name, value]) => `${name}=${value}`);
    report(
      `the broker does not let the relay see to the settings of topic ${topics.checkpoint} (${error.message}): set ${wanted.join(', ')} on it, or each start of the relay takes longer than the one before`,
    );
  }
}
