/** The hash chain: each event's hash covers the one before it, so that no row can be altered, removed or put in unnoticed. */
import { createHash } from 'node:crypto';
import { canonicalText } from '#canonical-json';

/** What the first event of a partition follows on. */
export const GENESIS: Buffer = Buffer.alloc(32);

/** Everything in the row but data and salt, which may be erased by law. */
export interface ChainedColumns {
  partition: number;
  sequence: number;
  streamId: string;
  streamVersion: number;
  type: string;
  schemaVersion: number;
  /** The canonical text, as stored. */
  metadata: string;
  recordedAt: string;
}

export function hashOfData(salt: Buffer, data: string): Buffer {
  return createHash('sha256').update(salt).update(data).digest();
}

export function hashOfEvent(previous: Buffer, dataHash: Buffer, columns: ChainedColumns): Buffer {
  const { partition, sequence, streamId, streamVersion, type, schemaVersion, metadata, recordedAt } = columns;
  const text = canonicalText({
    partition,
    sequence,
    streamId,
    streamVersion,
    type,
    schemaVersion,
    metadata,
    recordedAt,
    dataHash: dataHash.toString('hex'),
  });
  return createHash('sha256').update(previous).update(text).digest();
}

/** RFC 8785. Throws where Postgres could not keep the text as it is. */
export function keptText(value: object): string {
  const text = canonicalText(value);
  // The escape itself, not a backslash that happens to stand before the letters.
  if (text.includes('\\u0000') && /(?:^|[^\\])(?:\\\\)*\\u0000/.test(text))
    throw new Error('U+0000 cannot be stored: take it out of the text');
  return text;
}
