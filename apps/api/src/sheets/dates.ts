/** Dates as people write them, as EDTF. What has two meanings is refused, never guessed. */
import { addDays, boundsOf, EDTF_EXPECTED } from '#stance';

export const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'];
const MONTHS = monthsByName();

/** Throws an Error that says what was expected. */
export function edtfOf(written: string, order: DateOrder | null): string {
  const text = written.trim().replace(/\s+/g, ' ');
  const found = qualified(text, order) ?? interval(text, order) ?? single(text, order);
  if (found !== null && boundsOf(found) !== null) return found;
  throw new Error(`expected a date such as 12 July 2023, July 2023, before 2023 or ${EDTF_EXPECTED}`);
}

/** `before`, `after`, `until`, `since`, and `c.`: open intervals and approximate dates. */
function qualified(text: string, order: DateOrder | null): string | null {
  const [, word = '', rest = ''] =
    /^(before|until|by|no later than|after|since|from|no earlier than|circa|ca?\.?|about|around|approx(?:\.|imately)?|~) ?(.+)$/i.exec(
      text,
    ) ?? [];
  const date = rest === '' ? null : (single(rest, order) ?? null);
  const bounds = date === null ? null : boundsOf(date);
  if (date === null || bounds === null) return null;
  switch (word.toLowerCase()) {
    case 'before':
      return `../${addDays(bounds.earliest, -1)}`;
    case 'until':
    case 'by':
    case 'no later than':
      return `../${date}`;
    case 'after':
      return `${addDays(bounds.latest, 1)}/..`;
    case 'since':
    case 'from':
    case 'no earlier than':
      return `${date}/..`;
    default:
      return `${date}~`;
  }
}

function interval(text: string, order: DateOrder | null): string | null {
  const parts =
    /^between (.+) and (.+)$/i.exec(text) ??
    /^(?:from )?(.+?) (?:to|until|[-–—]) (.+)$/i.exec(text) ??
    /^(.+?) ?[–—] ?(.+)$/.exec(text);
  const [, from, to] = parts ?? [];
  if (from === undefined || to === undefined) return null;
  const [first, last] = [single(from, order), single(to, order)];
  return first === null || last === null ? null : `${first}/${last}`;
}

function single(text: string, order: DateOrder | null): string | null {
  if (boundsOf(text) !== null) return text;
  return numbered(text, order) ?? named(text) ?? span(text);
}

/** A quarter, a decade, a year that somebody was not sure of. */
function span(text: string): string | null {
  const [, quarter, year] =
    /^Q([1-4])[ /]?(\d{4})$/i.exec(text) ?? /^(?<q>[1-4])\. ?Quartal (\d{4})$/i.exec(text) ?? [];
  if (quarter !== undefined) {
    const last = Number(quarter) * 3;
    return `${year}-${two(last - 2)}/${year}-${two(last)}`;
  }
  const [, decade] = /^(\d{3})0s$/.exec(text) ?? [];
  if (decade !== undefined) return `${decade}0/${decade}9`;
  const [, unsure] = /^(?:probably |perhaps )?(\d{4}) ?\(?\?\)?$/i.exec(text) ?? [];
  return unsure === undefined ? null : `${unsure}?`;
}

const SEPARATED = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})\.?$/;

function numbered(text: string, order: DateOrder | null): string | null {
  const [, month, ofYear] = /^(\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  if (month !== undefined && ofYear !== undefined) return dateOf(ofYear, month);
  const [, year, monthAfter] = /^(\d{4})[./](\d{1,2})$/.exec(text) ?? [];
  if (year !== undefined && monthAfter !== undefined) return dateOf(year, monthAfter);
  // A time of the day tells nothing of the day.
  const [, a = '', , b = '', c = ''] = SEPARATED.exec(text.replace(/,? \d{1,2}:\d\d(:\d\d)?( ?[ap]m)?$/i, '')) ?? [];
  if (a === '') return null;
  if (a.length === 4) return dateOf(a, b, c);
  if (c.length !== 4) throw new Error('expected a year of four digits: whose century it is would be a guess');
  if (order === 'ymd') throw new Error('expected the year first, as the date order of the mapping is ymd');
  if (order === 'mdy') return dateOf(c, a, b);
  if (order === 'dmy') return dateOf(c, b, a);
  const [asDmy, asMdy] = [dateOf(c, b, a), dateOf(c, a, b)];
  if (asDmy !== null && asMdy !== null && asDmy !== asMdy) {
    throw new Error(
      `expected one meaning: it may be ${asDmy} or ${asMdy}. Say which in the mapping, by "dateOrder": "dmy" or "mdy"`,
    );
  }
  return asDmy ?? asMdy;
}

/** `12 July 2023`, `July 12, 2023`, `12. Juli 2023`, `Wednesday, 12 July 2023`, `July 2023`. */
function named(text: string): string | null {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s,./-]+/)
    .filter((word) => word !== '' && !FILLERS.has(word));
  const months = words.flatMap((word) => MONTHS.get(word) ?? []);
  const [month] = months;
  if (month === undefined || months.length !== 1) return null;
  const years = words.filter((word) => /^\d{4}$/.test(word));
  const days = words.flatMap((word) => /^(\d{1,2})(?:st|nd|rd|th|er|º|o)?$/.exec(word)?.[1] ?? []);
  const [year] = years;
  const isAll = words.length === 1 + years.length + days.length;
  if (year === undefined || years.length > 1 || days.length > 1 || !isAll) return null;
  return dateOf(year, String(month), days[0]);
}

/** Words that say nothing more of the day; `mar` is a Tuesday in Spanish, and a month in more languages. */
const FILLERS = new Set(
  [
    'of',
    'de',
    'del',
    'the',
    'le',
    'el',
    'den',
    'am',
    'on',
    ...LANGUAGES.flatMap((language) => namesOf(language, { weekday: 'long' }, 7)),
    ...LANGUAGES.flatMap((language) => namesOf(language, { weekday: 'short' }, 7)),
  ].filter((word) => !MONTHS.has(word)),
);

function monthsByName(): Map<string, number> {
  const all = new Map<string, Set<number>>();
  for (const language of LANGUAGES) {
    for (const month of ['long', 'short'] as const) {
      namesOf(language, { month }, 12).forEach((name, i) => all.set(name, (all.get(name) ?? new Set()).add(i + 1)));
    }
  }
  all.set('sept', new Set([9]));
  // One that means different months in two languages means none.
  return new Map([...all].flatMap(([name, [only, ...more]]) => (only && more.length === 0 ? [[name, only]] : [])));
}

function namesOf(language: string, part: Intl.DateTimeFormatOptions, count: number): string[] {
  const format = new Intl.DateTimeFormat(language, { ...part, timeZone: 'UTC' });
  return Array.from({ length: count }, (_, i) => {
    const day = count === 12 ? Date.UTC(2023, i, 15) : Date.UTC(2023, 0, i + 1);
    return format.format(day).normalize('NFKD').replace(/\p{M}/gu, '').replace(/\.$/, '').toLowerCase();
  });
}

/** Null where there is no such day. */
function dateOf(year: string, month: string, day?: string): string | null {
  const date = [year, two(Number(month)), ...(day === undefined ? [] : [two(Number(day))])].join('-');
  return boundsOf(date) === null ? null : date;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
