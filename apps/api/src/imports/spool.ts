/** Answers that the client does not take yet wait on disk: a client that sends everything before it reads must not stop the server from reading. */
import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CHUNK_BYTES = 65_536;

/** Yields what `source` yields, in order, without ever making it wait for the reader. */
export async function* spooled(source: AsyncIterable<string>): AsyncGenerator<Buffer> {
  const path = join(tmpdir(), `stancebook-import-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  // The file lives as long as it is open, whatever becomes of this process.
  await rm(path);
  let written = 0;
  let done = false;
  let wake = () => {};
  const writing = (async () => {
    try {
      for await (const text of source) {
        const bytes = Buffer.from(text);
        await file.write(bytes, 0, bytes.length, written);
        written += bytes.length;
        wake();
      }
    } finally {
      done = true;
      wake();
    }
  })();
  writing.catch(() => {});
  try {
    for (let read = 0; ; ) {
      if (read < written) {
        const chunk = Buffer.alloc(Math.min(CHUNK_BYTES, written - read));
        const { bytesRead } = await file.read(chunk, 0, chunk.length, read);
        read += bytesRead;
        yield chunk.subarray(0, bytesRead);
      } else if (done) {
        break;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
    await writing;
  } finally {
    await writing.catch(() => {});
    await file.close();
  }
}
