/** What stances are about. */
import { z } from 'zod';
import { list, oneOf, optional, slug, text, uri } from './fields.js';

export const RELATION_KINDS = ['broader', 'part-of', 'supersedes', 'amends'] as const;

export const relationSchema = z.strictObject({ kind: oneOf(RELATION_KINDS), proposal: slug });

const members = {
  description: optional(text),
  owner: optional(slug),
  aliases: list(text),
  sameAs: list(uri),
  topics: list(text),
  relations: list(relationSchema),
};

/** The body of a description: `id` is the address's, and a title left out is the id. */
export const proposalBodySchema = z
  .strictObject({ id: slug.optional(), title: text.optional(), ...members })
  .meta({ id: 'ProposalBody' });
export type ProposalBody = z.infer<typeof proposalBodySchema>;

export const proposalSchema = z.strictObject({ id: slug, title: text, ...members }).meta({ id: 'Proposal' });
export type Proposal = z.infer<typeof proposalSchema>;

export function proposalFrom(id: string, body: ProposalBody): Proposal {
  return { ...body, id, title: body.title ?? id };
}

/** A proposal of which nothing is known but the id. */
export function proposalById(id: string): Proposal {
  return proposalFrom(id, proposalBodySchema.parse({}));
}
