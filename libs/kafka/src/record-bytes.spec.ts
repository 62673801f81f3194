import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeBatch, encodeRecord } from '#testing';
import { batchBytesOf } from './record-bytes.js';

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
