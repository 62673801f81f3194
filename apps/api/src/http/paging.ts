import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { boundsOf, OPEN_END, slug } from '#stance';
import { Problem } from './problem.js';
import { decode, encode } from './sight.js';

const LIMIT_DEFAULT = 100;
const LIMIT_MAX = 1_000;

export const pagingQuery = {
  limit: z.coerce.number().int().min(1).max(LIMIT_MAX).default(LIMIT_DEFAULT),
  cursor: z.string().min(1).optional(),
};

/** The member `next` of a page. */
export const nextMember = {
  next: z.string().nullable().meta({ description: 'The cursor of the following page; null on the last one.' }),
};

const NAMED_MAX = 1_000;

/** Several ids in one parameter, as in `a,b`. */
export const slugs = z
  .string()
  .transform((value) => value.split(','))
  .pipe(z.array(slug).max(NAMED_MAX))
  .optional();

/** A day as lists are sorted by it, in a cursor. */
export const placeDay = z
  .string()
  .refine((value) => value === OPEN_END || (/^\d{4}-\d\d-\d\d$/.test(value) && boundsOf(value) !== null));

/** An instant as lists are sorted by it, in a cursor. */
export const placeInstant = z.iso
  .datetime()
  .refine((instant) => !instant.startsWith('0000'), 'expected a year from 0001 on');

/** The place that a list goes on after. */
export function placeOf<T>(schema: z.ZodType<T>, cursor: string | undefined): T | null {
  if (cursor === undefined) return null;
  const parsed = schema.safeParse(decode(cursor));
  if (!parsed.success)
    throw new Problem('bad-request', 'expected a cursor exactly as an answer to the same list gave it');
  return parsed.data;
}

/** A list is read one item farther than asked, to know whether it goes on; `next` is the cursor, and in the Link header (RFC 8288). */
export function pageOf<T>(
  items: T[],
  limit: number,
  placeAt: (item: T) => unknown,
  reply: FastifyReply,
): { items: T[]; next: string | null } {
  const page = items.slice(0, limit);
  const last = page.at(-1);
  const next = items.length > limit && last !== undefined ? encode(placeAt(last)) : null;
  if (next) linkNext(reply, next);
  return { items: page, next };
}

export function linkNext(reply: FastifyReply, next: string): void {
  const url = new URL(reply.request.url, 'http://localhost');
  url.searchParams.set('cursor', next);
  reply.header('link', `<${url.pathname}${url.search}>; rel="next"`);
}
