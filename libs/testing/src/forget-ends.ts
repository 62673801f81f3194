/** What a broker that crashed in the wrong moment leaves behind (docs/decisions/0031): a transaction that is committed, without its ends. */
import { existsSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

/** Of a log segment, as Kafka writes it (message format 2). */
interface Batch {
  start: number;
  isEnd: boolean;
  /** Of its records. */
  keys: string[];
}

const HEAD_BYTES = 61;
const IS_CONTROL = 0x20;

/**
 * Takes the ends of the relay's last transaction out of the partitions that it was in, in the folder of a broker that does not run. Returns
 * these partitions: none where there was no such transaction.
 */
export function forgetEnds(logs: string, checkpointTopic: string): string[] {
  const checkpoint = `${checkpointTopic}-0`;
  const [end, written] = batchesIn(logs, checkpoint).toReversed();
  if (!end?.isEnd || !written || written.isEnd) return [];
  const partitions = [checkpoint, ...written.keys.map((key) => key.replace('/', '-'))];
  for (const partition of partitions) {
    const last = batchesIn(logs, partition).at(-1);
    if (!last?.isEnd) throw new Error(`expected the end of a transaction at the end of ${partition}`);
    truncateSync(segmentOf(logs, partition), last.start);
  }
  return partitions;
}

function segmentOf(logs: string, partition: string): string {
  return join(logs, partition, '00000000000000000000.log');
}

function batchesIn(logs: string, partition: string): Batch[] {
  const file = segmentOf(logs, partition);
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const batches: Batch[] = [];
  for (let start = 0; start + HEAD_BYTES <= bytes.length; ) {
    const next = start + 12 + bytes.readInt32BE(start + 8);
    // What follows is room that was never written to.
    if (next === start + 12) break;
    const isEnd = (bytes.readInt16BE(start + 21) & IS_CONTROL) !== 0;
    batches.push({ start, isEnd, keys: isEnd ? [] : keysIn(bytes.subarray(start + HEAD_BYTES, next)) });
    start = next;
  }
  return batches;
}

function keysIn(records: Buffer): string[] {
  const keys: string[] = [];
  for (let at = 0; at < records.length; ) {
    const [length, first] = varInt(records, at);
    // After its attributes come its time and its offset.
    const [, time] = varInt(records, first + 1);
    const [, offset] = varInt(records, time);
    const [keyLength, key] = varInt(records, offset);
    keys.push(records.toString('utf8', key, key + keyLength));
    at = first + length;
  }
  return keys;
}

/** A zigzag number, and where it ends. */
function varInt(bytes: Buffer, at: number): [number, number] {
  let zigzag = 0;
  for (let i = 0; ; i += 1) {
    const byte = bytes[at + i] ?? 0;
    zigzag |= (byte & 0x7f) << (7 * i);
    if (byte < 0x80) return [(zigzag >>> 1) ^ -(zigzag & 1), at + i + 1];
  }
}
