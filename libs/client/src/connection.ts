/** Requests to the API: what it refuses is thrown, and what it puts off is asked again. */
import { setTimeout as sleep } from 'node:timers/promises';
import { problemOf, retryAfterMsOf } from './problem.js';

export interface StancebookOptions {
  /** Where the API is, such as `https://stancebook.example.org`. */
  url: string;
  /** Shown with every request: `Authorization: Bearer`. Default: the environment's STANCEBOOK_KEY. */
  key?: string;
  /** Sent with every request. */
  headers?: Record<string, string>;
  /** Instead of the global one. */
  fetch?: (request: Request) => Promise<Response>;
}

export type Send = (request: Request) => Promise<Response>;

const RETRIES_MAX = 3;
const RETRY_AFTER_MAX_MS = 30_000;

/**
 * Throws a StancebookProblem for every status from 400 on. A GET that is answered with 503 and Retry-After is sent again, at most three
 * times, and not where it says more than 30 s.
 */
export function sending(fetch: Send): Send {
  return async (request) => {
    for (let retries = 0; ; retries += 1) {
      const response = await fetch(request.clone());
      if (response.status < 400) return response;
      const retryAfterMs = retryAfterMsOf(response);
      const isPutOff = response.status === 503 && request.method === 'GET' && retryAfterMs !== null;
      if (!isPutOff || retries === RETRIES_MAX || retryAfterMs > RETRY_AFTER_MAX_MS) throw await problemOf(response);
      await response.body?.cancel();
      await sleep(retryAfterMs, undefined, { signal: request.signal });
    }
  };
}
