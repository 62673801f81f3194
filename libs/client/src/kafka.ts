/** The shifts of the Kafka topic, once each and in order, with the checkpoint in the subscriber's own transaction. */
import type { Consumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import type { Checkpoint, Place } from './checkpoint.js';
import type { Shift } from './follow-shifts.js';
import { asError, pause, pauseMs } from './pause.js';
import { OtherLog, ShiftsMissing } from './shifts-missing.js';
import { BrokenRecord, type Taken, takenFrom } from './shift-message.js';

export type { Checkpoint, Place } from './checkpoint.js';
export type { Shift } from './follow-shifts.js';
export { BrokenRecord } from './shift-message.js';
export { OtherLog, ShiftsMissing } from './shifts-missing.js';

export interface ConsumeOptions<Tx> {
  kafka: Kafka;
  /** The consumer group: its members share the partitions. */
  groupId: string;
  /** STANCEBOOK_TOPIC_PREFIX of the Stancebook. */
  topicPrefix?: string;
  checkpoint: Checkpoint<Tx>;
  /**
   * What it writes through `tx` is committed together with the checkpoint, so it takes effect once. Where it throws, nothing is committed,
   * and it is called again after a pause, before any later shift of the same proposal. Whatever else it does may be done again.
   */
  onShift: (shift: Shift, tx: Tx) => Promise<void>;
  /** Told of everything that is tried again: a handler that threw, a broker or a database that is away. */
  failed?: (why: Error) => void;
  /** Ends it. */
  signal?: AbortSignal;
  /** How many partitions are worked on at the same time. */
  partitionsAtOnce?: number;
}

const TOPIC = 'stancebook.stance-changes.v1';
const PARTITIONS_AT_ONCE = 4;
const BATCH_BYTES_MAX = 4 * 1024 * 1024;

/**
 * Runs until the signal is aborted, through restarts of brokers and a topic that is made anew. Throws ShiftsMissing where the topic lacks a
 * shift, OtherLog where it is of another Stancebook, and BrokenRecord where a record is none of Stancebook's; nothing is passed over.
 */
export async function consumeShifts<Tx>(options: ConsumeOptions<Tx>): Promise<void> {
  const { signal, failed } = options;
  for (let failures = 0; !signal?.aborted; failures += 1) {
    try {
      await consumeOnce(options, () => (failures = 0));
    } catch (error) {
      if (isFinal(error)) throw error;
      failed?.(asError(error));
      await pause(pauseMs(failures), signal);
    }
  }
}

/** What a reader knows of a partition since it was assigned. */
interface Reading {
  /** Null: ask the store. */
  place: Place | null;
  /** Kafka's offsets are a hint: where one leads astray the partition is read again from its start. What is missing then is missing. */
  isReadAgain: boolean;
  failures: number;
}

/** One consumer, until it crashes: one that kafkajs restarts by itself may never read again. */
async function consumeOnce<Tx>(options: ConsumeOptions<Tx>, worked: () => void): Promise<void> {
  const { kafka, groupId, topicPrefix = '', signal, partitionsAtOnce = PARTITIONS_AT_ONCE } = options;
  const topic = `${topicPrefix}${TOPIC}`;
  const consumer = kafka.consumer({
    groupId,
    readUncommitted: false,
    // It would be made with settings that are not the relay's.
    allowAutoTopicCreation: false,
    maxBytesPerPartition: BATCH_BYTES_MAX,
    maxWaitTimeInMs: 1_000,
    retry: { restartOnFailure: async () => false },
  });
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
  // It may crash before it is awaited.
  ended.catch(() => {});
  const stop = () => resolve();
  const readings = new Map<number, Reading>();
  const resuming = new Set<NodeJS.Timeout>();
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  consumer.on(consumer.events.GROUP_JOIN, () => readings.clear());
  consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
  try {
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({
      // The place is in the subscriber's store, and nowhere else.
      autoCommit: false,
      partitionsConsumedConcurrently: partitionsAtOnce,
      eachBatch: async (payload) => {
        try {
          await takeBatch(consumer, payload, readings, options);
          worked();
        } catch (error) {
          if (isFinal(error)) return reject(error);
          // Errors of the group itself are for the client: it joins anew.
          if (isOfKafka(error)) throw error;
          options.failed?.(asError(error));
          putOff(consumer, payload, readings, resuming);
        }
      },
    });
    await ended;
  } finally {
    signal?.removeEventListener('abort', stop);
    for (const timer of resuming) clearTimeout(timer);
    await consumer.disconnect().catch(() => {});
  }
}

async function takeBatch<Tx>(
  consumer: Consumer,
  payload: EachBatchPayload,
  readings: Map<number, Reading>,
  options: ConsumeOptions<Tx>,
): Promise<void> {
  const { batch } = payload;
  const { topic, partition, messages } = batch;
  const { checkpoint, signal } = options;
  const reading = readings.get(partition) ?? { place: null, isReadAgain: false, failures: 0 };
  readings.set(partition, reading);
  if (!reading.place) {
    reading.place = await checkpoint.transaction((tx) => checkpoint.read(tx, partition));
    const { offset } = reading.place;
    if (offset !== null && BigInt(offset) > BigInt(batch.lastOffset()))
      return consumer.seek({ topic, partition, offset });
  }
  for (const message of messages) {
    if (!payload.isRunning() || payload.isStale() || signal?.aborted) return;
    const taken = takenFrom(message, partition);
    if (taken.source !== (reading.place.source ?? taken.source)) throw new OtherLog(topic, taken.source, reading.place);
    const expected = reading.place.sequence + 1;
    if (taken.sequence > expected) {
      if (reading.isReadAgain) throw new ShiftsMissing({ topic, partition, expected, got: taken.sequence });
      reading.isReadAgain = true;
      return consumer.seek({ topic, partition, offset: '0' });
    }
    if (taken.sequence === expected) {
      const place = await take(taken, message, { topic, partition }, options);
      Object.assign(reading, { place, isReadAgain: false, failures: 0 } satisfies Reading);
    }
    await payload.heartbeat();
  }
}

/** Where the partition now stands. Another member of the group may have been faster: what is stored decides. */
async function take<Tx>(
  { shift, source, sequence }: Taken,
  { offset }: KafkaMessage,
  { topic, partition }: { topic: string; partition: number },
  { checkpoint, onShift }: ConsumeOptions<Tx>,
): Promise<Place> {
  return checkpoint.transaction(async (tx) => {
    const stored = await checkpoint.read(tx, partition);
    if (source !== (stored.source ?? source)) throw new OtherLog(topic, source, stored);
    if (sequence <= stored.sequence) return stored;
    if (sequence > stored.sequence + 1) {
      throw new Error(`the checkpoint of partition ${partition} went back to sequence ${stored.sequence} meanwhile`);
    }
    if (shift) await onShift(shift, tx);
    const place = { source, sequence, offset };
    await checkpoint.write(tx, partition, place);
    return place;
  });
}

/** The partition goes on after a pause, where the store says; the others go on meanwhile. */
function putOff(
  consumer: Consumer,
  payload: EachBatchPayload,
  readings: Map<number, Reading>,
  resuming: Set<NodeJS.Timeout>,
): void {
  const { topic, partition, messages } = payload.batch;
  const failures = readings.get(partition)?.failures ?? 0;
  readings.set(partition, { place: null, isReadAgain: false, failures: failures + 1 });
  const resume = payload.pause();
  consumer.seek({ topic, partition, offset: messages[0]?.offset ?? '0' });
  const timer = setTimeout(() => {
    resuming.delete(timer);
    resume();
  }, pauseMs(failures));
  resuming.add(timer);
}

function isFinal(error: unknown): boolean {
  return error instanceof ShiftsMissing || error instanceof OtherLog || error instanceof BrokenRecord;
}

function isOfKafka(error: unknown): boolean {
  return error instanceof Error && error.name.startsWith('KafkaJS');
}
