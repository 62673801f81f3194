/** `include`: what an answer names by id, beside it, so that a reader need not ask again. */
import { z } from 'zod';
import type { Db } from '#postgres';
import { type Cut, type Included, type Named, readIncluded } from '#read-model';
import { ACTOR_KINDS } from '#stance';
import { knownStatementSchema } from './recorded.js';

const INCLUDES = ['names', 'statements'] as const;

export const includeQuery = {
  include: z
    .string()
    .refine(
      (value) => value.split(',').every((one) => (INCLUDES as readonly string[]).includes(one)),
      `expected a list out of ${INCLUDES.join(', ')}`,
    )
    .optional()
    .meta({
      description:
        'names: also give the names of actors and proposals; statements: also give the words behind the stances.',
    }),
};

export const includedMember = {
  included: z
    .object({
      actors: z.record(z.string(), z.object({ name: z.string(), kind: z.enum(ACTOR_KINDS), unnamed: z.boolean() })),
      proposals: z.record(z.string(), z.object({ title: z.string() })),
      statements: z.record(z.string(), knownStatementSchema),
    })
    .meta({ id: 'Included', description: 'What the answer refers to by id, if `include` asked for it.' })
    .optional(),
};

/** A member of the answer, or none where nothing was asked for. */
export async function included(
  db: Db,
  cut: Cut,
  include: string | undefined,
  { statements, ...names }: Named,
): Promise<{ included?: Included }> {
  if (include === undefined) return {};
  const wanted = include.split(',').includes('statements') && statements ? { statements } : {};
  return { included: await readIncluded(db, cut, { ...names, ...wanted }) };
}
