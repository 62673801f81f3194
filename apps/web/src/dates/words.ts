/** Dates in words, in the reader's locale. Days are days as written: UTC throughout, so that no reader sees the day before. */
import { texts } from '../texts/texts.js';
import { dateOfDay, type Edtf, type Point, parseEdtf, startOf } from './edtf.js';

const options = { timeZone: 'UTC' } as const;
const yearFormat = new Intl.DateTimeFormat(undefined, { ...options, year: 'numeric' });
const monthFormat = new Intl.DateTimeFormat(undefined, { ...options, year: 'numeric', month: 'long' });
const dayFormat = new Intl.DateTimeFormat(undefined, { ...options, year: 'numeric', month: 'long', day: 'numeric' });
const instantFormat = new Intl.DateTimeFormat(undefined, { ...options, dateStyle: 'medium', timeStyle: 'short' });
const ageFormat = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

/** When something was said: "some day in May 2023", "by 12 July 2023", "about May 2023". */
export function saidInWords(value: string): string {
  const edtf = parseEdtf(value);
  if (!edtf) return value;
  if (edtf.kind === 'point') {
    const { at } = edtf;
    const text = plain(at);
    return at.day === null && at.doubt === '' ? texts.dates.someDayIn(text) : doubted(at, text);
  }
  return intervalInWords(edtf, texts.dates.by, texts.dates.from);
}

/** Since when something has held that was said then: "since 12 July 2023", "by 12 July 2023", "since some day in May 2023". */
export function sinceInWords(value: string): string {
  const edtf = parseEdtf(value);
  const text = saidInWords(value);
  if (edtf?.kind !== 'interval') return texts.dates.since(text);
  // "since by" and "since on or after" say nothing that is understood.
  if (!edtf.from || !edtf.to) return text;
  return texts.dates.since(texts.dates.someDayBetween(pointInWords(edtf.from), pointInWords(edtf.to)));
}

/** How long something lasted: "since 4 April 1949", "until 1 October 2024", "2014 – 2024". */
export function duringInWords(value: string): string {
  const edtf = parseEdtf(value);
  if (!edtf) return value;
  if (edtf.kind === 'point') return doubted(edtf.at, plain(edtf.at));
  return intervalInWords(edtf, texts.dates.until, texts.dates.since);
}

/** A day (YYYY-MM-DD) alone: "12 July 2023". */
export function dayInWords(day: string): string {
  return dayFormat.format(dateOfDay(day));
}

/** An instant of the record, in UTC. */
export function instantInWords(instant: string): string {
  return `${instantFormat.format(new Date(instant))} UTC`;
}

const DAY_MS = 86_400_000;

/** Whole days from one day to another (YYYY-MM-DD). */
export function daysBetween(from: string, to: string): number {
  return Math.round((dateOfDay(to).getTime() - dateOfDay(from).getTime()) / DAY_MS);
}

/** How long ago a day was: "yesterday", "12 days ago", "3 years ago". */
export function ageInWords(day: string, now: string): string {
  const days = daysBetween(day, now);
  if (Math.abs(days) < 60) return ageFormat.format(-days, 'day');
  if (Math.abs(days) < 730) return ageFormat.format(-Math.round(days / 30.44), 'month');
  return ageFormat.format(-Math.floor(days / 365.25), 'year');
}

function intervalInWords(
  { from, to }: Extract<Edtf, { kind: 'interval' }>,
  openStart: (day: string) => string,
  openEnd: (day: string) => string,
): string {
  if (from && to) return rangeInWords(from, to);
  if (to) return openStart(doubted(to, plain(to)));
  return from ? openEnd(doubted(from, plain(from))) : texts.dates.any;
}

function rangeInWords(from: Point, to: Point): string {
  const format = formatFor(from);
  if (from.doubt === '' && to.doubt === '' && format === formatFor(to)) {
    return format.formatRange(startOf(from), startOf(to));
  }
  return texts.dates.between(pointInWords(from), pointInWords(to));
}

function formatFor({ month, day }: Point): Intl.DateTimeFormat {
  if (month === null) return yearFormat;
  return day === null ? monthFormat : dayFormat;
}

function pointInWords(point: Point): string {
  return doubted(point, plain(point));
}

function plain(point: Point): string {
  return formatFor(point).format(startOf(point));
}

function doubted({ doubt }: Point, text: string): string {
  if (doubt === '~') return texts.dates.about(text);
  if (doubt === '?') return texts.dates.perhaps(text);
  return doubt === '%' ? texts.dates.perhapsAbout(text) : text;
}
