/** Copies the log and the feeds to Kafka, in order and exactly once. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type EventLog, readEventsAfter, readHeads } from '#event-log';
import {
  type ClientOptions,
  createClient,
  createExactlyOnceProducer,
  ensureTopics,
  type ExactlyOnceProducer,
  type OutgoingRecord,
} from '#kafka';
import { createLease, type Lease } from '#postgres';
import { readFeedEnds, readShiftsAfter, readStancesAfter } from '#read-model';
import { type Checkpoint, checkpointRecord, readCheckpoint } from './checkpoint.js';
import { eventRecord, shiftRecord, stanceRecord, type Topics, topicsWith } from './records.js';

export interface RelayOptions extends Omit<ClientOptions, 'clientId'> {
  topicPrefix: string;
  /** How long after the active relay's last sign of life another takes over. */
  leaseMs: number;
  signal: AbortSignal;
  changed: (state: RelayState) => void;
}

/** One relay is active, the others stand by. */
export interface RelayState {
  role: 'active' | 'standby';
  /** null: it copies, or has nothing to do but to stand by. */
  waitingFor: string | null;
}

const POLL_INTERVAL_MS = 50;
const BACKOFF_MIN_MS = 200;
const BACKOFF_MAX_MS = 5_000;
/** Of one Kafka transaction, all topics and partitions together, but for the record that goes beyond it. */
const TRANSACTION_BYTES_MAX = 16 * 1024 * 1024;
/** Of one partition in it, likewise: its records are one batch, which the topic must accept. */
const BATCH_BYTES_MAX = 1024 * 1024;
const BATCH_RECORDS_MAX = 500;
/** What a topic accepts: a batch, and a record beyond it that quotes two statements of the largest size. */
const MESSAGE_BYTES_MAX = 8 * 1024 * 1024;

/**
 * Runs until it is told to stop. Kafka or Postgres away: it begins again when they are back, from the checkpoint.
 *
 * Who is active is settled by a lease in Postgres, so that two relays do not fence each other in turn; that no two ever write is settled by
 * the transactional id in Kafka. A relay that was stopped and continued finds its lease gone, and whatever it was about to write refused.
 */
export async function runRelay(log: EventLog, options: RelayOptions): Promise<void> {
  const lease = createLease(log.pool, { name: `relay ${options.topicPrefix}`, durationMs: options.leaseMs });
  let backoffMs = BACKOFF_MIN_MS;
  while (!options.signal.aborted) {
    try {
      if (await lease.take()) {
        await relayUntilStopped(log, options, lease, () => {
          backoffMs = BACKOFF_MIN_MS;
        });
      } else {
        options.changed({ role: 'standby', waitingFor: null });
        await pause(options.leaseMs / 5, options.signal);
      }
    } catch (error) {
      if (options.signal.aborted) break;
      const { message } = error as Error;
      options.changed({ role: 'standby', waitingFor: message });
      options.report(`begins again in ${backoffMs} ms: ${message}`);
      // Another may get farther.
      await lease.release().catch(() => {});
      await pause(backoffMs, options.signal);
      backoffMs = Math.min(backoffMs * 2, BACKOFF_MAX_MS);
    }
  }
  await lease.release().catch(() => {});
}

async function relayUntilStopped(
  log: EventLog,
  { brokers, topicPrefix, signal, report, changed }: RelayOptions,
  lease: Lease,
  progressed: () => void,
): Promise<void> {
  const topics = topicsWith(topicPrefix);
  const client = createClient({ brokers, clientId: 'stancebook-relay', report });
  // Before topics are made: the end of a transaction that was under way would be written to one that had been deleted, and it not look new.
  const producer = await createExactlyOnceProducer(client, `${topicPrefix}stancebook.relay.${log.id}`);
  try {
    await ensureTopics(client, specsOf(topics, log.partitions));
    const checkpoint = await readCheckpoint(client, producer, topics, log.id);
    changed({ role: 'active', waitingFor: null });
    while (!signal.aborted) {
      const copied = await copyNext(log, producer, topics, checkpoint, lease);
      progressed();
      if (copied === 0) await pause(POLL_INTERVAL_MS, signal);
    }
  } finally {
    await producer.close().catch(() => {});
  }
}

function specsOf(topics: Topics, partitions: number) {
  const size = { 'max.message.bytes': String(MESSAGE_BYTES_MAX) };
  const kept = { ...size, 'cleanup.policy': 'delete', 'retention.ms': '-1', 'retention.bytes': '-1' };
  const compacted = { ...size, 'cleanup.policy': 'compact' };
  return [
    { topic: topics.events, partitions, config: kept },
    { topic: topics.shifts, partitions, config: kept },
    { topic: topics.stances, partitions, config: compacted },
    { topic: topics.checkpoint, partitions: 1, config: compacted },
  ];
}

/** One transaction: what comes next in every partition, and the checkpoint after it. Returns the number of records. */
async function copyNext(
  log: EventLog,
  producer: ExactlyOnceProducer,
  topics: Topics,
  checkpoint: Checkpoint,
  lease: Lease,
): Promise<number> {
  if (!lease.isHeld()) throw new Error('another relay may have taken over');
  const records: OutgoingRecord[] = [];
  const reached: { topic: string; partition: number; sequence: number }[] = [];
  let bytes = 0;
  for (const { topic, partition, end, read } of await backlogOf(log, topics)) {
    const after = checkpoint.get(topic)?.get(partition) ?? 0;
    if (bytes > TRANSACTION_BYTES_MAX || after >= end) continue;
    const next = upTo(BATCH_BYTES_MAX, await read(after, BATCH_RECORDS_MAX));
    const last = next.at(-1);
    if (!last) continue;
    for (const { record } of next) {
      bytes += sizeOf(record);
      records.push(record);
    }
    reached.push({ topic, partition, sequence: last.sequence });
  }
  if (records.length === 0) return 0;
  const moved = reached.map(({ topic, partition, sequence }) =>
    checkpointRecord(topics, log.id, topic, partition, sequence),
  );
  await producer.write([...records, ...moved]);
  for (const { topic, partition, sequence } of reached) checkpoint.get(topic)?.set(partition, sequence);
  return records.length;
}

function upTo(bytesMax: number, all: Numbered[]): Numbered[] {
  let bytes = 0;
  const end = all.findIndex(({ record }) => {
    const isFull = bytes > bytesMax;
    bytes += sizeOf(record);
    return isFull;
  });
  return end < 0 ? all : all.slice(0, end);
}

function sizeOf({ value }: OutgoingRecord): number {
  return value === null ? 0 : Buffer.byteLength(value);
}

interface Numbered {
  sequence: number;
  record: OutgoingRecord;
}

interface Source {
  topic: string;
  partition: number;
  /** The last sequence that there is to copy. */
  end: number;
  read: (after: number, limit: number) => Promise<Numbered[]>;
}

async function backlogOf({ pool, id }: EventLog, topics: Topics): Promise<Source[]> {
  const source = `urn:uuid:${id}`;
  const [heads, feeds] = [await readHeads(pool), await readFeedEnds(pool)];
  return [
    ...heads.map(
      ({ partition, sequence: end }): Source => ({
        topic: topics.events,
        partition,
        end,
        read: async (after, limit) =>
          (await readEventsAfter(pool, partition, after, limit)).map((event) => ({
            sequence: event.sequence,
            record: eventRecord(topics.events, source, event),
          })),
      }),
    ),
    ...feeds.map(
      ({ partition, shifts: end }): Source => ({
        topic: topics.shifts,
        partition,
        end,
        read: async (after, limit) =>
          (await readShiftsAfter(pool, partition, after, limit)).map((shift) => ({
            sequence: shift.record.sequence,
            record: shiftRecord(topics.shifts, source, shift),
          })),
      }),
    ),
    ...feeds.map(
      ({ partition, stances: end }): Source => ({
        topic: topics.stances,
        partition,
        end,
        read: async (after, limit) =>
          (await readStancesAfter(pool, partition, after, limit)).map((stance) => ({
            sequence: stance.sequence,
            record: stanceRecord(topics.stances, source, stance),
          })),
      }),
    ),
  ];
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {});
}
