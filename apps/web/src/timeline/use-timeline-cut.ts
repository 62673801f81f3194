/** The cut that the reader has chosen: at once on the screen, and in the address as soon as the slider rests. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { notDatesIn, timesOf } from '../address/times.js';
import { useAddress } from '../address/use-address.js';
import type { Cut } from './held-rows.js';

export interface TimelineCut extends Cut {
  revisions: boolean;
  snapshot: string | null;
  /** The address has a time that is none: the page says so, and shows the record as it is. */
  isMisread: boolean;
  /** As `knownAt`, once the slider rests on it; null under a snapshot, which fixes the words itself. */
  restingAt: string | null;
  setCut: (changes: Partial<Cut>) => void;
  setRevisions: (on: boolean) => void;
}

const REST_MS = 200;

export function useTimelineCut(): TimelineCut {
  const { query, push, replace } = useAddress();
  const [draft, setDraft] = useState<Partial<Cut>>({});
  const latest = useRef({ draft, replace });
  latest.current = { draft, replace };
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const { asOf = null, knownAt = null, snapshot = null } = timesOf(query);
  const inAddress: Cut = { asOf, knownAt };
  const setCut = (changes: Partial<Cut>) => {
    const next = { ...latest.current.draft, ...changes };
    latest.current.draft = next;
    setDraft(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      latest.current.replace(latest.current.draft);
      setDraft({});
    }, REST_MS);
  };
  return {
    ...inAddress,
    ...draft,
    revisions: query['revisions'] === 'true',
    snapshot,
    isMisread: notDatesIn(query).length > 0,
    restingAt: snapshot === null ? knownAt : null,
    setCut,
    // Without the switch nothing would tell why the picture is an old one.
    setRevisions: (on) => push({ revisions: on ? 'true' : null, ...(!on && { knownAt: null }) }),
  };
}
