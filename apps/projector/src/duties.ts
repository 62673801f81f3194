/** What a projector does beside the folding: it brings up views that are new or changed, and old rows to today's form. */
import type { Pool } from '#postgres';
import { backFill, bringUp, fileShifts, readSuspects } from '#read-model';
import { pause } from './projector.js';

/** A projector that starts looks at once. Else this is for what another left undone. */
const IDLE_MIN_MS = 1_000;
const IDLE_MAX_MS = 60_000;
const BACKOFF_MS = 5_000;

export async function runDuties(
  pool: Pool,
  { signal, report }: { signal: AbortSignal; report: (message: string) => void },
): Promise<void> {
  const options = {
    parked: ({ message }: Error) => report(`parked: ${message}; see stancebook parked`),
    live: (projection: string, partition: number) => report(`${projection}: live in partition ${partition}`),
  };
  let idleMs = IDLE_MIN_MS;
  while (!signal.aborted) {
    try {
      // What may end this process is tried while nothing else is under way.
      const mayEnd = (await readSuspects(pool)).length > 0;
      const isBusy = !mayEnd && ((await bringUp(pool, options)) || (await backFill(pool)) || (await fileShifts(pool)));
      if (!isBusy) await pause(idleMs, signal);
      idleMs = isBusy ? IDLE_MIN_MS : Math.min(idleMs * 2, IDLE_MAX_MS);
    } catch (error) {
      report(`a view cannot be brought up for now: ${(error as Error).message}`);
      await pause(BACKOFF_MS, signal);
    }
  }
}
