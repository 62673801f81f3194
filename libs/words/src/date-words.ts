/** Dates in words, no more precise than the source is. Days are days as written: UTC throughout, so that no reader sees the day before. */
import { dateOfDay, type Edtf, type Point, parseEdtf, startOf } from './edtf.js';

const words = {
  someDayIn: (span: string) => `some time in ${span}`,
  by: (day: string) => `by ${day}`,
  from: (day: string) => `on or after ${day}`,
  on: (day: string) => `on ${day}`,
  about: (day: string) => `about ${day}`,
  perhaps: (day: string) => `perhaps ${day}`,
  perhapsAbout: (day: string) => `perhaps about ${day}`,
  between: (a: string, b: string) => `between ${a} and ${b}`,
  someDayBetween: (a: string, b: string) => `some time between ${a} and ${b}`,
  any: 'at an unknown date',
  since: (day: string) => `since ${day}`,
  until: (day: string) => `until ${day}`,
  /** After "since" or "from". */
  began: {
    byLatest: (day: string) => `${day} at the latest`,
    someDay: (when: string) => `some time ${when}`,
    unknown: 'an unknown day',
  },
};

export interface DateWords {
  /** When something was said (EDTF): "some time in May 2023", "by 12 July 2023", "about May 2023". */
  saidInWords: (value: string) => string;
  /** The same after a verb: "on 12 July 2023", "some time in May 2023". */
  wasSaidInWords: (value: string) => string;
  /** Since when something has held that was said then: "since 12 July 2023", "by 12 July 2023", "since some time in May 2023". */
  sinceInWords: (value: string) => string;
  /** After "since" or "from": "12 July 2023 at the latest", "some time between 31 October and 23 November 2023". */
  beganInWords: (value: string) => string;
  /** How long something lasted: "since 4 April 1949", "until 1 October 2024", "2014 – 2024". */
  duringInWords: (value: string) => string;
  /** A day (YYYY-MM-DD) alone: "12 July 2023". */
  dayInWords: (day: string) => string;
  /** An instant of the record, in UTC. */
  instantInWords: (instant: string) => string;
  /** How long before `now` (both YYYY-MM-DD) a day was: "yesterday", "12 days ago", "3 years ago". */
  ageInWords: (day: string, now: string) => string;
}

/** In English, with days and months written as the locale does; by default as the machine's does. */
export function dateWords(locale?: string): DateWords {
  const options = { timeZone: 'UTC' } as const;
  const yearFormat = new Intl.DateTimeFormat(locale, { ...options, year: 'numeric' });
  const monthFormat = new Intl.DateTimeFormat(locale, { ...options, year: 'numeric', month: 'long' });
  const dayFormat = new Intl.DateTimeFormat(locale, { ...options, year: 'numeric', month: 'long', day: 'numeric' });
  const instantFormat = new Intl.DateTimeFormat(locale, { ...options, dateStyle: 'medium', timeStyle: 'short' });
  const ageFormat = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

  function saidInWords(value: string): string {
    const edtf = parseEdtf(value);
    if (!edtf) return value;
    if (edtf.kind === 'point') {
      const { at } = edtf;
      const text = plain(at);
      return at.day === null && at.doubt === '' ? words.someDayIn(text) : doubted(at, text);
    }
    return intervalInWords(edtf, words.by, words.from);
  }

  function sinceInWords(value: string): string {
    const edtf = parseEdtf(value);
    const text = saidInWords(value);
    if (edtf?.kind !== 'interval') return words.since(text);
    // "since by" and "since on or after" say nothing that is understood.
    if (!edtf.from || !edtf.to) return text;
    return words.since(words.someDayBetween(pointInWords(edtf.from), pointInWords(edtf.to)));
  }

  function duringInWords(value: string): string {
    const edtf = parseEdtf(value);
    if (!edtf) return value;
    if (edtf.kind === 'point') return doubted(edtf.at, plain(edtf.at));
    return intervalInWords(edtf, words.until, words.since);
  }

  function dayInWords(day: string): string {
    return dayFormat.format(dateOfDay(day));
  }

  function instantInWords(instant: string): string {
    return `${instantFormat.format(new Date(instant))} UTC`;
  }

  function ageInWords(day: string, now: string): string {
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
    return from ? openEnd(doubted(from, plain(from))) : words.any;
  }

  function rangeInWords(from: Point, to: Point): string {
    const format = formatFor(from);
    if (from.doubt === '' && to.doubt === '' && format === formatFor(to)) {
      return format.formatRange(startOf(from), startOf(to));
    }
    return words.between(pointInWords(from), pointInWords(to));
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

  function beganInWords(saidOn: string): string {
    const edtf = parseEdtf(saidOn);
    if (edtf?.kind !== 'interval') return saidInWords(saidOn);
    const [from, to] = saidOn.split('/');
    const { began } = words;
    if (edtf.from && edtf.to) return began.someDay(betweenInWords(saidOn));
    if (edtf.to) return began.byLatest(duringInWords(to ?? ''));
    return edtf.from ? began.someDay(words.from(duringInWords(from ?? ''))) : began.unknown;
  }

  function wasSaidInWords(saidOn: string): string {
    const edtf = parseEdtf(saidOn);
    if (edtf?.kind === 'interval') return edtf.from && edtf.to ? betweenInWords(saidOn) : saidInWords(saidOn);
    const isDay = edtf?.at.day != null && edtf.at.doubt === '';
    return isDay ? words.on(saidInWords(saidOn)) : saidInWords(saidOn);
  }

  // An end of an interval is a bound: "May 2023", and not "some time in May 2023".
  function betweenInWords(saidOn: string): string {
    const edtf = parseEdtf(saidOn);
    const [from = '', to = ''] = saidOn.split('/');
    if (edtf?.kind !== 'interval' || !isDay(edtf.from) || !isDay(edtf.to)) {
      return words.between(duringInWords(from), duringInWords(to));
    }
    // The locale says once what both days have in common; the sign between them gives way to a word.
    const parts = dayFormat.formatRangeToParts(startOf(edtf.from), startOf(edtf.to));
    const last = parts.findLastIndex((part) => part.source === 'startRange');
    const next = parts.findIndex((part) => part.source === 'endRange');
    if (last < 0 || next < 0) return words.between(duringInWords(from), duringInWords(to));
    const text = (some: typeof parts) => some.map((part) => part.value).join('');
    return words.between(text(parts.slice(0, last + 1)), text(parts.slice(next)));
  }

  return {
    saidInWords,
    wasSaidInWords,
    sinceInWords,
    beganInWords,
    duringInWords,
    dayInWords,
    instantInWords,
    ageInWords,
  };
}

const DAY_MS = 86_400_000;

/** Whole days from one day to another (YYYY-MM-DD). */
export function daysBetween(from: string, to: string): number {
  return Math.round((dateOfDay(to).getTime() - dateOfDay(from).getTime()) / DAY_MS);
}

function doubted({ doubt }: Point, text: string): string {
  if (doubt === '~') return words.about(text);
  if (doubt === '?') return words.perhaps(text);
  return doubt === '%' ? words.perhapsAbout(text) : text;
}

function isDay(end: Point | null): end is Point {
  return end !== null && end.day !== null && end.doubt === '';
}
