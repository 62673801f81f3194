import { isHearing, onWake } from './wake.js';
import type { Pool } from './pool.js';

const REST_MIN_MS = 50;
/** While hints arrive. They are not relied upon. */
const REST_MAX_MS = 15_000;
/** While none can be heard. */
const REST_UNHEARD_MAX_MS = 500;

/** For a loop that looks for work: it rests between two looks, the longer the longer there was nothing, and is woken when there may be. */
export interface Lookout {
  /** There was work, and there may be more: the next rest is a short one. */
  found(): void;
  /** Returns once one of the channels wakes it, or did since the last rest or find; else after a while, and when it is told to stop. */
  rest(signal: AbortSignal): Promise<void>;
  close(): void;
}

export function createLookout(pool: Pool, channels: string[]): Lookout {
  let isWoken = false;
  let awake = () => {};
  let restMs = REST_MIN_MS;
  const wake = () => {
    isWoken = true;
    awake();
  };
  const leave = channels.map((channel) => onWake(pool, channel, wake));
  return {
    found: () => {
      isWoken = false;
      restMs = REST_MIN_MS;
    },
    rest: async (signal) => {
      if (!isWoken && !signal.aborted) {
        const { promise, resolve } = Promise.withResolvers<void>();
        awake = resolve;
        const timer = setTimeout(resolve, Math.min(restMs, isHearing(pool) ? REST_MAX_MS : REST_UNHEARD_MAX_MS));
        signal.addEventListener('abort', wake);
        await promise;
        signal.removeEventListener('abort', wake);
        clearTimeout(timer);
        if (!isWoken) restMs = Math.min(restMs * 2, REST_MAX_MS);
      }
      isWoken = false;
    },
    close: () => {
      for (const one of leave) one();
    },
  };
}
