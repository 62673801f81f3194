/**
 * The kinds of field that the schemas are made of. Absent optional members are stored as null, absent lists as []. Each has its maximum,
 * and a value beyond it is looked at no further: what a check may cost is bounded by what is accepted.
 */
import { z } from 'zod';
import { canonicalText } from '#canonical-json';
import { boundsOf, EDTF_EXPECTED } from './days.js';
import { MAXIMA } from './maxima.js';

export const slug = z
  .string()
  .regex(new RegExp(`^[a-z0-9-]{1,${MAXIMA.slug}}$`), {
    error: (issue) => `expected a slug [a-z0-9-]{1,${MAXIMA.slug}}, got ${shown(issue.input)}`,
  })
  .meta({ id: 'Slug', description: 'The id of an actor or a proposal.' });

export const uuid = z
  .guid({ error: (issue) => `expected a UUID, got ${shown(issue.input)}` })
  .toLowerCase()
  .meta({ description: 'A UUID.' });

/** Text, as it came. Postgres cannot keep U+0000, and UTF-8 no lone surrogate: both are refused, not mended. */
export function textUpTo(max: number) {
  return z
    .string()
    .max(max, {
      error: (issue) => `expected at most ${max} characters, got ${charactersIn(issue.input as string)}: shorten it`,
    })
    .refine((value) => isFarBeyond(max, value) || !value.includes('\u0000'), {
      error: 'U+0000 cannot be stored: take it out',
    })
    .refine((value) => isFarBeyond(max, value) || value.isWellFormed(), {
      error: 'a lone surrogate is not Unicode text: take it out',
    });
}

/** Text that says something. */
export function wordsUpTo(max: number) {
  return textUpTo(max).refine((value) => isFarBeyond(max, value) || value.trim() !== '', {
    error: 'expected words, got an empty string',
  });
}

/** Whether a text is too long for certain, however many of its characters are pairs of surrogates: zod goes on after a failed `max`. */
export function isFarBeyond(max: number, text: string): boolean {
  return text.length > 2 * max;
}

/** Text of a query. */
export const text = textUpTo(MAXIMA.queryText);

export const edtf = checkedText(MAXIMA.edtf, (value) => boundsOf(value) !== null, EDTF_EXPECTED).meta({
  id: 'Edtf',
  description: `Day, month, year or interval, as precise as the source gives it: ${EDTF_EXPECTED}.`,
});

export const webUrl = checkedText(
  MAXIMA.url,
  (value) => isUrl(value, ['http:', 'https:']),
  'an http or https URL',
).meta({ format: 'uri' });

export const uri = checkedText(MAXIMA.url, (value) => isUrl(value), 'a URI').meta({ format: 'uri' });

export const language = checkedText(MAXIMA.language, isLanguageTag, 'a BCP 47 language tag such as en').meta({
  description: 'BCP 47 language tag.',
});

export const instant = z.iso
  .datetime({
    offset: true,
    error: (issue) => `expected an instant such as 2023-07-12T10:00:00Z, got ${shown(issue.input)}`,
  })
  .max(MAXIMA.instant, { error: `expected at most ${MAXIMA.instant} characters: leave fractions of a second out` });

export function optional<T extends z.ZodType>(schema: T) {
  return schema.nullable().default(null);
}

/** Its length is looked at before its items are: zod makes an error of each that is wrong. */
export function list<T extends z.ZodType>(schema: T, max: number) {
  return z
    .preprocess((value, context) => {
      if (!Array.isArray(value) || value.length <= max) return value;
      context.addIssue({ code: 'custom', message: `expected at most ${max} items, got ${value.length}`, input: null });
      return z.NEVER;
    }, z.array(schema).max(max))
    .default([]);
}

export function oneOf<const T extends readonly string[]>(values: T) {
  return z.enum(values, { error: (issue) => `expected one of ${values.join(', ')}; got ${shown(issue.input)}` });
}

/** A whole statement, actor or proposal: where its fields are right, it must still fit as one. */
export function wholeOf<T extends z.ZodType<object>>(schema: T): T {
  return schema.refine((value) => isFarBelow(MAXIMA.thingBytes, value) || bytesOf(value) <= MAXIMA.thingBytes, {
    error: (issue) =>
      `expected at most ${MAXIMA.thingBytes} bytes as canonical JSON (RFC 8785) in UTF-8, got ${bytesOf(issue.input as object)}: shorten its texts`,
    when: ({ issues }) => issues.length === 0,
  });
}

/** What the schemas of whole things say in words, as JSON Schema has none for it. */
export const WHOLE_EXPECTED = `At most ${MAXIMA.thingBytes} bytes as canonical JSON (RFC 8785) in UTF-8, nested at most ${MAXIMA.nesting} deep.`;

/** White space folded and Unicode composed (NFC): how quotes are compared. */
export function foldWords(words: string): string {
  return words.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function checkedText(max: number, holds: (value: string) => boolean, expected: string) {
  return textUpTo(max).refine((value) => isFarBeyond(max, value) || holds(value), {
    error: (issue) => `expected ${expected}; got ${shown(issue.input)}`,
  });
}

function charactersIn(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Canonical text is as long as any, but for the order of its members; and no UTF-16 unit takes more than three bytes of UTF-8. */
function isFarBelow(bytesMax: number, value: object): boolean {
  return 3 * JSON.stringify(value).length <= bytesMax;
}

function bytesOf(value: object): number {
  return new TextEncoder().encode(canonicalText(value)).length;
}

function isUrl(value: string, protocols?: string[]): boolean {
  return URL.canParse(value) && (!protocols || protocols.includes(new URL(value).protocol));
}

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const json = JSON.stringify(typeof value === 'string' ? value.slice(0, 80) : value);
  return json.length > 80 ? `${json.slice(0, 77)}…` : json;
}
