import type { OutgoingRecord } from './exactly-once-producer.js';

/** Of a batch without its records. */
const BATCH_OVERHEAD = 61;
/** Of a record without key, value and headers: its attributes, and every length and difference in it at its longest. */
const RECORD_OVERHEAD = 36;
/** Of a header: its two lengths. */
const HEADER_OVERHEAD = 10;

/** How many bytes of a batch a record takes, at most. */
export function bytesOf({ key, value, headers }: OutgoingRecord): number {
  const texts = [key, value ?? '', ...Object.entries(headers).flat()];
  const overhead = RECORD_OVERHEAD + HEADER_OVERHEAD * Object.keys(headers).length;
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), overhead);
}

/** What a topic must accept for these records to be one batch. */
export function batchBytesOf(records: OutgoingRecord[]): number {
  return records.reduce((sum, record) => sum + bytesOf(record), BATCH_OVERHEAD);
}
