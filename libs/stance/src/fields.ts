/** The kinds of field that the schemas are made of. Absent optional members are stored as null, absent lists as []. */
import { z } from 'zod';
import { boundsOf, EDTF_EXPECTED } from './days.js';

export const slug = z
  .string()
  .regex(/^[a-z0-9-]{1,128}$/, { error: (issue) => `expected a slug [a-z0-9-]{1,128}, got ${shown(issue.input)}` })
  .meta({ id: 'Slug', description: 'The id of an actor or a proposal.' });

export const uuid = z
  .guid({ error: (issue) => `expected a UUID, got ${shown(issue.input)}` })
  .toLowerCase()
  .meta({ description: 'A UUID.' });

/** Text, as it came. Postgres cannot keep U+0000, and UTF-8 no lone surrogate: both are refused, not mended. */
export const text = z
  .string()
  .refine((value) => !value.includes('\u0000'), { error: 'U+0000 cannot be stored: take it out' })
  .refine((value) => value.isWellFormed(), { error: 'a lone surrogate is not Unicode text: take it out' });

/** Text that says something. */
export const words = text.refine((value) => value.trim() !== '', { error: 'expected words, got an empty string' });

export const edtf = z
  .string()
  .refine((value) => boundsOf(value) !== null, {
    error: (issue) => `expected ${EDTF_EXPECTED}; got ${shown(issue.input)}`,
  })
  .meta({ id: 'Edtf', description: `Day, month, year or interval, as imprecise as the source is: ${EDTF_EXPECTED}.` });

export const webUrl = text
  .refine((value) => isUrl(value, ['http:', 'https:']), {
    error: (issue) => `expected an http or https URL, got ${shown(issue.input)}`,
  })
  .meta({ format: 'uri' });

export const uri = text
  .refine((value) => isUrl(value), { error: (issue) => `expected a URI, got ${shown(issue.input)}` })
  .meta({ format: 'uri' });

export const language = z
  .string()
  .refine(isLanguageTag, { error: (issue) => `expected a BCP 47 language tag such as en, got ${shown(issue.input)}` })
  .meta({ description: 'BCP 47 language tag.' });

export const instant = z.iso.datetime({
  offset: true,
  error: (issue) => `expected an instant such as 2023-07-12T10:00:00Z, got ${shown(issue.input)}`,
});

export function optional<T extends z.ZodType>(schema: T) {
  return schema.nullable().default(null);
}

export function list<T extends z.ZodType>(schema: T) {
  return z.array(schema).default([]);
}

export function oneOf<const T extends readonly string[]>(values: T) {
  return z.enum(values, { error: (issue) => `expected one of ${values.join(', ')}; got ${shown(issue.input)}` });
}

/** White space folded and Unicode composed (NFC): how quotes are compared. */
export function foldWords(words: string): string {
  return words.normalize('NFC').replace(/\s+/gu, ' ').trim();
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
  const json = JSON.stringify(value);
  return json.length > 80 ? `${json.slice(0, 77)}…` : json;
}
