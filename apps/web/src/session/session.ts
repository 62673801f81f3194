/** Who is signed in: asked once for the whole page, and again where an answer says that nobody is any more. */
import { useEffect, useState } from 'preact/hooks';
import type { Problem, Session } from '../api/answers.js';
import { onUnauthenticated, read } from '../api/client.js';
import { forgetKept } from '../desk/kept.js';

const PATH = '/v1/session';

/** null: not known yet. */
let session: Session | null = null;
let asking: Promise<void> | null = null;
const watchers = new Set<(session: Session | null) => void>();

export function useSession(): Session | null {
  const [known, setKnown] = useState(session);
  useEffect(() => {
    watchers.add(setKnown);
    setKnown(session);
    if (session === null) askAgain();
    return () => {
      watchers.delete(setKnown);
    };
  }, []);
  return known;
}

function askAgain(): void {
  asking ??= ask().finally(() => {
    asking = null;
  });
}

async function ask(): Promise<void> {
  await read<Session>(PATH).then(tell, () => {
    // Without an answer the pages say themselves that they have none.
  });
}

function tell(known: Session): void {
  session = known;
  for (const watch of watchers) watch(known);
}

/** null where it went well: the page is loaded anew then, as every answer may be another. Else why not. */
export async function signIn(key: string): Promise<Problem | 'offline' | null> {
  const response = await fetch(PATH, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key }),
  }).catch(() => null);
  if (response === null) return 'offline';
  return response.ok ? null : ((await response.json()) as Problem);
}

export async function signOut(): Promise<void> {
  await fetch(PATH, { method: 'DELETE' }).catch(() => null);
  forgetKept();
  location.reload();
}

onUnauthenticated(askAgain);
