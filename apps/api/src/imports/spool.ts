/** Answers that the client does not take yet wait on disk: a client that sends everything before it reads must not stop the server from reading. */
import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CHUNK_BYTES = 65_536;

export class AnswerSpool {
  private written = 0;
  private read = 0;
  private isDone = false;
  private isLeft = false;
  private isFull = false;
  private wakeReader = () => {};
  private wakeWriter = () => {};

  /** `bytesMax`: of what waits, and of the file, which is written round and round. */
  constructor(private readonly bytesMax: number) {}

  /** Whether all goes on though the client takes nothing. */
  get mayWait(): boolean {
    return !this.isFull && !this.isDone;
  }

  /** Yields what `source` yields, in order, and makes it wait for the reader only where `bytesMax` wait already. */
  async *through(source: AsyncIterable<string>): AsyncGenerator<Buffer> {
    const path = join(tmpdir(), `stancebook-import-${randomUUID()}`);
    const file = await open(path, 'wx+', 0o600);
    // The file lives as long as it is open, whatever becomes of this process.
    await rm(path);
    const write = async (bytes: Buffer) => {
      for (let from = 0; from < bytes.length; ) {
        const at = this.written % this.bytesMax;
        const room = Math.min(this.bytesMax - at, this.bytesMax - (this.written - this.read));
        if (room === 0) {
          this.isFull = true;
          await new Promise<void>((resolve) => {
            this.wakeWriter = resolve;
            if (this.isLeft) resolve();
          });
          this.isFull = false;
          if (this.isLeft) return;
          continue;
        }
        const { bytesWritten } = await file.write(bytes, from, Math.min(room, bytes.length - from), at);
        from += bytesWritten;
        this.written += bytesWritten;
        this.wakeReader();
      }
    };
    const writing = (async () => {
      try {
        for await (const text of source) {
          await write(Buffer.from(text));
          if (this.isLeft) break;
        }
      } finally {
        this.isDone = true;
        this.wakeReader();
      }
    })();
    writing.catch(() => {});
    try {
      for (;;) {
        const at = this.read % this.bytesMax;
        const length = Math.min(CHUNK_BYTES, this.written - this.read, this.bytesMax - at);
        if (length > 0) {
          const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, at);
          yield buffer.subarray(0, bytesRead);
          this.read += bytesRead;
          this.wakeWriter();
        } else if (this.isDone) {
          break;
        } else {
          await new Promise<void>((resolve) => {
            this.wakeReader = resolve;
          });
        }
      }
      await writing;
    } finally {
      this.isLeft = true;
      this.wakeWriter();
      await writing.catch(() => {});
      await file.close();
    }
  }
}
