/** What stances are about. */
import { z } from 'zod';
import { list, oneOf, optional, slug, textUpTo, uri, WHOLE_EXPECTED, wholeOf, wordsUpTo } from './fields.js';
import { MAXIMA } from './maxima.js';

export const RELATION_KINDS = ['broader', 'part-of', 'supersedes', 'amends'] as const;

export const relationSchema = z.strictObject({ kind: oneOf(RELATION_KINDS), proposal: slug });

const members = {
  description: optional(textUpTo(MAXIMA.description)),
  owner: optional(slug),
  aliases: list(wordsUpTo(MAXIMA.name), MAXIMA.aliases),
  sameAs: list(uri, MAXIMA.sameAs),
  topics: list(wordsUpTo(MAXIMA.topic), MAXIMA.topics),
  relations: list(relationSchema, MAXIMA.relations),
};

/** The body of a description: `id` is the address's, and a title left out or blank is the id. */
export const proposalBodySchema = wholeOf(
  z.strictObject({ id: slug.optional(), title: textUpTo(MAXIMA.name).optional(), ...members }),
).meta({ id: 'ProposalBody', description: WHOLE_EXPECTED });
export type ProposalBody = z.infer<typeof proposalBodySchema>;

/** A proposal as stored. */
export const proposalShape = z.strictObject({ id: slug, title: wordsUpTo(MAXIMA.name), ...members });

export const proposalSchema = wholeOf(proposalShape).meta({
  id: 'Proposal',
  description: WHOLE_EXPECTED,
});
export type Proposal = z.infer<typeof proposalSchema>;

export function proposalFrom(id: string, body: ProposalBody): Proposal {
  return { ...body, id, title: body.title?.trim() ? body.title : id };
}

/** A proposal of which nothing is known but the id. */
export function proposalById(id: string): Proposal {
  return proposalFrom(id, proposalBodySchema.parse({}));
}
