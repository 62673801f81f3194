import { describe, expect, it } from '@jest/globals';
import kafkajs, { type PartitionMetadata, type ProducerBatch } from 'kafkajs';
import { Leaders } from './leaders.js';
import { type Batch, sendBatches } from './send-batches.js';

/** What the client would throw after its one try. */
function failure(type: string) {
  const { KafkaJSNumberOfRetriesExceeded, KafkaJSProtocolError } = kafkajs;
  const cause = Object.assign(new KafkaJSProtocolError(type), { type });
  return new KafkaJSNumberOfRetriesExceeded(cause, { retryCount: 0, retryTime: 5 });
}

const batches: Batch[] = [0, 1, 2].map((partition) => ({
  topic: 'topic',
  partition,
  messages: [{ partition, key: 'a', value: 'b' }],
}));

/** A cluster as the client sees it: asks the partitioner, as it does, who leads; then fails as planned, call by call. */
function sending({ leaders: byPartition, failures }: { leaders: number[]; failures: (Error | null)[] }) {
  const calls: number[][] = [];
  const leaders = new Leaders();
  const partitionMetadata = byPartition.map((leader, partitionId) => ({ leader, partitionId })) as PartitionMetadata[];
  const sendBatch = async ({ topicMessages = [] }: ProducerBatch) => {
    const sent = topicMessages.flatMap(({ topic, messages }) =>
      messages.map((message) => leaders.partitioner({ topic, partitionMetadata, message })),
    );
    calls.push(sent);
    const error = failures.shift();
    if (error) throw error;
    return [];
  };
  return { calls, leaders, sent: sendBatches({ sendBatch }, leaders, batches) };
}

describe('batches of one leader', () => {
  it('are sent in one request', async () => {
    const { calls, sent, leaders } = sending({ leaders: [1, 1, 1], failures: [] });
    await sent;
    expect(calls).toEqual([[0, 1, 2]]);
    expect(leaders.together(batches)).toEqual([batches]);
  });

  it('are sent again together where the transaction before has not ended', async () => {
    const { calls, sent } = sending({ leaders: [1, 1, 1], failures: [failure('CONCURRENT_TRANSACTIONS')] });
    await sent;
    expect(calls).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ]);
  });

  it('are sent again one by one where the request failed, each until it is there', async () => {
    const { calls, sent } = sending({
      leaders: [1, 1, 1],
      failures: [failure('NOT_LEADER_FOR_PARTITION'), null, failure('NOT_LEADER_FOR_PARTITION')],
    });
    await sent;
    expect(calls).toEqual([[0, 1, 2], [0], [1], [2], [1]]);
  });

  it('are not sent again where they went to several leaders, as some may be there', async () => {
    const { calls, sent } = sending({ leaders: [1, 2, 1], failures: [failure('NOT_LEADER_FOR_PARTITION')] });
    await expect(sent).rejects.toThrow('NOT_LEADER_FOR_PARTITION');
    expect(calls).toHaveLength(1);
  });

  it('are not sent again where the broker refuses them, nor for ever', async () => {
    const refused = sending({ leaders: [1, 1, 1], failures: [new kafkajs.KafkaJSNonRetriableError('too large')] });
    await expect(refused.sent).rejects.toThrow('too large');
    expect(refused.calls).toHaveLength(1);
  });
});

describe('partitions whose leader is not known', () => {
  it('are each alone', () => {
    expect(new Leaders().together(batches)).toEqual(batches.map((batch) => [batch]));
  });
});
