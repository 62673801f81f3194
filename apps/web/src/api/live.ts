/** The feed, live: one stream for the whole page, open while somebody listens and the page is seen. */
import { useEffect, useRef } from 'preact/hooks';
import type { NewestShifts, ShiftRecord } from './answers.js';
import { read } from './client.js';

export interface LiveFilter {
  holder?: string | undefined;
  proposal?: string | undefined;
}

/** Null where some may have been missed: whatever is shown may be out of date. */
type Tell = (record: ShiftRecord | null) => void;

interface Listener {
  filter: LiveFilter;
  tell: Tell;
}

const listeners = new Set<Listener>();
let stream: EventSource | null = null;
let opening = false;
/** How far the feed was read: the stream resumes there without loss. */
let cursor: string | null = null;
/** How often in a row it could not be followed. */
let failures = 0;
/** The place was given up since the feed was last followed. */
let isBehind = false;

const AGAIN_AFTER_MS = 5_000;
/** Then it is not the network: the place itself may be of another record by now. */
const FAILURES_MAX = 3;

/** Calls `tell` for every record of the feed from now on that the filter lets through. Returns how to stop. */
export function listenToShifts(filter: LiveFilter, tell: Tell): () => void {
  const listener = { filter, tell };
  listeners.add(listener);
  openOrClose();
  return () => {
    listeners.delete(listener);
    openOrClose();
  };
}

/** Calls `tell` while the component is on the page; null listens to nothing. */
export function useShifts(filter: LiveFilter | null, tell: Tell): void {
  const latest = useRef(tell);
  latest.current = tell;
  const listening = filter !== null;
  const { holder, proposal } = filter ?? {};
  useEffect(
    () => (listening ? listenToShifts({ holder, proposal }, (record) => latest.current(record)) : undefined),
    [listening, holder, proposal],
  );
}

const SETTLE_MS = 400;

/** Calls `refresh` once the feed has brought something that the filter lets through, and is quiet again. */
export function useRefreshOnShift(filter: LiveFilter | null, refresh: () => void): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useShifts(filter, () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(refresh, SETTLE_MS);
  });
}

function openOrClose(): void {
  const wanted = listeners.size > 0 && document.visibilityState === 'visible';
  if (wanted && !stream && !opening) void open();
  if (!wanted && stream) close();
}

async function open(): Promise<void> {
  opening = true;
  try {
    cursor ??= (await read<NewestShifts>('/v1/shifts?order=newest&limit=1')).cursor;
    if (isBehind) for (const { tell } of listeners) tell(null);
    isBehind = false;
    if (listeners.size > 0 && document.visibilityState === 'visible') follow(cursor);
  } catch {
    // Without a feed the pages still show what they have read.
    tryAgain();
  } finally {
    opening = false;
  }
}

function follow(from: string): void {
  stream = new EventSource(`/v1/shifts/stream?cursor=${encodeURIComponent(from)}`);
  stream.addEventListener('message', ({ data, lastEventId }: MessageEvent<string>) => {
    cursor = lastEventId;
    failures = 0;
    const record = JSON.parse(data) as ShiftRecord;
    for (const { filter, tell } of listeners) if (letsThrough(filter, record)) tell(record);
  });
  stream.addEventListener('error', () => {
    // Closed by the browser for good where the answer was not a stream; else it reconnects by itself.
    if (stream?.readyState !== EventSource.CLOSED) return;
    close();
    tryAgain();
  });
}

function tryAgain(): void {
  failures += 1;
  if (failures >= FAILURES_MAX) {
    isBehind = true;
    cursor = null;
  }
  setTimeout(openOrClose, AGAIN_AFTER_MS);
}

function close(): void {
  stream?.close();
  stream = null;
}

function letsThrough({ holder, proposal }: LiveFilter, record: ShiftRecord): boolean {
  return (holder === undefined || record.holder === holder) && (proposal === undefined || record.proposal === proposal);
}

document.addEventListener('visibilitychange', openOrClose);
addEventListener('online', openOrClose);
