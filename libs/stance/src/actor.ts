/** Who speaks, and for whom. */
import { z } from 'zod';
import { edtf, list, oneOf, optional, slug, text, uri } from './fields.js';

export const ACTOR_KINDS = ['person', 'organisation', 'state', 'group', 'outlet', 'unknown'] as const;

export const membershipSchema = z.strictObject({
  organisation: slug,
  role: optional(text),
  speaksFor: z.boolean().default(false),
  during: optional(edtf),
});

const members = {
  kind: oneOf(ACTOR_KINDS).default('unknown'),
  aliases: list(text),
  sameAs: list(uri),
  unnamed: z.boolean().default(false),
  memberships: list(membershipSchema),
};

/** The body of a description: `id` is the address's, and a name left out is the id. */
export const actorBodySchema = z
  .strictObject({ id: slug.optional(), name: text.optional(), ...members })
  .meta({ id: 'ActorBody' });
export type ActorBody = z.infer<typeof actorBodySchema>;

export const actorSchema = z.strictObject({ id: slug, name: text, ...members }).meta({ id: 'Actor' });
export type Actor = z.infer<typeof actorSchema>;

export function actorFrom(id: string, body: ActorBody): Actor {
  return { ...body, id, name: body.name ?? id };
}

/** An actor of whom nothing is known but the id. */
export function actorById(id: string): Actor {
  return actorFrom(id, actorBodySchema.parse({}));
}

/** The other actors that a description names, with the JSON Pointer to each. */
export function actorsNamedByActor(actor: Actor): { id: string; pointer: string }[] {
  return actor.memberships.map((membership, i) => ({
    id: membership.organisation,
    pointer: `/memberships/${i}/organisation`,
  }));
}
