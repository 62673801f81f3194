import { PassThrough, Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { EventLog } from '#event-log';
import { type ImportLimits, IMPORT_LIMITS } from './limits.js';
import { lineSource } from './line-source.js';
import { runImport } from './run-import.js';

/** A line that is refused before any command is asked for. */
const LINE = '[1]\n';
const NO_LOG = undefined as unknown as EventLog;

function importing(input: Readable, limits: Partial<ImportLimits>, gone = new AbortController().signal) {
  return answersOf(
    runImport(NO_LOG, lineSource(NO_LOG, input, 'ndjson', { ...IMPORT_LIMITS, ...limits }), {
      sender: { caller: 'anyone', coder: null, maySetCoder: true },
      gone,
    }),
  );
}

async function* answersOf(batches: ReturnType<typeof runImport>) {
  for await (const answers of batches) yield* answers;
}

async function endOf(input: Readable, limits: Partial<ImportLimits>) {
  return (await Array.fromAsync(importing(input, limits))).at(-1);
}

const chunks = (...texts: string[]) => Readable.from(texts.map((text) => Buffer.from(text)));

describe('an import beyond its limits ends, and says why', () => {
  it.each([
    ['bytes', { bytesMax: 8 }, chunks(LINE, LINE, LINE), 3, 'too-large'],
    ['lines', { linesMax: 2 }, chunks(LINE, LINE, LINE), 3, 'too-large'],
    ['blank lines', { linesMax: 100 }, chunks(LINE, '\n'.repeat(50), '\n'.repeat(50)), 2, 'too-large'],
  ])('in %s', async (_, limits, input, line, slug) => {
    expect(await endOf(input, limits)).toMatchObject({
      status: 'aborted',
      line,
      problem: { type: `/problems/${slug}`, detail: expect.stringContaining('send the rest as another import') },
    });
  });

  it('where nothing comes from the client for too long; what came is answered before', async () => {
    const input = new PassThrough();
    input.write(LINE);
    expect(await Array.fromAsync(importing(input, { silenceMaxMs: 50 }))).toMatchObject([
      { line: 1, status: 'refused' },
      { status: 'aborted', line: 2, problem: { type: '/problems/request-timeout' } },
    ]);
    // The connection is still there to tell it.
    expect(input.destroyed).toBe(false);
  });

  it('where it takes too long in all', async () => {
    const input = new PassThrough();
    const timer = setInterval(() => input.write(LINE), 10);
    const answer = await endOf(input, { timeMaxMs: 200 });
    clearInterval(timer);
    expect(answer).toMatchObject({ status: 'aborted', problem: { type: '/problems/request-timeout' } });
  });

  it('and up to them is carried out', async () => {
    const input = chunks(LINE, LINE);
    expect(await endOf(input, { bytesMax: 8, linesMax: 2 })).toMatchObject({ status: 'summary', lines: 2 });
  });
});

describe('an import whose client is gone', () => {
  it('is not waited for, and begins no further line', async () => {
    const gone = new AbortController();
    const input = new PassThrough();
    input.write(LINE.repeat(30_000));
    const answers = [];
    for await (const answer of importing(input, {}, gone.signal)) {
      answers.push(answer);
      gone.abort();
    }
    expect(answers.length).toBeLessThan(1_001);
  });

  it('ends also while it waits for more', async () => {
    const gone = new AbortController();
    const answers = Array.fromAsync(importing(new PassThrough(), {}, gone.signal));
    await sleep(20);
    gone.abort();
    expect(await answers).toMatchObject([{ status: 'summary', lines: 0 }]);
  });
});
