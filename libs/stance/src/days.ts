/** Imprecise dates (EDTF, ISO 8601-2) and the days that bound them. */
import { MAXIMA } from './maxima.js';

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

/** A year, a month or a day; `~ ? %` do not widen it. */
const DATE = String.raw`(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?[~?%]?`;
/** An instant, at most 14 hours ahead of UTC and 12 behind it: it stands for its own calendar day, not for UTC's. */
const TIME = String.raw`(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?|24:00(?::00)?)`;
const ZONE = String.raw`(?:Z|\+00(?::?00)?|[+−-](?:00:?(?:0[1-9]|[1-5]\d)|(?:0[1-9]|1[01])(?::?[0-5]\d)?|12(?::?00)?)|\+(?:1[23](?::?[0-5]\d)?|14(?::?00)?))`;
const ONE_DATE = new RegExp(`^(?:${DATE}|(\\d{4})-(\\d\\d)-(\\d\\d)T${TIME}${ZONE}?)$`);

/** The first and last day that `text` may mean (domain.md section 4), or null where it is not a date of the kind accepted. */
export function boundsOf(text: string): Bounds | null {
  if (text.length > MAXIMA.edtf) return null;
  const [from = '', to, more] = text.split('/');
  if (to === undefined) return boundsOfDate(from);
  if (more !== undefined) return null;
  const isOpen = (end: string) => end === '' || end === '..';
  if (isOpen(from) && isOpen(to)) return null;
  const first = isOpen(from) ? null : boundsOfDate(from);
  const last = isOpen(to) ? null : boundsOfDate(to);
  if ((!isOpen(from) && !first) || (!isOpen(to) && !last)) return null;
  const bounds = { earliest: first?.earliest ?? OPEN_START, latest: last?.latest ?? OPEN_END };
  return bounds.earliest <= bounds.latest ? bounds : null;
}

function boundsOfDate(text: string): Bounds | null {
  const parts = ONE_DATE.exec(text);
  const year = parts?.[1] ?? parts?.[4];
  if (!parts || year === undefined || year === '0000') return null;
  const month = parts[2] ?? parts[5];
  const day = parts[3] ?? parts[6];
  if (month === undefined) return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  const length = daysInMonth(Number(year), Number(month));
  if (day === undefined) return { earliest: `${year}-${month}-01`, latest: `${year}-${month}-${length}` };
  if (Number(day) < 1 || Number(day) > length) return null;
  const only = `${year}-${month}-${day}`;
  return { earliest: only, latest: only };
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 0 where there is no such month. */
function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
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

/** As far as time zones let two tell the day of one thing. */
export function isAtMostADayAfter(day: Day, other: Day): boolean {
  return day <= other || day <= addDays(other, 1);
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
