/** How large a batch each topic accepts, and how it comes to accept a larger one. */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  batchBytesOf,
  ConfigRefused,
  type KafkaClient,
  type OutgoingRecord,
  readTopicConfig,
  setTopicConfig,
} from '#kafka';

/** A batch may not be larger than either: the second is that of the files that the topic is kept in. */
const SETTINGS = ['max.message.bytes', 'segment.bytes'];
/** Kafka's default: what a topic accepts, where the relay may not ask. */
const ACCEPTED_BYTES_MIN = 1_048_588;
/** What the relay makes a topic accept, at most. A broker takes requests of 100 MiB unless it is told otherwise. */
const RAISED_BYTES_MAX = 32 * 1024 * 1024;
const RAISED_MAX_MS = 5_000;
const RAISED_POLL_MS = 50;

export interface Limits {
  /** The most bytes of a batch. */
  of(topic: string): number;
  /** Returns null once the topic accepts the record, and else why it does not. */
  raise(record: OutgoingRecord): Promise<string | null>;
}

export async function readLimits(
  client: KafkaClient,
  topics: string[],
  report: (message: string) => void,
): Promise<Limits> {
  const accepted = new Map<string, number>();
  /** Returns the settings that are below `needed`. */
  const read = async (topic: string, needed = 0) => {
    const { values } = await readTopicConfig(client, topic);
    const bounds = SETTINGS.map((name) => ({ name, bytes: Number(values.get(name) ?? ACCEPTED_BYTES_MIN) }));
    accepted.set(topic, Math.min(...bounds.map(({ bytes }) => bytes)));
    return bounds.filter(({ bytes }) => bytes < needed).map(({ name }) => name);
  };
  const of = (topic: string) => accepted.get(topic) ?? ACCEPTED_BYTES_MIN;
  for (const topic of topics) await read(topic).catch(ifRefused);
  return {
    of,
    raise: async (record) => {
      const { topic } = record;
      const needed = batchBytesOf([record]);
      try {
        let short = await read(topic, needed);
        if (short.length === 0) return null;
        if (needed > RAISED_BYTES_MAX) return `the relay raises that to ${RAISED_BYTES_MAX} at most`;
        const before = of(topic);
        await setTopicConfig(client, topic, Object.fromEntries(short.map((name) => [name, String(needed)])));
        report(`raised ${short.join(' and ')} of topic ${topic} from ${before} to ${needed}, which one record needs`);
        for (const deadline = Date.now() + RAISED_MAX_MS; Date.now() < deadline; await sleep(RAISED_POLL_MS)) {
          short = await read(topic, needed);
          if (short.length === 0) return null;
        }
        return 'the broker still says so after the relay raised it';
      } catch (error) {
        return `the broker does not let the relay raise that (${ifRefused(error).message})`;
      }
    },
  };
}

function ifRefused(error: unknown): ConfigRefused {
  if (error instanceof ConfigRefused) return error;
  throw error;
}
