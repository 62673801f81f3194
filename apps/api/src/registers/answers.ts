/** What is answered of actors and of proposals alike. */
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type EventLog, findOwners } from '#event-log';
import type { Db } from '#postgres';
import type { ActorResource, ProposalResource, RegisterPage } from '#read-model';
import { slug } from '#stance';
import { keyOf } from '../commands/describe-missing.js';
import { pageInSight } from '../http/page-in-sight.js';
import { nextMember, pageOf } from '../http/paging.js';
import { Problem } from '../http/problem.js';
import type { Named } from '../http/reached-now.js';
import { actorSchema, proposalSchema } from '../http/recorded.js';
import { staleMember } from '../http/sight.js';
import { descriptionIn } from './in-log.js';
import { readRecorded } from './known.js';
import type { ActorsQuery, ProposalsQuery } from './queries.js';

const listed = { ...staleMember, ...nextMember };
export const actorsAnswer = z.object({ items: z.array(actorSchema), ...listed }).meta({ id: 'Actors' });
export const proposalsAnswer = z.object({ items: z.array(proposalSchema), ...listed }).meta({ id: 'Proposals' });

/** A page, by id. */
export async function answerList<T extends ActorResource | ProposalResource>(
  log: EventLog,
  query: (ActorsQuery | ProposalsQuery) & { list: 'actors' | 'proposals' },
  named: Named,
  read: (db: Db, page: RegisterPage) => Promise<T[]>,
  reply: FastifyReply,
): Promise<{ items: T[]; next: string | null; stale?: true }> {
  const { list, limit } = query;
  const { result, stale, cursorAt } = await pageInSight(log, query, { reply, ...named }, slug, (db, { cut }, after) =>
    read(db, { after, limit: limit + 1, cut }),
  );
  const page = pageOf(result, limit, ({ id }) => cursorAt(id), reply);
  const isStale = list === 'actors' ? stale.actors : stale.any;
  return { ...page, ...(isStale && { stale: true }) };
}

/** What is described under a slug, as it stands. */
export async function answerDescribed<T extends ActorResource | ProposalResource>(
  log: EventLog,
  thing: { kind: 'actor' | 'proposal'; id: string },
  read: (db: Db) => Promise<T | null>,
  reply: FastifyReply,
): Promise<T & { stale?: true }> {
  const key = keyOf(thing);
  const owner = async () => (await findOwners(log.pool, [key])).get(key);
  const found = await readRecorded(log, owner, read, (stream) => descriptionIn(stream) as T | null);
  if (found === null) throw new Problem('not-found', `there is no ${thing.kind} ${thing.id}`);
  if (!found.stale) reply.header('etag', `"${found.version}"`);
  return found;
}
