import { randomUUID } from 'node:crypto';
import type { Consumer, KafkaMessage } from 'kafkajs';
import { type KafkaClient, RETRY } from './client.js';
import { ANSWER_MAX_MS, CLOSE_MAX_MS, naming, within } from './within.js';

/** About 10 s, as for sending. Then it fails: a consumer that the client restarts after a crash may never read again. */
const CONSUMER_RETRY = { ...RETRY, retries: 20, restartOnFailure: async () => false };
const GROUPS = 'stancebook-read-';
const STILL_MAX_MS = 20_000;
/** Of one answer: a long topic is read in fewer, and each is small enough to be held. */
const FETCH_BYTES_MAX = 4 * 1024 * 1024;

export interface ReadOptions {
  each: (message: KafkaMessage) => void;
  isLast: (message: KafkaMessage) => boolean;
  /** Told how far it is, as offsets of a partition. */
  progressed?: (offset: number, end: number) => void;
  /** How long nothing may come. How long all of it takes is not limited: it grows with the topic. */
  stillMaxMs?: number;
}

/**
 * Reads a topic from its start, committed records only, until `isLast` says so of a record. The reader brings the end about itself, by a
 * record of its own: offsets do not tell, as markers and aborted records count in them.
 */
export async function readTopicUntil(client: KafkaClient, topic: string, options: ReadOptions): Promise<void> {
  const rights = `Read on the topic ${topic}, and on groups that begin with ${GROUPS}`;
  return naming(`reading ${topic}`, readUntil(client, topic, options), rights);
}

async function readUntil(
  client: KafkaClient,
  topic: string,
  { each, isLast, progressed, stillMaxMs = STILL_MAX_MS }: ReadOptions,
): Promise<void> {
  const groupId = `${GROUPS}${randomUUID()}`;
  const consumer = client.consumer({
    groupId,
    readUncommitted: false,
    retry: CONSUMER_RETRY,
    maxBytesPerPartition: FETCH_BYTES_MAX,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    await within(ANSWER_MAX_MS, `connecting to read ${topic}`, consumer.connect());
    await within(ANSWER_MAX_MS, `subscribing to ${topic}`, consumer.subscribe({ topic, fromBeginning: true }));
    await new Promise<void>((resolve, reject) => {
      let reached = 'nothing was read';
      const stoodStill = () =>
        reject(new Error(`reading ${topic} stood still for ${stillMaxMs} ms before its end: ${reached}`));
      timer = setTimeout(stoodStill, stillMaxMs);
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
      // Also where a batch holds nothing but markers and what was aborted, which is not handed on.
      consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload: { lastOffset, highWatermark } }) => {
        timer?.refresh();
        reached = `at offset ${lastOffset} of ${highWatermark}`;
        progressed?.(Number(lastOffset) + 1, Number(highWatermark));
      });
      consumer
        .run({
          autoCommit: false,
          eachBatch: async ({ batch: { messages } }) => {
            for (const message of messages) {
              each(message);
              if (isLast(message)) resolve();
            }
          },
        })
        .catch(reject);
    });
  } finally {
    clearTimeout(timer);
    await within(CLOSE_MAX_MS, 'disconnecting', closeReader(client, consumer, groupId)).catch(() => {});
  }
}

/** Leaves no group behind, where the broker answers. */
async function closeReader(client: KafkaClient, consumer: Consumer, groupId: string): Promise<void> {
  await consumer.disconnect();
  const admin = client.admin();
  await admin.connect();
  await admin.deleteGroups([groupId]).catch(() => {});
  await admin.disconnect();
}
