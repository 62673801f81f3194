/** The part of the time that the reader looks at, as an address has it: `from` and `to`, each a year, a month or a day. */
import { daysBetween } from '../dates/words.js';
import { addDays, lastDayOf } from './days.js';

/** The first and the last day that a reader has chosen to look at. */
export interface TimeWindow {
  from: string;
  to: string;
}

type InAddress = Record<string, string | undefined>;

/** Null where the address names no part of the time; an end that it leaves out is that of `whole`. */
export function windowOf({ from, to }: InAddress, whole: TimeWindow): TimeWindow | null {
  const [first, last] = [from ? firstDayOf(from) : null, to ? lastDayOf(to) : null];
  if (first === null && last === null) return null;
  const [a, b] = [first ?? whole.from, last ?? whole.to];
  return a <= b ? { from: a, to: b } : { from: b, to: a };
}

/** What stands in the place of a day and is none. */
export function notDaysIn({ from, to }: InAddress): string[] {
  return [from, to].flatMap((text) => (text && lastDayOf(text) === null ? [text] : []));
}

/** The first day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
function firstDayOf(text: string): string | null {
  return lastDayOf(text) === null ? null : `${text}-01-01`.slice(0, 10);
}

/** Half or twice as long, about its middle; null where that is the whole. */
export function zoomed(window: TimeWindow, by: 'in' | 'out', whole: TimeWindow): TimeWindow | null {
  const days = daysBetween(window.from, window.to);
  const aside = by === 'in' ? Math.floor(days / 4) : -Math.max(1, Math.ceil(days / 2));
  return within({ from: addDays(window.from, aside), to: addDays(window.to, -aside) }, whole);
}

/** As long as it is, elsewhere in the whole. */
export function moved(window: TimeWindow, days: number, whole: TimeWindow): TimeWindow | null {
  const by = Math.max(daysBetween(window.from, whole.from), Math.min(days, daysBetween(window.to, whole.to)));
  return within({ from: addDays(window.from, by), to: addDays(window.to, by) }, whole);
}

/** Null where that is the whole. */
export function within({ from, to }: TimeWindow, whole: TimeWindow): TimeWindow | null {
  const clamp = (day: string) => (day < whole.from ? whole.from : day > whole.to ? whole.to : day);
  const window = { from: clamp(from), to: clamp(to) };
  return window.from === whole.from && window.to === whole.to ? null : window;
}
