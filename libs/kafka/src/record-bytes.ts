import type { OutgoingRecord } from './outgoing-record.js';

/** Of a batch without its records. */
const BATCH_OVERHEAD = 61;
/** Of a record without key, value and headers: its attributes, and every length and difference in it at its longest. */
const RECORD_OVERHEAD = 36;
/** Of a header: its two lengths. */
const HEADER_OVERHEAD = 10;

/** How many bytes of a batch a record takes, at most. A loop, as it is asked of each record. */
export function bytesOf({ key, value, headers }: OutgoingRecord): number {
  let bytes = RECORD_OVERHEAD + Buffer.byteLength(key) + Buffer.byteLength(value ?? '');
  for (const name of Object.keys(headers)) {
    bytes += HEADER_OVERHEAD + Buffer.byteLength(name) + Buffer.byteLength(headers[name] ?? '');
  }
  return bytes;
}

/** What a topic must accept for these records to be one batch. */
export function batchBytesOf(records: OutgoingRecord[]): number {
  return records.reduce((sum, record) => sum + bytesOf(record), BATCH_OVERHEAD);
}
