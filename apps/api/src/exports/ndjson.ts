import { createHash } from 'node:crypto';
import type { ExportHead, ExportRecord } from './export-records.js';

/** A line that cites the record, a line a record, and last how many these were and the SHA-256 of all lines before it. */
export async function* ndjsonOf(head: ExportHead, records: AsyncIterable<ExportRecord>): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let lines = 0;
  const line = (value: object) => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  yield line(head);
  for await (const record of records) {
    lines += 1;
    yield line(record);
  }
  yield `${JSON.stringify({ record: 'checksum', lines, sha256: hash.digest('hex') })}\n`;
}
