import { expect, it } from '@jest/globals';
import { z } from 'zod';
import { MAXIMA } from './maxima.js';
import { parseBody } from './parse-body.js';
import { Refusal } from './refusal.js';

const schema = z.strictObject({ day: z.string(), tags: z.array(z.string()) });

function refusalOf(value: unknown): Refusal {
  try {
    parseBody(schema, value);
  } catch (error) {
    if (error instanceof Refusal) return error;
  }
  throw new Error('expected a refusal');
}

it('refuses with every field at fault, by pointer, and takes what fits', () => {
  const refusal = refusalOf({ tags: ['a', 1], 'a/b~c': 1, ['x'.repeat(500)]: 1 });
  expect(refusal.reason).toBe('invalid-body');
  expect(refusal.errors.map(({ pointer }) => pointer)).toEqual(['/day', '/tags/1', '/a~1b~0c', `/${'x'.repeat(80)}…`]);
  expect(refusal.message).toMatch(/^the body breaks the schema or a rule: \/day: .*; \/tags\/1: /);
  expect(parseBody(schema, { day: 'x', tags: [] })).toEqual({ day: 'x', tags: [] });
});

it('tells no more errors than a problem has room for', () => {
  const members = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`m${i}`, i]));
  expect(refusalOf({ day: 'x', tags: Array.from({ length: 5_000 }, () => 1), ...members }).errors).toHaveLength(
    MAXIMA.errors,
  );
});
