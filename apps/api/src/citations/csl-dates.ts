/** Imprecise dates (EDTF) as citations have them. */

/** As CSL-JSON has it. */
export type CslDate = { 'date-parts': [Point] | [Point, Point]; circa?: true } | { literal: string };
type Point = [year: number] | [year: number, month: number] | [year: number, month: number, day: number];

/** A day, a month or a year; two of them for an interval; words where one end is open. The day of an instant is the day as written. */
export function cslDateOf(edtf: string): CslDate {
  const [from = '', to] = edtf.split('/');
  const isOpen = (end: string) => end === '' || end === '..';
  if (to !== undefined && isOpen(from)) return { literal: `by ${pointInWords(partsOf(to))}` };
  if (to !== undefined && isOpen(to)) return { literal: `on or after ${pointInWords(partsOf(from))}` };
  const ends: [Point] | [Point, Point] = to === undefined ? [partsOf(from)] : [partsOf(from), partsOf(to)];
  return { 'date-parts': ends, ...(/[~?%]/.test(edtf) && { circa: true }) };
}

/** In American English, as the styles have it: "July 12, 2023", "about May 2023", "between July 11, 2023, and July 12, 2023". */
export function dateInWords(edtf: string): string {
  const date = cslDateOf(edtf);
  if ('literal' in date) return date.literal;
  const [from = '', to] = date['date-parts'].map(pointInWords);
  const when = to === undefined ? from : `between ${from} and ${to}`;
  return date.circa ? `about ${when}` : when;
}

function partsOf(point: string): Point {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(point) ?? [];
  if (month === undefined) return [Number(year)];
  return day === undefined ? [Number(year), Number(month)] : [Number(year), Number(month), Number(day)];
}

function pointInWords(point: Point): string {
  const [year, month = 1, day = 1] = point;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return WORDS_OF[point.length].format(date);
}

/** By how many of year, month and day are known. They are kept, as one takes longer to make than to use. */
const WORDS_OF = { 1: wordsOf({}), 2: wordsOf({ month: 'long' }), 3: wordsOf({ month: 'long', day: 'numeric' }) };

function wordsOf(parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', year: 'numeric', ...parts });
}
