/** Writes records and checkpoints in one transaction, and fences whoever wrote under the same id before. */
import type { Producer } from 'kafkajs';
import { type KafkaClient, RETRY } from './client.js';
import { ANSWER_MAX_MS, CLOSE_MAX_MS, within } from './within.js';

/** About 10 s: longer than a cluster takes to agree on a new leader, and not as long as for a topic that is gone. */
const SEND_RETRIES = 20;

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

/** Once it returns, whoever wrote under the same id before is fenced, and what that one had begun has ended, aborted. */
export async function createExactlyOnceProducer(
  client: KafkaClient,
  transactionalId: string,
): Promise<ExactlyOnceProducer> {
  const producer = client.producer({
    transactionalId,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    retry: { ...RETRY, retries: SEND_RETRIES },
  });
  const close = () => within(CLOSE_MAX_MS, 'disconnecting', producer.disconnect());
  try {
    await within(ANSWER_MAX_MS, `connecting as ${transactionalId}`, fence(producer));
  } catch (error) {
    // It may have connected, and whoever is told of this begins again with another.
    await close().catch(() => {});
    throw error;
  }
  return {
    write: (records) =>
      within(ANSWER_MAX_MS, `writing ${records.length} records`, writeInTransaction(producer, records)),
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
 * Each partition is sent on its own. Where one send goes to several brokers and one of them fails, the client groups the partitions anew by
 * their leaders of that moment: a partition that moved meanwhile is written twice, or never, in a transaction that commits. A send of one
 * partition is repeated with the same sequence number, which the broker tells apart.
 *
 * Nothing is aborted after a failure, as some of it may still be on its way: the next producer under this id aborts all of it and fences it.
 */
async function writeInTransaction(producer: Producer, records: OutgoingRecord[]): Promise<void> {
  const transaction = await producer.transaction();
  const sends = [...Map.groupBy(records, ({ topic, partition }) => `${topic}/${partition}`).values()].map((group) => ({
    topic: group[0]?.topic ?? '',
    messages: group.map(({ partition, key, value, headers }) => ({ partition, key, value, headers })),
  }));
  // The first one begins the transaction: alone, as it may have to wait until the one before has ended.
  const [first, ...others] = sends;
  if (!first) throw new Error('expected records to write, got none');
  await transaction.send({ acks: -1, ...first });
  await Promise.all(others.map((send) => transaction.send({ acks: -1, ...send })));
  await transaction.commit();
}
