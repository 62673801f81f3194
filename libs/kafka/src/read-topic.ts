import { randomUUID } from 'node:crypto';
import type { Consumer, KafkaMessage } from 'kafkajs';
import { type KafkaClient, RETRY } from './client.js';
import { ANSWER_MAX_MS, CLOSE_MAX_MS, within } from './within.js';

const READ_MAX_MS = 20_000;
/** About 10 s, as for sending. Then it fails: a consumer that the client restarts after a crash may never read again. */
const CONSUMER_RETRY = { ...RETRY, retries: 20, restartOnFailure: async () => false };

/**
 * Reads a topic from its start, committed records only, until `isLast` says so of a record. The reader brings the end about itself, by a
 * record of its own: offsets do not tell, as markers and aborted records count in them.
 */
export async function readTopicUntil(
  client: KafkaClient,
  topic: string,
  each: (message: KafkaMessage, partition: number) => void,
  isLast: (message: KafkaMessage) => boolean,
): Promise<void> {
  const groupId = `stancebook-read-${randomUUID()}`;
  const consumer = client.consumer({ groupId, readUncommitted: false, retry: CONSUMER_RETRY });
  await within(ANSWER_MAX_MS, `connecting to read ${topic}`, consumer.connect());
  let timer: NodeJS.Timeout | undefined;
  try {
    await within(ANSWER_MAX_MS, `subscribing to ${topic}`, consumer.subscribe({ topic, fromBeginning: true }));
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(
        () => reject(new Error(`${topic} was not read to its end within ${READ_MAX_MS} ms`)),
        READ_MAX_MS,
      );
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
      consumer
        .run({
          autoCommit: false,
          eachMessage: async ({ message, partition }) => {
            each(message, partition);
            if (isLast(message)) resolve();
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
