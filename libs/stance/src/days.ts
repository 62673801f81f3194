/** Imprecise dates (EDTF, ISO 8601-2) and the days that bound them. */
import { parse } from 'edtf';

/** A day `YYYY-MM-DD`, or `-infinity` / `infinity` for an open end. As text, days sort in time order. */
export type Day = string;
export const OPEN_START: Day = '-infinity';
export const OPEN_END: Day = 'infinity';

export interface Bounds {
  earliest: Day;
  latest: Day;
}

export const EDTF_EXPECTED =
  'an EDTF date, level 0 or 1 (2023-07-12, 2023-05, 2023-05~, ../2023-07-12, 2023-07-11/2023-07-12), years 0001 to 9999, ' +
  'without sets, seasons, unspecified digits, "../..", or an interval that ends before it begins';

/** The first and last day that `text` may mean (domain.md section 4), or null where it is not a date of the kind accepted. `~ ? %` do not widen. */
export function boundsOf(text: string): Bounds | null {
  const known = KNOWN_BOUNDS.get(text);
  if (known !== undefined) return known;
  const bounds = parseBounds(text);
  if (KNOWN_BOUNDS.size >= KNOWN_BOUNDS_MAX) KNOWN_BOUNDS.clear();
  KNOWN_BOUNDS.set(text, bounds);
  return bounds;
}

/** The grammar takes about 0.2 ms a date, several times a statement, and the same few dates come again and again. */
const KNOWN_BOUNDS = new Map<string, Bounds | null>();
const KNOWN_BOUNDS_MAX = 10_000;

function parseBounds(text: string): Bounds | null {
  let node: ReturnType<typeof parse>;
  try {
    node = parse(text, { level: 1 });
  } catch {
    return null;
  }
  if (node.type === 'Date') return boundsOfDate(node);
  if (node.type !== 'Interval') return null;
  const [from, to] = node.values.map((end) => (typeof end === 'number' ? null : end));
  const first = from && boundsOfDate(from);
  const last = to && boundsOfDate(to);
  if ((from && !first) || (to && !last) || (!first && !last)) return null;
  const bounds = { earliest: first?.earliest ?? OPEN_START, latest: last?.latest ?? OPEN_END };
  return bounds.earliest <= bounds.latest ? bounds : null;
}

// The values are the digits as written: an instant with an offset stands for its own calendar day, not for UTC's.
function boundsOfDate(node: { type: string; values?: unknown; unspecified?: number }): Bounds | null {
  if (node.type !== 'Date' || node.unspecified || !Array.isArray(node.values)) return null;
  const [year, month, day] = node.values as [number, number?, number?];
  if (year < 1 || year > 9999) return null;
  if (month === undefined) return { earliest: dayOf(year, 0, 1), latest: dayOf(year, 11, 31) };
  const length = daysInMonth(year, month);
  if (day === undefined) return { earliest: dayOf(year, month, 1), latest: dayOf(year, month, length) };
  // The parser lets 29 February through in every year.
  return day <= length ? { earliest: dayOf(year, month, day), latest: dayOf(year, month, day) } : null;
}

function daysInMonth(year: number, month: number): number {
  const end = new Date(0);
  end.setUTCFullYear(year, month + 1, 0);
  return end.getUTCDate();
}

function dayOf(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The last day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (the forms that `asOf` takes), or null for anything else. */
export function endOf(text: string): Day | null {
  return /^\d{4}(-\d{2}){0,2}$/.test(text) ? (boundsOf(text)?.latest ?? null) : null;
}

/** `day` moved by whole days; an open end stays open. */
export function addDays(day: Day, days: number): Day {
  if (day === OPEN_START || day === OPEN_END) return day;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  const year = date.getUTCFullYear();
  if (year < 1) return OPEN_START;
  return year > 9999 ? OPEN_END : dayOf(year, date.getUTCMonth(), date.getUTCDate());
}

/** Whole days from `start` to `end`, negative where `end` is earlier. */
export function daysBetween(start: Day, end: Day): number {
  return Math.round((Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / 86_400_000);
}

/** The UTC day of an instant in ISO text that ends in Z. */
export function dayOfInstant(instant: string): Day {
  return instant.slice(0, 10);
}

export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

export function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
