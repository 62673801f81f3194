/** Checks a body against a schema and its rules, and tells each field at fault. */
import { z } from 'zod';
import { MAXIMA } from './maxima.js';
import { type FieldError, Refusal } from './refusal.js';

/** Throws Refusal `invalid-body`, with every field's error at once. */
export function parseBody<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Refusal(
    'invalid-body',
    `the body breaks the schema or a rule: ${sentenceOf(parsed.error)}`,
    fieldErrors(parsed.error),
  );
}

export function sentenceOf(error: z.ZodError): string {
  return fieldErrors(error)
    .map(({ pointer, detail }) => (pointer ? `${pointer}: ${detail}` : detail))
    .join('; ');
}

/** As many as a problem tells: an error of zod's may name as many members as the body has. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues
    .slice(0, MAXIMA.errors)
    .flatMap((issue) => {
      if (issue.code === 'unrecognized_keys') {
        return issue.keys.slice(0, MAXIMA.errors).map((key) => ({
          pointer: pointerOf([...issue.path, key]),
          detail: 'expected no such member; its name is unknown',
        }));
      }
      return [{ pointer: pointerOf(issue.path), detail: issue.message }];
    })
    .slice(0, MAXIMA.errors);
}

/** RFC 6901. The name of an unknown member may be of any length. */
function pointerOf(path: PropertyKey[]): string {
  return path
    .map((step) => String(step))
    .map((name) => (name.length > NAME_SHOWN ? `${name.slice(0, NAME_SHOWN).toWellFormed()}…` : name.toWellFormed()))
    .map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

const NAME_SHOWN = 80;
