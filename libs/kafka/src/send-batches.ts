/** Sends batches as a part of a transaction, each of them once. */
import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs, { type Message, type Transaction } from 'kafkajs';
import { RETRY } from './client.js';
import type { Leaders } from './leaders.js';
import { WRAPPED } from './wire-records.js';

/** About 10 s: longer than a cluster takes to agree on a new leader, and not as long as for a topic that is gone. */
const TRIES_MAX = 20;

/** The records of one partition, wrapped. */
export interface Batch {
  topic: string;
  partition: number;
  messages: Message[];
}

/**
 * Sends what one broker leads, in one request. The client numbers the batches of a partition, and takes the numbers back where the request
 * fails; so the same batch that is sent again has the same number, by which the broker tells it from a new one.
 *
 * That holds for a request as a whole. Where one call of the client goes to several brokers and one of them fails, the client groups the
 * partitions anew by their leaders of that moment: one that moved meanwhile is written twice, or never, in a transaction that commits.
 * So the client itself repeats nothing; what failed is sent again a partition at a time; and where a call turns out to have gone to
 * several brokers, which happens when leaders move between two calls, its failure is the transaction's.
 */
export async function sendBatches(
  transaction: Pick<Transaction, 'sendBatch'>,
  leaders: Leaders,
  batches: Batch[],
  { tries = 1, waitMs = RETRY.initialRetryTime }: { tries?: number; waitMs?: number } = {},
): Promise<void> {
  try {
    const byTopic = Map.groupBy(batches, ({ topic }) => topic);
    const topicMessages = [...byTopic].map(([topic, of]) => ({
      topic,
      messages: of.flatMap(({ messages }) => messages),
    }));
    await transaction.sendBatch({ acks: -1, compression: WRAPPED, topicMessages });
  } catch (error) {
    if (!isPassing(error) || tries >= TRIES_MAX || leaders.together(batches).length > 1) throw error;
    await sleep(waitMs);
    const next = { tries: tries + 1, waitMs: Math.min(waitMs * RETRY.multiplier, RETRY.maxRetryTime) };
    // Until the transaction before has ended nothing is taken, and nothing is wrong.
    if (isTooEarly(error)) return sendBatches(transaction, leaders, batches, next);
    await Promise.all(batches.map((batch) => sendBatches(transaction, leaders, [batch], next)));
  }
}

/** Whether the client would have tried again, had it been allowed to. */
function isPassing(error: unknown): error is InstanceType<typeof kafkajs.KafkaJSNumberOfRetriesExceeded> {
  return error instanceof kafkajs.KafkaJSNumberOfRetriesExceeded;
}

function isTooEarly({ cause }: Error): boolean {
  return cause instanceof kafkajs.KafkaJSProtocolError && cause.type === 'CONCURRENT_TRANSACTIONS';
}
