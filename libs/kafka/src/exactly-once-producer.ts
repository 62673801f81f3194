/** Writes records and checkpoints in one transaction, and fences whoever wrote under the same id before. */
import type { Producer, Transaction } from 'kafkajs';
import { type ClientOptions, createClient, RETRY } from './client.js';
import { Leaders, type Place } from './leaders.js';
import type { OutgoingRecord } from './outgoing-record.js';
import { type Batch, sendBatches } from './send-batches.js';
import { wrap } from './wire-records.js';
import { ANSWER_MAX_MS, CLOSE_MAX_MS, within } from './within.js';

export interface ExactlyOnceProducer {
  /** All of it becomes visible to read_committed readers, or nothing. Throws where a connection was lost since it began: see `abortOpen`. */
  write(records: OutgoingRecord[]): Promise<void>;
  /**
   * Ends, aborted, what was written to these partitions under the same id and has no end. A broker that crashes while a transaction ends, and has
   * its partitions to itself, may forget to write the end (docs/decisions/0031): the next one would then be that of both.
   */
  abortOpen(places: Place[]): Promise<void>;
  close(): Promise<void>;
}

/** Once it returns, whoever wrote under the same id before is fenced, and what that one had begun has ended, aborted. */
export async function createExactlyOnceProducer(
  options: ClientOptions,
  transactionalId: string,
): Promise<ExactlyOnceProducer> {
  const leaders = new Leaders();
  let isLost = false;
  const lost = () => {
    isLost = true;
  };
  const producer = createClient({ ...options, lost }).producer({
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
  const rightsOn = (places: Place[]) =>
    `Write on the topics ${[...new Set(places.map(({ topic }) => topic))].join(', ')}`;
  return {
    write: async (records) => {
      if (isLost) throw new Error('the connection to Kafka was lost, and perhaps the end of a transaction with it');
      const writing = writeInTransaction(producer, leaders, records);
      await within(ANSWER_MAX_MS, `writing ${records.length} records`, writing, rightsOn(records));
    },
    abortOpen: (places) => {
      const aborting = abortIn(producer, leaders, places);
      return within(ANSWER_MAX_MS, `ending what is open in ${places.length} partitions`, aborting, rightsOn(places));
    },
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
  const transaction = await begin(producer, leaders, batches);
  await transaction.commit();
}

/** A record in each, so that the end of a transaction is written to each. */
async function abortIn(producer: Producer, leaders: Leaders, places: Place[]): Promise<void> {
  const record = wrap({ topic: '', partition: 0, key: 'end', value: '', headers: {} });
  const batches = places.map(({ topic, partition }) => ({ topic, partition, messages: [{ ...record, partition }] }));
  const transaction = await begin(producer, leaders, batches);
  await transaction.abort();
}

async function begin(producer: Producer, leaders: Leaders, batches: Batch[]): Promise<Transaction> {
  const [first, ...others] = leaders.together(batches);
  if (!first) throw new Error('expected records to write, got none');
  const transaction = await producer.transaction();
  // The first one begins the transaction: alone, as it may have to wait until the one before has ended.
  await sendBatches(transaction, leaders, first);
  await Promise.all(others.map((batches) => sendBatches(transaction, leaders, batches)));
  return transaction;
}
