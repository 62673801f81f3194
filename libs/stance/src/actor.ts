/** Who speaks, and for whom. */
import { z } from 'zod';
import { edtf, list, oneOf, optional, slug, textUpTo, uri, WHOLE_EXPECTED, wholeOf, wordsUpTo } from './fields.js';
import { MAXIMA } from './maxima.js';

export const ACTOR_KINDS = ['person', 'organisation', 'state', 'group', 'outlet', 'unknown'] as const;

export const membershipSchema = z.strictObject({
  organisation: slug,
  role: optional(textUpTo(MAXIMA.role)),
  speaksFor: z.boolean().default(false),
  during: optional(edtf),
});

const members = {
  kind: oneOf(ACTOR_KINDS).default('unknown'),
  aliases: list(wordsUpTo(MAXIMA.name), MAXIMA.aliases),
  sameAs: list(uri, MAXIMA.sameAs),
  unnamed: z.boolean().default(false),
  memberships: list(membershipSchema, MAXIMA.memberships),
};

/** The body of a description: `id` is the address's, and a name left out or blank is the id. */
export const actorBodySchema = wholeOf(
  z.strictObject({ id: slug.optional(), name: textUpTo(MAXIMA.name).optional(), ...members }),
).meta({ id: 'ActorBody', description: WHOLE_EXPECTED });
export type ActorBody = z.infer<typeof actorBodySchema>;

/** An actor as stored. */
export const actorShape = z.strictObject({ id: slug, name: wordsUpTo(MAXIMA.name), ...members });

export const actorSchema = wholeOf(actorShape).meta({
  id: 'Actor',
  description: WHOLE_EXPECTED,
});
export type Actor = z.infer<typeof actorSchema>;

export function actorFrom(id: string, body: ActorBody): Actor {
  return { ...body, id, name: body.name?.trim() ? body.name : id };
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
