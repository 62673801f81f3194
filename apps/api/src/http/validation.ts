import { Injectable, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { fieldErrors, parseBody, sentenceOf } from '#stance';
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
    throw new Problem('bad-request', `${where} is malformed: ${sentenceOf(parsed.error)}`, {
      errors: fieldErrors(parsed.error),
    });
  }
}
