/** How the answer on the screen was made: the footer and the share control show it, whichever page asked for it. */
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Seen } from '../api/answers.js';

let seen: Seen | null = null;
const watchers = new Set<(seen: Seen | null) => void>();

function show(next: Seen | null): void {
  seen = next;
  for (const watch of watchers) watch(next);
}

/** A page says by which record and rules it was answered; forgotten when the page is left. */
export function useSeen(answer: Seen | null): void {
  const { snapshot } = answer ?? {};
  useLayoutEffect(() => {
    if (answer) show(answer);
    // The snapshot stands for the whole answer. Before the browser paints, so that what shows it moves nothing.
  }, [snapshot]);
  useLayoutEffect(() => () => show(null), []);
}

export function useShownSeen(): Seen | null {
  const [shown, setShown] = useState(seen);
  useLayoutEffect(() => {
    watchers.add(setShown);
    setShown(seen);
    return () => {
      watchers.delete(setShown);
    };
  }, []);
  return shown;
}
