import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { batchBytesOf } from './record-bytes.js';

interface Encoder {
  buffer: Buffer;
  size(): number;
}
const require = createRequire(import.meta.url);
/** The client's own encoding of a record and of a batch. */
const encodeRecord = require('kafkajs/src/protocol/recordBatch/record/v0') as (record: object) => Encoder;
const { RecordBatch: encodeBatch } = require('kafkajs/src/protocol/recordBatch/v0') as {
  RecordBatch: (batch: object) => Promise<Encoder>;
};

const text = fc.string({ unit: 'binary', maxLength: 300 });
const record = fc.record({
  topic: fc.constant('topic'),
  partition: fc.constant(0),
  key: text,
  value: fc.option(text, { nil: null }),
  headers: fc.dictionary(text, text, { maxKeys: 20 }),
});

describe('the size of a batch', () => {
  it('is never below what the client sends, and above it by the lengths alone that it writes shorter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 20 }), async (records) => {
        const encoded = await encodeBatch({
          records: records.map((one, i) => encodeRecord({ ...one, offsetDelta: i })),
        });
        const counted = batchBytesOf(records);
        const headers = records.reduce((sum, one) => sum + Object.keys(one.headers).length, 0);
        expect(counted).toBeGreaterThanOrEqual(encoded.size());
        expect(counted).toBeLessThanOrEqual(encoded.size() + 30 * records.length + 8 * headers);
      }),
    );
  });
});
