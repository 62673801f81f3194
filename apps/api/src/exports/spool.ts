/** A file that is made whole before any of it is sent, and that nobody else sees. */
import { createHash, randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Problem } from '../http/problem.js';

export interface Spooled {
  bytes: number;
  /** Of all of it, in hexadecimal. */
  sha256: string;
  /** Once: the file goes when it has been read, or the stream destroyed. */
  read(): Readable;
}

/** Throws, and keeps nothing, once `isUnwanted`. */
export async function spool(content: AsyncIterable<string>, isUnwanted: () => boolean): Promise<Spooled> {
  const path = join(tmpdir(), `stancebook-export-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  try {
    // The file lives as long as it is open, whatever becomes of this process.
    await rm(path);
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const text of content) {
      if (isUnwanted()) throw new Problem('bad-request', 'the reader of the export went away');
      const chunk = Buffer.from(text);
      await file.writeFile(chunk);
      hash.update(chunk);
      bytes += chunk.length;
    }
    return { bytes, sha256: hash.digest('hex'), read: () => file.createReadStream({ start: 0 }) };
  } catch (error) {
    await file.close();
    throw error;
  }
}
