/** How far the relay is: kept in Kafka, in a compacted topic, and written in the transaction that it speaks of. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Topics } from '#contract';
import { type EventLog, readEventsAfter } from '#event-log';
import { type ExactlyOnceProducer, type KafkaClient, type OutgoingRecord, readTopicEnds, readTopicUntil } from '#kafka';
import { readBacklog } from './backlog.js';

/** Topic to partition to the last sequence written. */
export type Checkpoint = Map<string, Map<number, number>>;

/** `hash`: of the event with that sequence. */
const valueSchema = z.object({ log: z.string(), sequence: z.int(), hash: z.string().optional() });

/** The key of the record by which a relay that starts finds the end of the topic. */
const BARRIER_KEY = 'start';

export function checkpointRecord(
  topics: Topics,
  log: string,
  topic: string,
  partition: number,
  { sequence, hash }: { sequence: number; hash?: string | undefined },
): OutgoingRecord {
  return {
    topic: topics.checkpoint,
    partition: 0,
    key: `${topic}/${partition}`,
    value: JSON.stringify({ log, sequence, hash }),
    headers: { 'content-type': 'application/json' },
  };
}

/**
 * Reads the checkpoint once the producer has fenced its predecessor: what that one committed is all there, as the barrier was written after it.
 * Throws where the topics are of another log, or of this one with other events.
 */
export async function readCheckpoint(
  client: KafkaClient,
  producer: ExactlyOnceProducer,
  topics: Topics,
  log: EventLog,
  progressed: (offset: number, end: number) => void,
): Promise<Checkpoint> {
  // Before the barrier, whose end would be that of what is open, too.
  await producer.abortOpen([{ topic: topics.checkpoint, partition: 0 }]);
  const barrier = JSON.stringify({ relay: randomUUID() });
  await producer.write([{ topic: topics.checkpoint, partition: 0, key: BARRIER_KEY, value: barrier, headers: {} }]);
  const checkpoint: Checkpoint = new Map(
    [topics.events, topics.shifts, topics.stances].map((topic) => [topic, new Map()]),
  );
  const hashes = new Map<number, string | undefined>();
  const foreign = new Set<string>();
  await readTopicUntil(client, topics.checkpoint, {
    each: ({ key, value }) => {
      const [topic = '', partition] = String(key).split('/');
      const parsed = partition === undefined || value === null ? null : valueSchema.parse(JSON.parse(String(value)));
      if (!parsed) return;
      if (parsed.log !== log.id) foreign.add(parsed.log);
      checkpoint.get(topic)?.set(Number(partition), parsed.sequence);
      if (topic === topics.events) hashes.set(Number(partition), parsed.hash);
    },
    isLast: ({ value }) => String(value) === barrier,
    progressed,
  });
  if (foreign.size > 0) {
    throw new Error(
      `the topics ${topics.checkpoint} … hold the log ${[...foreign].join(', ')}, and this one is ${log.id}: set STANCEBOOK_TOPIC_PREFIX to another, or delete them`,
    );
  }
  for (const [topic, reached] of checkpoint) {
    const ends = await readTopicEnds(client, topic);
    const isNew = [...ends.values()].every(({ low, high }) => low === 0 && high === 0);
    if (isNew) await beginAnew(producer, topics, log.id, topic, reached, ends.size);
    else if (reached.size === 0) {
      throw new Error(
        `topic ${topic} has records, and the relay's checkpoint knows of none: delete the topic, so that it is filled again, or set STANCEBOOK_TOPIC_PREFIX to another`,
      );
    }
  }
  await refuseOtherHistory(log, topics, checkpoint, hashes);
  // Of which the checkpoint says nothing now. Once it claims them: a topic that has records, and no claim, is taken for another's.
  await producer.abortOpen(
    [...checkpoint].flatMap(([topic, reached]) => [...reached.keys()].map((partition) => ({ topic, partition }))),
  );
  return checkpoint;
}

/** Throws where the topics hold what the log does not: it was put back to an earlier state, and other events may follow it from there. */
async function refuseOtherHistory(
  log: EventLog,
  topics: Topics,
  checkpoint: Checkpoint,
  hashes: Map<number, string | undefined>,
): Promise<void> {
  const backlog = await readBacklog(log, topics);
  const places = backlog.flatMap(({ topic, ends }) => [...ends].map(([partition, end]) => ({ topic, partition, end })));
  for (const { topic, partition, end } of places) {
    const reached = checkpoint.get(topic)?.get(partition) ?? 0;
    if (reached > end) {
      throw new Error(
        `topic ${topic} goes to sequence ${reached} in partition ${partition}, and the database to ${end}: ${RESTORED}`,
      );
    }
    const hash = topic === topics.events && reached > 0 ? hashes.get(partition) : undefined;
    const [event] = hash ? await readEventsAfter(log.pool, partition, reached - 1, 1) : [];
    if (event && event.hash !== hash) {
      throw new Error(
        `event ${partition}:${reached} in topic ${topic} has the hash ${hash}, and in the database ${event.hash}: ${RESTORED}`,
      );
    }
  }
}

const RESTORED =
  'the database was put back to an earlier state, perhaps from a backup. Restore a later one; or, to go on with this one, delete the topics of events, stance changes and stances, so that they are filled again, and have subscribers begin anew; or set STANCEBOOK_TOPIC_PREFIX to another';

/**
 * A topic that is new, or was lost and made anew, is filled from 1, in every partition. The checkpoint says so before the first record is
 * there: what is filled is told from what is foreign by it, also where the first transaction of all is cut off, and so is what was lost.
 */
async function beginAnew(
  producer: ExactlyOnceProducer,
  topics: Topics,
  log: string,
  topic: string,
  reached: Map<number, number>,
  partitions: number,
): Promise<void> {
  for (let partition = 0; partition < partitions; partition += 1) reached.set(partition, 0);
  await producer.write(
    [...reached.keys()].map((partition) => checkpointRecord(topics, log, topic, partition, { sequence: 0 })),
  );
}
