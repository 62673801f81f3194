/** Files that are made whole before any of them is sent, and that nobody else sees. */
import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
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

export class Spool {
  private bytes = 0;

  /** `bytesMax`: of all files together that are there at once. */
  constructor(private readonly bytesMax: number) {}

  /** Throws, and keeps nothing, once `isUnwanted`, or where there is no room left. */
  async write(content: AsyncIterable<string | Uint8Array>, isUnwanted: () => boolean): Promise<Spooled> {
    const path = join(tmpdir(), `stancebook-export-${randomUUID()}`);
    const file = await open(path, 'wx+', 0o600);
    let bytes = 0;
    const free = () => {
      this.bytes -= bytes;
    };
    try {
      // The file lives as long as it is open, whatever becomes of this process.
      await rm(path);
      const hash = createHash('sha256');
      for await (const part of content) {
        if (isUnwanted()) throw new Problem('bad-request', 'the client disconnected before the export was finished');
        const chunk = typeof part === 'string' ? Buffer.from(part) : part;
        this.bytes += chunk.length;
        bytes += chunk.length;
        if (this.bytes > this.bytesMax) throw this.full();
        await file.writeFile(chunk);
        hash.update(chunk);
      }
      return { bytes, sha256: hash.digest('hex'), read: () => readOf(file, free) };
    } catch (error) {
      free();
      await file.close();
      throw error;
    }
  }

  private full(): Problem {
    const detail = `expected the exports being made and sent to have at most ${this.bytesMax} bytes together: try again, or ask for less`;
    return new Problem('too-many-exports', detail, { headers: { 'retry-after': '60' } });
  }
}

function readOf(file: FileHandle, closed: () => void): Readable {
  return file.createReadStream({ start: 0 }).once('close', closed);
}
