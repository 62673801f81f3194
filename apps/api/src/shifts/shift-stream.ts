/** The feed as server-sent events (WHATWG HTML, section 9.2), in the order of the list, as it grows. */
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventLog } from '#event-log';
import { isUnavailable, transaction } from '#postgres';
import { readShifts, type Sequences, type ShiftFilter } from '#read-model';
import type { FeedWatch } from './feed-watch.js';
import { cursorOf } from './queries.js';

const HEARTBEAT_INTERVAL_MS = 15_000;
const RECONNECT_AFTER_MS = 2_000;
const PAGE_SIZE = 100;
/** Whoever takes nothing for so long is cut off, and can resume: what waits for a reader is one page, never more. */
const READER_SILENCE_MAX_MS = 10_000;
const RETRY_AFTER_MS = 1_000;

export function shiftStream(
  log: EventLog,
  watch: FeedWatch,
  from: { filter: ShiftFilter; after: Sequences },
  response: ServerResponse,
): Readable {
  const stream = Readable.from(watch.counted(events(log, watch, from)), { objectMode: false, highWaterMark: 16_384 });
  let takenAt = performance.now();
  response.on('drain', () => {
    takenAt = performance.now();
  });
  const watchdog = setInterval(() => {
    if (!response.writableNeedDrain) takenAt = performance.now();
    else if (performance.now() - takenAt > READER_SILENCE_MAX_MS) response.destroy();
  }, READER_SILENCE_MAX_MS / 10);
  stream.once('close', () => clearInterval(watchdog));
  return stream;
}

async function* events(
  log: EventLog,
  watch: FeedWatch,
  { filter, after }: { filter: ShiftFilter; after: Sequences },
): AsyncGenerator<string> {
  let reached: Sequences = after;
  yield `retry: ${RECONNECT_AFTER_MS}\nid: ${cursorOf(log, reached)}\n\n`;
  for (;;) {
    const page = await nextPage(log, filter, reached);
    if (page) {
      const passed = new Map(reached);
      for (const record of page.records) {
        passed.set(record.partition, record.sequence);
        yield `id: ${cursorOf(log, passed)}\ndata: ${JSON.stringify(record)}\n\n`;
      }
      reached = page.next;
      if (page.records.length === PAGE_SIZE) continue;
    }
    const outcome = page ? await watch.beyond(reached, HEARTBEAT_INTERVAL_MS) : 'quiet';
    if (outcome === 'closed') return;
    // Without data it is no event, but the place is remembered: what the filter left out is not read again.
    if (outcome === 'quiet') yield `: heartbeat\nid: ${cursorOf(log, reached)}\n\n`;
  }
}

/** Null where the database is away, after a moment: the reader keeps its connection, and its place. */
async function nextPage(log: EventLog, filter: ShiftFilter, after: Sequences) {
  try {
    return await transaction(log.pool, (tx) => readShifts(tx, filter, { after, limit: PAGE_SIZE }), {
      mode: 'snapshot',
    });
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    await sleep(RETRY_AFTER_MS);
    return null;
  }
}
