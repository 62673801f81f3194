/** The settings of topics, where the broker lets us read and change them. */
import kafkajs, { type Admin, type ConfigEntries } from 'kafkajs';
import type { KafkaClient } from './client.js';
import { ANSWER_MAX_MS, within } from './within.js';

const { ConfigResourceTypes, ConfigSource, KafkaJSError, KafkaJSNumberOfRetriesExceeded } = kafkajs;

export interface TopicConfig {
  /** All that holds, by name. */
  values: Map<string, string>;
  /** The part of it that is set on the topic itself. */
  own: Map<string, string>;
}

/** Why the broker refuses, in its words. */
export class ConfigRefused extends Error {}

/** Throws `ConfigRefused` where the broker does not tell. */
export function readTopicConfig(client: KafkaClient, topic: string): Promise<TopicConfig> {
  const reading = withAdmin(client, (admin) => describe(admin, topic));
  return within(ANSWER_MAX_MS, `asking for the settings of ${topic}`, reading);
}

/** Sets these on the topic, and leaves the others as they are. Throws `ConfigRefused` where the broker does not allow it. */
export function setTopicConfig(client: KafkaClient, topic: string, changes: Record<string, string>): Promise<void> {
  const setting = withAdmin(client, async (admin) => {
    // The client knows only the request that replaces all that is set on a topic.
    const { own } = await describe(admin, topic);
    const wanted = new Map([...own, ...Object.entries(changes)]);
    const configEntries = [...wanted].map(([name, value]) => ({ name, value }));
    await admin.alterConfigs({
      validateOnly: false,
      resources: [{ type: ConfigResourceTypes.TOPIC, name: topic, configEntries }],
    });
  });
  return within(ANSWER_MAX_MS, `changing the settings of ${topic}`, setting);
}

async function describe(admin: Admin, topic: string): Promise<TopicConfig> {
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: [{ type: ConfigResourceTypes.TOPIC, name: topic }],
  });
  const entries = resources.flatMap(({ configEntries }) => configEntries);
  const byName = (some: ConfigEntries[]) =>
    new Map(some.map(({ configName, configValue }) => [configName, configValue]));
  return {
    values: byName(entries),
    own: byName(entries.filter(({ configSource }) => configSource === ConfigSource.TOPIC_CONFIG)),
  };
}

async function withAdmin<T>(client: KafkaClient, work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = client.admin();
  await admin.connect();
  try {
    return await work(admin);
  } catch (error) {
    const isRefused =
      error instanceof KafkaJSError && !error.retriable && !(error instanceof KafkaJSNumberOfRetriesExceeded);
    throw isRefused ? new ConfigRefused(error.message, { cause: error }) : error;
  } finally {
    await admin.disconnect();
  }
}
