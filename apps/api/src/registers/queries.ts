import { z } from 'zod';
import { REGISTER_ORDERS } from '#read-model';
import { ACTOR_KINDS, slug, text } from '#stance';
import { pagingQuery, slugs } from '../http/paging.js';
import { minSequence } from '../http/sight.js';

const listQuery = z.strictObject({
  q: text.min(1).max(1_000).optional(),
  ids: slugs,
  order: z
    .enum(REGISTER_ORDERS)
    .default('id')
    .meta({ description: 'By id, or in alphabetical order of name (or, for a proposal, title).' }),
  'min-sequence': minSequence,
  ...pagingQuery,
});

export const actorsQuery = listQuery.extend({ kind: z.enum(ACTOR_KINDS).optional(), organisation: slug.optional() });
export type ActorsQuery = z.infer<typeof actorsQuery>;

export const proposalsQuery = listQuery.extend({ topic: text.min(1).optional() });
export type ProposalsQuery = z.infer<typeof proposalsQuery>;

export const singleQuery = z.strictObject({ 'min-sequence': minSequence });
export type SingleQuery = z.infer<typeof singleQuery>;
