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

const SETTING = 'max.message.bytes';
/** Kafka's default: what a topic accepts at least, where the relay may not ask. */
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
  const read = async (topic: string) => {
    const { values } = await readTopicConfig(client, topic);
    accepted.set(topic, Number(values.get(SETTING) ?? ACCEPTED_BYTES_MIN));
  };
  const of = (topic: string) => accepted.get(topic) ?? ACCEPTED_BYTES_MIN;
  for (const topic of topics) await read(topic).catch(refusalOf);
  return {
    of,
    raise: async (record) => {
      const { topic } = record;
      const needed = batchBytesOf([record]);
      const isAccepted = async () => {
        await read(topic);
        return of(topic) >= needed;
      };
      try {
        if (await isAccepted()) return null;
        if (needed > RAISED_BYTES_MAX) return `the relay raises that to ${RAISED_BYTES_MAX} at most`;
        const before = of(topic);
        await setTopicConfig(client, topic, { [SETTING]: String(needed) });
        report(`raised ${SETTING} of topic ${topic} from ${before} to ${needed}, which one record needs`);
        for (const deadline = Date.now() + RAISED_MAX_MS; Date.now() < deadline; await sleep(RAISED_POLL_MS)) {
          if (await isAccepted()) return null;
        }
        return 'the broker still says so after the relay raised it';
      } catch (error) {
        return `the broker does not let the relay raise that (${refusalOf(error).message})`;
      }
    },
  };
}

function refusalOf(error: unknown): ConfigRefused {
  if (error instanceof ConfigRefused) return error;
  throw error;
}
