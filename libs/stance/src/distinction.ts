/** That two actors, or two proposals, whose names are near are not the same. */
import { z } from 'zod';
import { optional, slug, textUpTo } from './fields.js';
import { MAXIMA } from './maxima.js';

const pair = {
  of: z.enum(['actor', 'proposal']).meta({ description: 'What the two are.' }),
  ids: z.tuple([slug, slug]),
};
const note = optional(textUpTo(MAXIMA.note)).describe('Why.');

export const distinctionBodySchema = z
  .strictObject({ ...pair, note })
  .refine(({ ids: [one, other] }) => one !== other, { path: ['ids'], error: 'expected two different ids' })
  .meta({ id: 'DistinctionBody' });
export type DistinctionBody = z.infer<typeof distinctionBodySchema>;

export const distinctionSchema = z
  .strictObject({
    ...pair,
    note,
    by: optional(textUpTo(MAXIMA.coder)).describe('Who said so; null where nobody is named.'),
  })
  .meta({ id: 'Distinction', description: 'The ids are in their order, whichever way they came.' });
export type Distinction = z.infer<typeof distinctionSchema>;

export function distinctionFrom({ of, ids: [one, other], note }: DistinctionBody, by: string | null): Distinction {
  return { of, ids: one < other ? [one, other] : [other, one], note, by };
}
