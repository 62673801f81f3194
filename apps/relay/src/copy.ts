/** Kafka transactions, one after the other: what comes next in each partition, and the checkpoint after it. */
import type { Topics } from '#contract';
import type { EventLog } from '#event-log';
import { batchBytesOf, type ExactlyOnceProducer } from '#kafka';
import type { Lease } from '#postgres';
import { type Numbered, readBacklog, type Source } from './backlog.js';
import { type Checkpoint, checkpointRecord } from './checkpoint.js';
import type { Limits } from './limits.js';

/** Of one transaction. The topics that have something to copy share it alike, so that none waits until another has caught up. */
const TRANSACTION_BYTES_MAX = 16 * 1024 * 1024;
/** Of one partition in it, but for a record that is larger: its records are one batch. */
const BATCH_BYTES_MAX = 1_000_000;
const BATCH_RECORDS_MAX = 2_000;
/** What a record takes, until some of its topic have been seen. */
const RECORD_BYTES = 2_000;
/** How often it is asked whether a topic accepts by now what it did not. */
const WAIT_MS = 30_000;
/** From so many records on there is more than one transaction to copy, and the next is read while this one is written. */
const MANY = 1_000;

export interface CopyOptions {
  log: EventLog;
  producer: ExactlyOnceProducer;
  topics: Topics;
  /** Moves on with what is about to be written. Should that fail, it is read again. */
  checkpoint: Checkpoint;
  lease: Lease;
  limits: Limits;
  report: (message: string) => void;
  /** Told when it changes which partitions wait: a sentence for each. */
  waiting: (sentences: string[]) => void;
}

interface Batch {
  topic: string;
  partition: number;
  records: Numbered[];
}

/** Returns a function that copies by one transaction and returns the number of records. */
export function createCopy(options: CopyOptions): () => Promise<number> {
  const { log, producer, topics, checkpoint, lease, limits, report, waiting } = options;
  /** By topic: the partition that is the first in the next transaction. */
  const turns = new Map<string, number>();
  /** By topic: the bytes of a record, of those seen last. */
  const sizes = new Map<string, number>();
  /** By partition of a topic: whose next record is larger than the topic accepts. */
  const waits = new Map<string, { sentence: string; askAgainAt: number }>();
  const tell = (what: string) => {
    report(what);
    waiting([...waits.values()].map(({ sentence }) => sentence));
  };
  const placeOf = (topic: string, partition: number) => `topic ${topic}, partition ${partition}`;
  const isWaiting = (topic: string, partition: number) =>
    performance.now() < (waits.get(placeOf(topic, partition))?.askAgainAt ?? 0);

  /** Those of the records that are one batch; none where the partition waits. */
  async function batchOf(topic: string, partition: number, next: Numbered[]): Promise<Numbered[]> {
    const place = placeOf(topic, partition);
    const batch = upTo(Math.min(BATCH_BYTES_MAX, limits.of(topic)), next);
    const [first] = batch;
    if (!first) return [];
    const bytes = batchBytesOf([first.record]);
    const refusal = bytes > limits.of(topic) ? await limits.raise(first.record) : null;
    if (refusal === null) {
      if (waits.delete(place)) tell(`${place} goes on at sequence ${first.sequence}`);
      return batch;
    }
    const sentence = `${place} waits at sequence ${first.sequence}, and the others go on: the record needs a batch of ${bytes} bytes, the topic accepts ${limits.of(topic)}, and ${refusal}: set its max.message.bytes to ${bytes}`;
    const isNews = waits.get(place)?.sentence !== sentence;
    waits.set(place, { sentence, askAgainAt: performance.now() + WAIT_MS });
    if (isNews) tell(sentence);
    return [];
  }

  /** What comes next in these partitions of a topic, from the one on whose turn it is. */
  async function batchesOf({ topic, read }: Source, behind: number[], bytesMax: number): Promise<Batch[]> {
    const reached = checkpoint.get(topic);
    const after = new Map(
      inTurn(behind, turns.get(topic) ?? 0).map((partition) => [partition, reached?.get(partition) ?? 0]),
    );
    const fitting = Math.ceil(bytesMax / (sizes.get(topic) ?? RECORD_BYTES) / behind.length);
    const next = await read(after, Math.min(fitting, BATCH_RECORDS_MAX));
    if (next.length > 0) sizes.set(topic, sumOf(next) / next.length);
    const byPartition = Map.groupBy(next, ({ record }) => record.partition);
    const batches: Batch[] = [];
    let bytesLeft = bytesMax;
    for (const partition of after.keys()) {
      const ofPartition = byPartition.get(partition);
      if (bytesLeft <= 0 || !ofPartition) {
        turns.set(topic, partition);
        break;
      }
      const records = await batchOf(topic, partition, ofPartition);
      if (records.length > 0) batches.push({ topic, partition, records });
      bytesLeft -= sumOf(records);
    }
    return batches;
  }

  async function nextBatches(): Promise<Batch[]> {
    const behind = (await readBacklog(log, topics)).flatMap((source) => {
      const reached = checkpoint.get(source.topic);
      const partitions = [...source.ends].flatMap(([partition, end]) =>
        (reached?.get(partition) ?? 0) < end && !isWaiting(source.topic, partition) ? [partition] : [],
      );
      return partitions.length > 0 ? [{ source, partitions }] : [];
    });
    const bytesMax = TRANSACTION_BYTES_MAX / behind.length;
    return (await Promise.all(behind.map(({ source, partitions }) => batchesOf(source, partitions, bytesMax)))).flat();
  }

  let ahead: Promise<Batch[]> | undefined;
  return async () => {
    if (!lease.isHeld()) throw new Error('another relay may have taken over');
    const batches = await (ahead ?? nextBatches());
    ahead = undefined;
    if (batches.length === 0) return 0;
    const records = batches.flatMap((batch) => batch.records.map(({ record }) => record));
    const moved = batches.flatMap(({ topic, partition, records: ofBatch }) =>
      ofBatch.slice(-1).map(({ sequence, record }) => {
        checkpoint.get(topic)?.set(partition, sequence);
        return checkpointRecord(topics, log.id, topic, partition, { sequence, hash: record.headers.ce_hash });
      }),
    );
    if (records.length >= MANY) {
      ahead = nextBatches();
      // Whoever awaits it is told; where the write fails first, nobody does.
      ahead.catch(() => {});
    }
    // Reading may have taken long.
    if (!lease.isHeld()) throw new Error('another relay may have taken over');
    await producer.write([...records, ...moved]);
    return records.length;
  };
}

/** By number, from `first` on, and then those before it. */
function inTurn(partitions: number[], first: number): number[] {
  const turn = (partition: number) => (partition < first ? 1 : 0);
  return partitions.toSorted((a, b) => turn(a) - turn(b) || a - b);
}

function sumOf(records: Numbered[]): number {
  return records.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** As many as are one batch of that size; the first in any case. */
function upTo(bytesMax: number, all: Numbered[]): Numbered[] {
  let sum = batchBytesOf([]);
  const end = all.findIndex(({ bytes }, i) => {
    sum += bytes;
    return i > 0 && sum > bytesMax;
  });
  return end < 0 ? all : all.slice(0, end);
}
