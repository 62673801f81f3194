/** How what failed is tried again. */
import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE_MS = 500;
const PAUSE_MAX_MS = 30_000;

/** After so many failures before this one. */
export function pauseMs(failures: number): number {
  return Math.min(PAUSE_MS * 2 ** failures, PAUSE_MAX_MS) * (1 + Math.random() / 2);
}

/** Ends at once where the signal is aborted. */
export async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await sleep(ms, undefined, signal ? { signal } : {}).catch(() => {});
}

export function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
