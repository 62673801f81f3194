/**
 * Writes records as they go over the wire. The client would do it too, but gives each header of each record a buffer of its own, which took
 * more than half of the relay's time.
 *
 * What the client leaves to others is how the records of a batch are compressed. So it is handed messages whose value is all that comes
 * after the offset in a record: the key, the value and the headers. A codec then takes these out of what the client wrote around them. Its
 * number has the bits of a batch that is not compressed, and that is what is sent, to the byte as the client would have written it.
 */
import kafkajs, { type CompressionTypes, type Message } from 'kafkajs';
import type { OutgoingRecord } from './outgoing-record.js';
import { bytesOf } from './record-bytes.js';

/** The lowest three bits of a codec's number are what the batch says of itself. */
const WRAPPED_NUMBER = 8;

/** How messages of `wrap` have to be sent. */
export const WRAPPED = WRAPPED_NUMBER as CompressionTypes;

const codecs: Record<number, () => { compress: (records: { buffer: Buffer }) => Promise<Buffer> }> =
  kafkajs.CompressionCodecs;
codecs[WRAPPED_NUMBER] = () => ({ compress: async ({ buffer }) => unwrap(buffer) });

export function wrap(record: OutgoingRecord): Message {
  const { partition, key, value, headers } = record;
  const bytes = Buffer.allocUnsafe(bytesOf(record));
  let at = writeText(bytes, 0, key);
  at = value === null ? writeVarInt(bytes, at, -1) : writeText(bytes, at, value);
  const names = Object.keys(headers);
  at = writeVarInt(bytes, at, names.length);
  for (const name of names) at = writeText(bytes, writeText(bytes, at, name), headers[name] ?? '');
  return { partition, value: bytes.subarray(0, at) };
}

/** The records of a batch, as the client wrote them around those of `wrap`. Each begins with its length and three numbers that stay. */
function unwrap(wrapped: Buffer): Buffer {
  const records = Buffer.allocUnsafe(wrapped.length);
  let to = 0;
  for (let at = 0; at < wrapped.length; ) {
    const start = afterVarInt(wrapped, at);
    // Attributes, time and offset.
    const key = afterVarInt(wrapped, afterVarInt(wrapped, start + 1));
    const value = afterVarInt(wrapped, key);
    const rest = afterVarInt(wrapped, value);
    const restLength = readVarInt(wrapped, value);
    to = writeVarInt(records, to, key - start + restLength);
    to += wrapped.copy(records, to, start, key);
    to += wrapped.copy(records, to, rest, rest + restLength);
    at = start + readVarInt(wrapped, at);
  }
  return records.subarray(0, to);
}

function writeText(to: Buffer, at: number, text: string): number {
  const start = writeVarInt(to, at, Buffer.byteLength(text));
  return start + to.write(text, start);
}

/** Numbers are zigzag: those below 0 are the odd ones. Seven bits a byte, the lowest first; the eighth says that more come. */
function writeVarInt(to: Buffer, at: number, value: number): number {
  let next = at;
  let left = ((value << 1) ^ (value >> 31)) >>> 0;
  for (; left > 0x7f; left >>>= 7, next += 1) to[next] = (left & 0x7f) | 0x80;
  to[next] = left;
  return next + 1;
}

function readVarInt(from: Buffer, at: number): number {
  let zigzag = 0;
  for (let i = 0; ; i += 1) {
    const byte = from[at + i] ?? 0;
    zigzag |= (byte & 0x7f) << (7 * i);
    if (byte < 0x80) return (zigzag >>> 1) ^ -(zigzag & 1);
  }
}

function afterVarInt(from: Buffer, at: number): number {
  let next = at;
  while ((from[next] ?? 0) >= 0x80) next += 1;
  return next + 1;
}
