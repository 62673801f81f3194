/** How kafkajs itself encodes a record and a batch, to compare with. */
import { createRequire } from 'node:module';

interface Encoder {
  buffer: Buffer;
  size(): number;
}

const require = createRequire(import.meta.url);

export const encodeRecord = require('kafkajs/src/protocol/recordBatch/record/v0') as (record: object) => Encoder;
export const { RecordBatch: encodeBatch } = require('kafkajs/src/protocol/recordBatch/v0') as {
  RecordBatch: (batch: object) => Promise<Encoder>;
};
