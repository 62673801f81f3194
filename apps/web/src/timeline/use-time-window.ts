import { useEffect, useRef, useState } from 'preact/hooks';
import { useAddress } from '../address/use-address.js';
import type { TimeWindow } from './time-window.js';
import { notDaysIn, windowOf } from './time-window.js';

export interface ChosenWindow {
  /** Null: all of the time. */
  window: TimeWindow | null;
  setWindow: (window: TimeWindow | null) => void;
  /** What the address has in the place of a day. */
  notDays: string[];
}

const REST_MS = 200;

/** The part of the time that the reader has chosen: at once on the screen, and in the address as soon as it rests. */
export function useTimeWindow(whole: TimeWindow): ChosenWindow {
  const { query, replace } = useAddress();
  const [draft, setDraft] = useState<{ window: TimeWindow | null } | null>(null);
  const latest = useRef(replace);
  latest.current = replace;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const setWindow = (window: TimeWindow | null) => {
    setDraft({ window });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      latest.current({ from: window?.from ?? null, to: window?.to ?? null });
      setDraft(null);
    }, REST_MS);
  };
  return { window: draft ? draft.window : windowOf(query, whole), setWindow, notDays: notDaysIn(query) };
}
