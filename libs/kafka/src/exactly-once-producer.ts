/** Writes records and checkpoints in one transaction, and fences whoever wrote under the same id before. */
import type { Producer } from 'kafkajs';
import { type KafkaClient, RETRY } from './client.js';
import { Leaders } from './leaders.js';
import type { OutgoingRecord } from './outgoing-record.js';
import { type Batch, sendBatches } from './send-batches.js';
import { wrap } from './wire-records.js';
import { ANSWER_MAX_MS, CLOSE_MAX_MS, within } from './within.js';

export interface ExactlyOnceProducer {
  /** All of it becomes visible to read_committed readers, or nothing. */
  write(records: OutgoingRecord[]): Promise<void>;
  close(): Promise<void>;
}

/** Once it returns, whoever wrote under the same id before is fenced, and what that one had begun has ended, aborted. */
export async function createExactlyOnceProducer(
  client: KafkaClient,
  transactionalId: string,
): Promise<ExactlyOnceProducer> {
  const leaders = new Leaders();
  const producer = client.producer({
    transactionalId,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    createPartitioner: () => leaders.partitioner,
    // What is repeated, and how, is for send-batches.ts to say.
    retry: { ...RETRY, retries: 0 },
  });
  const close = () => within(CLOSE_MAX_MS, 'disconnecting', producer.disconnect());
  try {
    const rights = `Write and Describe on the transactional id ${transactionalId}`;
    await within(ANSWER_MAX_MS, `connecting as ${transactionalId}`, fence(producer), rights);
  } catch (error) {
    // It may have connected, and whoever is told of this begins again with another.
    await close().catch(() => {});
    throw error;
  }
  return {
    write: (records) =>
      within(
        ANSWER_MAX_MS,
        `writing ${records.length} records`,
        writeInTransaction(producer, leaders, records),
        `Write on the topics ${[...new Set(records.map(({ topic }) => topic))].join(', ')}`,
      ),
    close,
  };
}

/** The client asks for its epoch, which does it, where the first transaction begins: here an empty one. */
async function fence(producer: Producer): Promise<void> {
  await producer.connect();
  const transaction = await producer.transaction();
  await transaction.abort();
}

/**
 * The partitions of one leader are sent in one request.
 *
 * Nothing is aborted after a failure, as some of it may still be on its way: the next producer under this id aborts all of it and fences it.
 */
async function writeInTransaction(producer: Producer, leaders: Leaders, records: OutgoingRecord[]): Promise<void> {
  const batches = [...Map.groupBy(records, ({ topic, partition }) => `${topic}/${partition}`).values()].flatMap(
    (group): Batch[] => {
      const [first] = group;
      if (!first) return [];
      return [{ topic: first.topic, partition: first.partition, messages: group.map(wrap) }];
    },
  );
  const [first, ...others] = leaders.together(batches);
  if (!first) throw new Error('expected records to write, got none');
  const transaction = await producer.transaction();
  // The first one begins the transaction: alone, as it may have to wait until the one before has ended.
  await sendBatches(transaction, leaders, first);
  await Promise.all(others.map((batches) => sendBatches(transaction, leaders, batches)));
  await transaction.commit();
}
