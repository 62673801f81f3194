/** What is answered of actors and of proposals alike. */
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type EventLog, findOwners } from '#event-log';
import type { Db } from '#postgres';
import {
  type ActorResource,
  namePlaceOf,
  type ProposalResource,
  type RegisterOrder,
  type RegisterPage,
  type RegisterPlace,
} from '#read-model';
import { slug, text } from '#stance';
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

/** Both lists are of one order or the other. */
const place = slug.or(z.strictObject({ name: text, id: slug }));

/** A page, by id or by name. */
export async function answerList<T extends ActorResource | ProposalResource>(
  log: EventLog,
  query: (ActorsQuery | ProposalsQuery) & { list: 'actors' | 'proposals' },
  named: Named,
  read: (db: Db, page: RegisterPage) => Promise<T[]>,
  reply: FastifyReply,
): Promise<{ items: T[]; next: string | null; stale?: true }> {
  const { list, limit, order } = query;
  const { result, stale, cursorAt } = await pageInSight(log, query, { reply, ...named }, place, (db, { cut }, after) =>
    read(db, { after, limit: limit + 1, cut, order }),
  );
  const page = pageOf(result, limit, (item) => cursorAt(placeOf(item, order)), reply);
  const isStale = list === 'actors' ? stale.actors : stale.any;
  return { ...page, ...(isStale && { stale: true }) };
}

function placeOf(item: ActorResource | ProposalResource, order: RegisterOrder): RegisterPlace {
  if (order === 'id') return item.id;
  return { name: namePlaceOf('name' in item ? item.name : item.title), id: item.id };
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
