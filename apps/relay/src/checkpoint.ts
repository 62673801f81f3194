/** How far the relay is: kept in Kafka, in a compacted topic, and written in the transaction that it speaks of. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type ExactlyOnceProducer, type KafkaClient, type OutgoingRecord, readTopicEnds, readTopicUntil } from '#kafka';
import type { Topics } from './records.js';

/** Topic to partition to the last sequence written. */
export type Checkpoint = Map<string, Map<number, number>>;

const valueSchema = z.object({ log: z.string(), sequence: z.int() });

/** The key of the record by which a relay that starts finds the end of the topic. */
const BARRIER_KEY = 'start';

export function checkpointRecord(
  topics: Topics,
  log: string,
  topic: string,
  partition: number,
  sequence: number,
): OutgoingRecord {
  return {
    topic: topics.checkpoint,
    partition: 0,
    key: `${topic}/${partition}`,
    value: JSON.stringify({ log, sequence }),
    headers: { 'content-type': 'application/json' },
  };
}

/**
 * Reads the checkpoint once the producer has fenced its predecessor: what that one committed is all there, as the barrier was written after it.
 * Throws where the topics are of another log.
 */
export async function readCheckpoint(
  client: KafkaClient,
  producer: ExactlyOnceProducer,
  topics: Topics,
  log: string,
): Promise<Checkpoint> {
  const barrier = JSON.stringify({ relay: randomUUID() });
  await producer.write([{ topic: topics.checkpoint, partition: 0, key: BARRIER_KEY, value: barrier, headers: {} }]);
  const checkpoint: Checkpoint = new Map(
    [topics.events, topics.shifts, topics.stances].map((topic) => [topic, new Map()]),
  );
  const foreign = new Set<string>();
  await readTopicUntil(
    client,
    topics.checkpoint,
    ({ key, value }) => {
      const [topic = '', partition] = String(key).split('/');
      const parsed = partition === undefined || value === null ? null : valueSchema.parse(JSON.parse(String(value)));
      if (!parsed) return;
      if (parsed.log !== log) foreign.add(parsed.log);
      checkpoint.get(topic)?.set(Number(partition), parsed.sequence);
    },
    ({ value }) => String(value) === barrier,
  );
  if (foreign.size > 0) {
    throw new Error(
      `the topics ${topics.checkpoint} … hold the log ${[...foreign].join(', ')}, and this one is ${log}: set STANCEBOOK_TOPIC_PREFIX to another, or delete them`,
    );
  }
  for (const [topic, reached] of checkpoint) {
    const ends = await readTopicEnds(client, topic);
    const isNew = [...ends.values()].every(({ low, high }) => low === 0 && high === 0);
    if (isNew) await beginAnew(producer, topics, log, topic, reached, ends.size);
    else if (reached.size === 0) {
      throw new Error(
        `topic ${topic} has records, and the relay's checkpoint knows of none: delete the topic, so that it is filled again, or set STANCEBOOK_TOPIC_PREFIX to another`,
      );
    }
  }
  return checkpoint;
}

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
  await producer.write([...reached.keys()].map((partition) => checkpointRecord(topics, log, topic, partition, 0)));
}
