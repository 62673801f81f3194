import { z } from 'zod';
import { pagingQuery } from '../http/paging.js';
import { minSequence } from '../http/sight.js';

export const listQuery = z.strictObject({
  q: z.string().min(1).optional(),
  'min-sequence': minSequence,
  ...pagingQuery,
});
export type ListQuery = z.infer<typeof listQuery>;

export const singleQuery = z.strictObject({ 'min-sequence': minSequence });
export type SingleQuery = z.infer<typeof singleQuery>;
