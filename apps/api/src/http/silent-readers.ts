/** Readers that keep a connection and take nothing: nothing is kept for them for ever. */
import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';

const SILENCE_MAX_MS = 10_000;

/** Cuts the connection once the reader has taken nothing of what waits for it for 10 s, but for a time in which it may wait. Returns `body`. */
export function cuttingOffSilent<T extends Readable>(
  body: T,
  response: ServerResponse,
  { unless = () => false }: { unless?: () => boolean } = {},
): T {
  let takenAt = performance.now();
  response.on('drain', () => {
    takenAt = performance.now();
  });
  const watchdog = setInterval(() => {
    if (!response.writableNeedDrain || unless()) takenAt = performance.now();
    else if (performance.now() - takenAt > SILENCE_MAX_MS) response.destroy();
  }, SILENCE_MAX_MS / 10);
  response.once('close', () => clearInterval(watchdog));
  return body;
}
