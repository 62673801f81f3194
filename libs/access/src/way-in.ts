import type { Db } from '#postgres';
import { hasLiveKey } from './api-keys.js';
import { SCOPES } from './scopes.js';

/** Nobody could ask, as a key is needed and there is none. */
export class NoWayIn extends Error {}

/** Throws NoWayIn where no key works. */
export async function requireWayIn(db: Db): Promise<void> {
  if (await hasLiveKey(db)) return;
  throw new NoWayIn(
    `expected a key, as others than this machine can reach the API, or a setting asks for keys: there is none that works. Make the first, then start again:
  stancebook keys create NAME --scopes ${SCOPES.join(',')}`,
  );
}
