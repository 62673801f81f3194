import { Injectable, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { type FieldError, MAXIMA } from '#stance';
import { Problem } from './problem.js';

/** Checks what a controller names a schema for: a body (422), a path or a query (400), every field's error at once. */
@Injectable()
export class ValidationPipe implements PipeTransform {
  transform(
    value: unknown,
    { type, data, schema }: { type: string; data?: string | undefined; schema?: unknown },
  ): unknown {
    if (!(schema instanceof z.ZodType)) return value;
    if (type === 'body') return parseBody(schema, value);
    const parsed = schema.safeParse(value ?? undefined);
    if (parsed.success) return parsed.data;
    const where = type === 'param' ? `the path's ${data}` : 'the query';
    throw new Problem('bad-request', `${where} is malformed: ${sentence(parsed.error)}`, {
      errors: fieldErrors(parsed.error),
    });
  }
}

export function parseBody<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Problem('invalid-body', `the body breaks the schema or a rule: ${sentence(parsed.error)}`, {
    errors: fieldErrors(parsed.error),
  });
}

function sentence(error: z.ZodError): string {
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
