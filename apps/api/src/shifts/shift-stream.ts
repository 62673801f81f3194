/** The feed as server-sent events (WHATWG HTML, section 9.2), in the order of the list, as it grows. */
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventLog } from '#event-log';
import { PostgresFailure } from '#postgres';
import type { Sequences, ShiftFilter } from '#read-model';
import { publicEvent } from '../access/public-view.js';
import { cuttingOffSilent } from '../http/silent-readers.js';
import type { FeedWatch } from './feed-watch.js';
import { cursorOf } from './queries.js';

const HEARTBEAT_INTERVAL_MS = 15_000;
const RECONNECT_AFTER_MS = 2_000;
const RETRY_AFTER_MS = 1_000;

/** Ends when the reader goes away, takes nothing for too long, or the process is stopped; a reader can resume by the last `id`. */
export function shiftStream(
  log: EventLog,
  watch: FeedWatch,
  from: { filter: ShiftFilter; after: Sequences; isPublic: boolean },
  response: ServerResponse,
): Readable {
  const reader = new AbortController();
  response.once('close', () => reader.abort());
  const source = events(log, watch, from, reader.signal);
  return cuttingOffSilent(Readable.from(source, { objectMode: false, highWaterMark: 16_384 }), response);
}

async function* events(
  log: EventLog,
  watch: FeedWatch,
  { filter, after, isPublic }: { filter: ShiftFilter; after: Sequences; isPublic: boolean },
  gone: AbortSignal,
): AsyncGenerator<string | Buffer> {
  const leave = watch.join();
  try {
    let reached: Sequences = after;
    let saidAt = performance.now();
    yield `retry: ${RECONNECT_AFTER_MS}\nid: ${cursorOf(log, reached)}\n\n`;
    while (!gone.aborted && !watch.isClosed) {
      const growth = await growthAfter(watch, reached, filter, gone);
      if (growth) {
        for (const event of growth.events) {
          yield isPublic ? publicEvent(event) : event;
          saidAt = performance.now();
        }
        reached = growth.next;
        await watch.beyond(reached, saidAt + HEARTBEAT_INTERVAL_MS - performance.now(), gone);
      }
      if (performance.now() - saidAt < HEARTBEAT_INTERVAL_MS) continue;
      // Without data it is no event, but the place is remembered: what the filter left out is not read again.
      yield `: heartbeat\nid: ${cursorOf(log, reached)}\n\n`;
      saidAt = performance.now();
    }
  } finally {
    leave();
  }
}

/** Null where the database is away, after a moment: the reader keeps its connection, and its place. */
async function growthAfter(watch: FeedWatch, reached: Sequences, filter: ShiftFilter, gone: AbortSignal) {
  try {
    return await watch.after(reached, filter, gone);
  } catch (error) {
    if (gone.aborted) return null;
    if (!(error instanceof PostgresFailure)) throw error;
    await sleep(RETRY_AFTER_MS);
    return null;
  }
}
