/** The stream of shifts (server-sent events), through broken connections and restarts of the server, without loss. */
import { createParser } from 'eventsource-parser';
import type { Send, StancebookOptions } from './connection.js';
import type { components, operations } from './openapi.js';
import { asError, pause } from './pause.js';
import { problemOf, StancebookProblem } from './problem.js';

/** A shift, its amendment, or its revocation: `type` tells. */
export type Shift = components['schemas']['ShiftRecord'];

type StreamQuery = NonNullable<operations['shiftsStream']['parameters']['query']>;

export interface FollowOptions extends Omit<StreamQuery, 'change' | 'news'> {
  change?: boolean;
  news?: boolean;
  /** Ends it. */
  signal?: AbortSignal;
  /** How long nothing may come, not even a heartbeat (every 15 s), before the connection is given up. */
  silenceMaxMs?: number;
  /** Told whenever the connection is lost, before the next is tried. */
  disconnected?: (why: Error) => void;
}

export interface FollowedShift {
  shift: Shift;
  /** Goes on after this shift, as `cursor`. Keep it together with what you made of the shift. */
  cursor: string;
}

const SILENCE_MAX_MS = 45_000;
const RETRY_MS = 2_000;
const RETRY_MAX_MS = 30_000;
/** Far more than any shift has. */
const EVENT_LENGTH_MAX = 16 * 1024 * 1024;
/** Of those from 400 to 499: they pass. */
const PASSING = [408, 425, 429];

/** Ends when the signal is aborted. Throws a StancebookProblem where the API refuses, as for a cursor that it did not give. */
export async function* followShifts(
  { url, headers, fetch }: Required<Omit<StancebookOptions, 'key'>>,
  { signal, silenceMaxMs = SILENCE_MAX_MS, disconnected, ...query }: FollowOptions,
): AsyncGenerator<FollowedShift, void, undefined> {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();
  const place: Place = { cursor: query.cursor ?? null, retryMs: RETRY_MS, failures: 0 };
  try {
    while (!stopping.signal.aborted) {
      const connection = new AbortController();
      const cut = () => connection.abort();
      stopping.signal.addEventListener('abort', cut);
      let waitMs: number;
      try {
        const request = new Request(addressOf(url, query, place), {
          headers: {
            ...headers,
            accept: 'text/event-stream',
            ...(place.cursor ? { 'last-event-id': place.cursor } : {}),
          },
          signal: connection.signal,
        });
        yield* readOnce({ fetch, request, silenceMaxMs, cut }, place);
        throw new Error('the server ended the stream');
      } catch (error) {
        if (stopping.signal.aborted) return;
        if (isFinal(error)) throw error;
        disconnected?.(asError(error));
        waitMs = waitMsAfter(error, place);
      } finally {
        stopping.signal.removeEventListener('abort', cut);
        cut();
      }
      await pause(waitMs, stopping.signal);
    }
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}

interface Place {
  cursor: string | null;
  /** As the server asks. */
  retryMs: number;
  /** Connections in a row on which nothing came. */
  failures: number;
}

/** Thrown for what another connection would not mend. */
class NotTheStream extends Error {}

function isFinal(error: unknown): boolean {
  if (error instanceof NotTheStream) return true;
  const status = error instanceof StancebookProblem ? error.status : null;
  return status !== null && status >= 400 && status < 500 && !PASSING.includes(status);
}

function waitMsAfter(error: unknown, place: Place): number {
  const backoffMs = Math.min(place.retryMs * 2 ** place.failures, RETRY_MAX_MS);
  place.failures += 1;
  const askedMs = error instanceof StancebookProblem ? (error.retryAfterMs ?? 0) : 0;
  // All readers of a server that restarts come back, and not at once.
  return Math.max(backoffMs, Math.min(askedMs, RETRY_MAX_MS)) * (1 + Math.random() / 2);
}

function addressOf(url: string, query: FollowOptions, { cursor }: Place): URL {
  const address = new URL(`${url}/v1/shifts/stream`);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && name !== 'cursor') address.searchParams.set(name, String(value));
  }
  // The place is in a header as browsers send it; a proxy may take that away.
  if (cursor !== null) address.searchParams.set('cursor', cursor);
  return address;
}

interface Connection {
  fetch: Send;
  request: Request;
  silenceMaxMs: number;
  cut: () => void;
}

/** One connection, to its end. */
async function* readOnce(
  { fetch, request, silenceMaxMs, cut }: Connection,
  place: Place,
): AsyncGenerator<FollowedShift> {
  const heard = <T>(work: Promise<T>) => within(silenceMaxMs, cut, work);
  const response = await heard(fetch(request));
  if (!response.ok) throw await heard(problemOf(response));
  const type = response.headers.get('content-type');
  if (!response.body || !type?.startsWith('text/event-stream')) {
    throw new NotTheStream(`expected ${request.url} to answer with text/event-stream, got ${type}: check the address`);
  }
  const came: FollowedShift[] = [];
  let id = place.cursor;
  const parser = createParser({
    maxBufferSize: EVENT_LENGTH_MAX,
    onRetry: (retryMs) => (place.retryMs = Math.min(retryMs, RETRY_MAX_MS)),
    onId: (next) => (id = next),
    onEvent: ({ data }) => {
      if (!id) throw new NotTheStream('expected every shift with a cursor as its id, got one without');
      came.push({ shift: shiftIn(data), cursor: id });
    },
    onError: ({ type, message }) => {
      if (type === 'max-buffer-size-exceeded') throw new NotTheStream(message);
    },
  });
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  for (;;) {
    // Not while the caller is at work: what comes meanwhile waits in the connection.
    const { done, value } = await heard(reader.read());
    if (done) return;
    place.failures = 0;
    parser.feed(decoder.decode(value, { stream: true }));
    for (const one of came.splice(0)) {
      place.cursor = one.cursor;
      yield one;
      request.signal.throwIfAborted();
    }
    // Also from a heartbeat: what the filter left out is not read again.
    place.cursor = id;
  }
}

function shiftIn(data: string): Shift {
  try {
    return JSON.parse(data) as Shift;
  } catch (error) {
    throw new NotTheStream('expected a shift as JSON, got something else', { cause: error });
  }
}

/** A connection that was lost on the way tells nobody: only the silence does. */
async function within<T>(silenceMaxMs: number, cut: () => void, work: Promise<T>): Promise<T> {
  const { promise: silence, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new Error(`nothing came for ${silenceMaxMs} ms`));
    cut();
  }, silenceMaxMs);
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(timer);
  }
}
