/** How much one import may be: far more than honest ones are. What is left over is sent as another import, and nothing is recorded twice. */
import type { Readable } from 'node:stream';
import { Problem } from '../http/problem.js';

const MIB = 1024 ** 2;

export const IMPORT_LIMITS = {
  /** Under way at once in a process: each has up to 500 lines under way, in one transaction, on 20 connections to the database. */
  importsMax: 16,
  /** All votes of the General Assembly of the United Nations are 863,795 lines in some 400 MB. */
  bytesMax: 2_048 * MIB,
  linesMax: 5_000_000,
  /** So many lines within it are 40 a second. */
  timeMaxMs: 6 * 3_600_000,
  /** Without a byte from the client while its next one is waited for. */
  silenceMaxMs: 60_000,
  /** Answers that the client does not take yet, on disk: three million, if no line is refused. */
  answersBytesMax: 256 * MIB,
} as const;

export type ImportLimits =
  Pick<typeof IMPORT_LIMITS, 'bytesMax' | 'linesMax' | 'timeMaxMs' | 'silenceMaxMs'> extends infer T
    ? { [name in keyof T]: number }
    : never;

const NEWLINE = 0x0a;

/**
 * What the client sends, up to the limits: beyond them it throws a Problem that says which. Returns once `ended`. The connection stays, for
 * the answers that are still to be sent.
 */
export async function* bounded(input: Readable, limits: ImportLimits, ended: AbortSignal): AsyncGenerator<Buffer> {
  const chunks = input.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer, undefined>;
  const deadline = performance.now() + limits.timeMaxMs;
  let [bytes, lines] = [0, 0];
  for (;;) {
    const leftMs = deadline - performance.now();
    const next = await within(chunks.next(), Math.min(leftMs, limits.silenceMaxMs), ended);
    if (ended.aborted) return;
    if (next === null) {
      throw new Problem(
        'request-timeout',
        leftMs <= limits.silenceMaxMs
          ? `expected an import of at most ${limits.timeMaxMs / 1_000} s`
          : `expected the next bytes within ${limits.silenceMaxMs / 1_000} s`,
      );
    }
    if (next.done) return;
    const chunk = next.value;
    bytes += chunk.length;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) lines += 1;
    if (bytes > limits.bytesMax) throw tooLarge(limits.bytesMax, 'bytes');
    if (lines > limits.linesMax) throw tooLarge(limits.linesMax, 'lines');
    yield chunk;
  }
}

function tooLarge(max: number, what: string): Problem {
  return new Problem('too-large', `expected an import of at most ${max} ${what}: send the rest as another import`);
}

/** Null where it takes longer, or is ended. */
async function within<T>(work: Promise<T>, maxMs: number, ended: AbortSignal): Promise<T | null> {
  const { promise, resolve } = Promise.withResolvers<null>();
  const stop = () => resolve(null);
  const timer = setTimeout(stop, Math.max(0, maxMs));
  ended.addEventListener('abort', stop);
  if (ended.aborted) stop();
  // What comes of it later is of no use to anybody.
  work.catch(() => {});
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
    ended.removeEventListener('abort', stop);
  }
}
