/** Writes records and checkpoints in one transaction, and fences whoever wrote under the same id before. */
import type { Producer } from 'kafkajs';
import type { KafkaClient } from './client.js';
import { ANSWER_MAX_MS, CLOSE_MAX_MS, within } from './within.js';

export interface OutgoingRecord {
  topic: string;
  partition: number;
  key: string;
  /** null: a tombstone. */
  value: string | null;
  headers: Record<string, string>;
}

export interface ExactlyOnceProducer {
  /** All of it becomes visible to read_committed readers, or nothing. */
  write(records: OutgoingRecord[]): Promise<void>;
  close(): Promise<void>;
}

export async function createExactlyOnceProducer(
  client: KafkaClient,
  transactionalId: string,
): Promise<ExactlyOnceProducer> {
  const producer = client.producer({
    transactionalId,
    maxInFlightRequests: 1,
    idempotent: true,
    allowAutoTopicCreation: false,
  });
  await within(ANSWER_MAX_MS, `connecting as ${transactionalId}`, producer.connect());
  return {
    write: (records) =>
      within(ANSWER_MAX_MS, `writing ${records.length} records`, writeInTransaction(producer, records)),
    close: () => within(CLOSE_MAX_MS, 'disconnecting', producer.disconnect()),
  };
}

async function writeInTransaction(producer: Producer, records: OutgoingRecord[]): Promise<void> {
  const transaction = await producer.transaction();
  try {
    const topicMessages = [...Map.groupBy(records, ({ topic }) => topic)].map(([topic, group]) => ({
      topic,
      messages: group.map(({ partition, key, value, headers }) => ({ partition, key, value, headers })),
    }));
    await transaction.sendBatch({ acks: -1, topicMessages });
    await transaction.commit();
  } catch (error) {
    // Where the end of the transaction itself failed, it cannot be aborted; the next producer under this id settles it.
    if (transaction.isActive()) await transaction.abort().catch(() => {});
    throw error;
  }
}
