import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeBatch, encodeRecord } from '#testing';
import type { OutgoingRecord } from './outgoing-record.js';
import { WRAPPED, wrap } from './wire-records.js';

async function batchOf(messages: object[], compression: number): Promise<string> {
  const records = messages.map((message, i) => encodeRecord({ ...message, offsetDelta: i, timestampDelta: 3 * i }));
  const same = { firstTimestamp: 1, maxTimestamp: 2, transactional: true, producerId: 3, producerEpoch: 4 };
  const { buffer } = await encodeBatch({ ...same, firstSequence: 5, lastOffsetDelta: 6, compression, records });
  return buffer.toString('hex');
}

async function requireSame(records: OutgoingRecord[]): Promise<void> {
  const plain = records.map(({ key, value, headers }) => ({ key, value, headers }));
  expect(await batchOf(records.map(wrap), WRAPPED)).toBe(await batchOf(plain, 0));
}

describe('a batch of wrapped records', () => {
  it('is, to the byte, what the client writes of the records themselves', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    const record = fc.record({
      topic: fc.constant('topic'),
      partition: fc.constant(0),
      key: text,
      value: fc.option(text, { nil: null }),
      headers: fc.dictionary(text, text, { maxKeys: 70 }),
    });
    await fc.assert(fc.asyncProperty(fc.array(record, { maxLength: 70 }), requireSame));
  });

  it('is so where lengths take more bytes', async () => {
    const lengths = [0, 63, 64, 8_191, 8_192, 1_048_575, 1_048_576];
    const texts = lengths.map((length) => 'é'.repeat(length / 2).padEnd(length / 2 + (length % 2), 'e'));
    await requireSame(
      texts.map((text) => ({ topic: 'topic', partition: 0, key: text, value: text, headers: { text } })),
    );
    await requireSame(
      Array.from({ length: 9_000 }, () => ({ topic: '', partition: 0, key: '', value: null, headers: {} })),
    );
  });
});
