/** A draft as its author and its reviewers get it. */
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type Draft, DRAFT_BYTES_MAX, DRAFT_STATES } from '#drafts';
import { MAXIMA, textUpTo, uuid } from '#stance';
import { nextMember } from '../http/paging.js';
import { Problem } from '../http/problem.js';
import { instant } from '../http/recorded.js';

export const draftStatement = z.record(z.string(), z.unknown()).meta({
  id: 'DraftStatement',
  description: `A StatementBody, which may be incomplete: it is checked when it is sent for review. At most ${DRAFT_BYTES_MAX.toLocaleString('en')} bytes of JSON.`,
});

export const draftSchema = z
  .object({
    id: uuid.meta({ description: 'The draft, and the id of its statement once that is recorded.' }),
    author: z.string(),
    statement: draftStatement,
    state: z.enum(DRAFT_STATES).meta({
      description:
        '`open`: its author is working on it; `submitted`: waiting for a reviewer; `returned`: sent back with a comment, and not changed since; `approving`: an approval was started; if it broke off, it can be sent again after half a minute; `approved`: the statement is recorded.',
    }),
    reviewer: z.string().nullable(),
    comment: z.string().nullable().meta({ description: 'The comment of the reviewer who sent it back.' }),
    version: z.int().min(1),
    createdAt: instant,
    changedAt: instant,
  })
  .meta({ id: 'Draft' });
export type DraftAnswer = z.infer<typeof draftSchema>;

export const draftsAnswer = z
  .object({
    items: z.array(draftSchema),
    reviewRequired: z.boolean().meta({ description: 'Whether recording without review needs the scope `review`.' }),
    mayReview: z
      .boolean()
      .meta({ description: 'Whether the caller may approve drafts by other authors, or send them back.' }),
    ...nextMember,
  })
  .meta({ id: 'Drafts' });

export const returning = z
  .strictObject({
    comment: textUpTo(MAXIMA.note).refine((text) => text.trim() !== '', 'expected a comment: say what is to be done'),
  })
  .meta({ id: 'Returning' });

export function answerOf({ coder: _, maySetCoder: __, ...draft }: Draft): DraftAnswer {
  return draft;
}

export function sendDraft(reply: FastifyReply, draft: Draft): DraftAnswer {
  reply.header('etag', `"${draft.version}"`);
  return answerOf(draft);
}

/** Throws where it is too large to keep. */
export function requireFits(statement: object): void {
  const bytes = Buffer.byteLength(JSON.stringify(statement));
  if (bytes <= DRAFT_BYTES_MAX) return;
  throw new Problem(
    'too-large',
    `expected a draft of at most ${DRAFT_BYTES_MAX} bytes, got ${bytes}: shorten its texts`,
  );
}
