/**
 * Days are texts: 'YYYY-MM-DD', or '-infinity' and 'infinity' for what is open. Texts of these forms compare as the days do,
 * because '-' sorts before every digit and 'i' after.
 */

export const BEFORE_ALL_DAYS = '-infinity';
export const AFTER_ALL_DAYS = 'infinity';

export interface Bounds {
  earliest: string;
  latest: string;
}

/** The first and the last day that a date of domain.md's grammar allows. Throws on anything else. */
export function boundsOf(edtf: string): Bounds {
  const sides = edtf.split('/');
  if (sides.length === 1) return dateBounds(edtf);
  const [start = '', end = ''] = sides;
  if (sides.length > 2 || (isOpen(start) && isOpen(end))) throw wrong(edtf);
  const bounds = {
    earliest: isOpen(start) ? BEFORE_ALL_DAYS : dateBounds(start).earliest,
    latest: isOpen(end) ? AFTER_ALL_DAYS : dateBounds(end).latest,
  };
  if (bounds.latest < bounds.earliest) throw wrong(edtf);
  return bounds;
}

function isOpen(side: string): boolean {
  return side === '' || side === '..';
}

function dateBounds(text: string): Bounds {
  // An instant stands for its day as written, whatever its zone.
  const instant = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d(:\d\d)?)?$/.exec(text);
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?$/.exec(instant?.[1] ?? text) ?? [];
  if (year === undefined || year === '0000') throw wrong(text);
  if (month === undefined) return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  const last = daysIn(Number(year), Number(month));
  if (last === undefined) throw wrong(text);
  if (day === undefined) return { earliest: `${year}-${month}-01`, latest: `${year}-${month}-${last}` };
  if (day < '01' || Number(day) > last) throw wrong(text);
  return { earliest: `${year}-${month}-${day}`, latest: `${year}-${month}-${day}` };
}

function daysIn(year: number, month: number): number | undefined {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}

function wrong(edtf: string): Error {
  return new Error(`expected a date of EDTF level 0 or 1 as in domain.md, section 2, got "${edtf}"`);
}

export function laterDay(a: string, b: string): string {
  return a > b ? a : b;
}

export function earlierDay(a: string, b: string): string {
  return a < b ? a : b;
}

/** Instants in UTC compare as texts once all of them have six digits after the second. */
export function microseconds(instant: string): string {
  const [, seconds, fraction = ''] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?Z$/.exec(instant) ?? [];
  if (seconds === undefined)
    throw new Error(`expected an instant such as 2026-11-23T18:30:00.123456Z, got "${instant}"`);
  return `${seconds}.${fraction.padEnd(6, '0').slice(0, 6)}Z`;
}
