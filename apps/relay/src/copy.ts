/** Kafka transactions, one after the other: what comes next in each partition, and the checkpoint after it. */
import type { EventLog } from '#event-log';
import { batchBytesOf, bytesOf, type ExactlyOnceProducer } from '#kafka';
import type { Lease } from '#postgres';
import { type Numbered, readBacklog, type Source } from './backlog.js';
import { type Checkpoint, checkpointRecord } from './checkpoint.js';
import type { Limits } from './limits.js';
import type { Topics } from './records.js';

/** Of one transaction. The topics that have something to copy share it alike, so that none waits until another has caught up. */
const TRANSACTION_BYTES_MAX = 16 * 1024 * 1024;
/** Of one partition in it, but for a record that is larger: its records are one batch. */
const BATCH_BYTES_MAX = 1_000_000;
const BATCH_RECORDS_MAX = 500;
/** How often it is asked whether a topic accepts by now what it did not. */
const WAIT_MS = 30_000;

export interface CopyOptions {
  log: EventLog;
  producer: ExactlyOnceProducer;
  topics: Topics;
  checkpoint: Checkpoint;
  lease: Lease;
  limits: Limits;
  report: (message: string) => void;
  /** Told when it changes which partitions wait: a sentence for each. */
  waiting: (sentences: string[]) => void;
}

/** Returns a function that copies by one transaction and returns the number of records. */
export function createCopy(options: CopyOptions): () => Promise<number> {
  const { log, producer, topics, checkpoint, lease, limits, report, waiting } = options;
  /** By topic: the partition that is the first in the next transaction. */
  const turns = new Map<string, number>();
  /** By partition of a topic: whose next record is larger than the topic accepts. */
  const waits = new Map<string, { sentence: string; askAgainAt: number }>();
  const tell = (what: string) => {
    report(what);
    waiting([...waits.values()].map(({ sentence }) => sentence));
  };

  /** Empty where the partition waits. */
  async function nextBatch({ topic, partition, read }: Source, after: number): Promise<Numbered[]> {
    const place = `topic ${topic}, partition ${partition}`;
    if (performance.now() < (waits.get(place)?.askAgainAt ?? 0)) return [];
    const batch = upTo(Math.min(BATCH_BYTES_MAX, limits.of(topic)), await read(after, BATCH_RECORDS_MAX));
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

  return async () => {
    if (!lease.isHeld()) throw new Error('another relay may have taken over');
    const sources = (await readBacklog(log, topics)).map((source) => ({
      ...source,
      after: checkpoint.get(source.topic)?.get(source.partition) ?? 0,
    }));
    const behind = Map.groupBy(
      sources.filter(({ after, end }) => after < end),
      ({ topic }) => topic,
    );
    const batches: (Source & { batch: Numbered[] })[] = [];
    for (const [topic, ofTopic] of behind) {
      let bytesLeft = TRANSACTION_BYTES_MAX / behind.size;
      for (const source of inTurn(ofTopic, turns.get(topic) ?? 0)) {
        if (bytesLeft <= 0) {
          turns.set(topic, source.partition);
          break;
        }
        const batch = await nextBatch(source, source.after);
        if (batch.length > 0) batches.push({ ...source, batch });
        bytesLeft -= batchBytesOf(batch.map(({ record }) => record));
      }
    }
    if (batches.length === 0) return 0;
    const reached = batches.flatMap(({ topic, partition, batch }) =>
      batch.slice(-1).map(({ sequence, record }) => ({ topic, partition, sequence, hash: record.headers.ce_hash })),
    );
    const records = batches.flatMap(({ batch }) => batch.map(({ record }) => record));
    const moved = reached.map(({ topic, partition, ...place }) =>
      checkpointRecord(topics, log.id, topic, partition, place),
    );
    // Reading may have taken long.
    if (!lease.isHeld()) throw new Error('another relay may have taken over');
    await producer.write([...records, ...moved]);
    for (const { topic, partition, sequence } of reached) checkpoint.get(topic)?.set(partition, sequence);
    return records.length;
  };
}

/** By partition, from `first` on, and then those before it. */
function inTurn<T extends { partition: number }>(sources: T[], first: number): T[] {
  const turn = ({ partition }: T) => (partition < first ? 1 : 0);
  return sources.toSorted((a, b) => turn(a) - turn(b) || a.partition - b.partition);
}

/** As many as are one batch of that size; the first in any case. */
function upTo(bytesMax: number, all: Numbered[]): Numbered[] {
  let bytes = batchBytesOf([]);
  const end = all.findIndex(({ record }, i) => {
    bytes += bytesOf(record);
    return i > 0 && bytes > bytesMax;
  });
  return end < 0 ? all : all.slice(0, end);
}
