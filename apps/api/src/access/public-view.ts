/**
 * What somebody sees who may not read all: the record without coders, notes and callers. They are null wherever an answer has them, so that
 * nothing new that tells of them can be forgotten here. Whatever answers with something else than JSON hides them itself, and says so below.
 */
import type { FastifyInstance } from 'fastify';
import { type Caller, callerOf } from './caller.js';
import { neededAt } from './routes.js';

const HIDDEN = ['coder', 'note', 'caller'];
/** Their answers are no JSON: files, events, what became of lines, and what has no coders at all. */
const HIDES_ITSELF = [
  '/v1/export',
  '/v1/imports',
  '/v1/matrix.csv',
  '/v1/proposals/:id/positions.csv',
  '/v1/reconcile/:list/preview',
  // What is cited is picked member by member.
  '/v1/statements/:id/citation',
  '/v1/shifts.atom',
  '/v1/shifts/stream',
];

export function seesAll({ scopes }: Caller): boolean {
  return scopes.has('read');
}

/** Call it before what makes tags of answers, which would tell what they are made of. */
export function hideFromPublic(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply, payload) => {
    const { is404, method, routeOptions } = request;
    const url = routeOptions.url ?? '';
    const needed = is404 ? 'open' : neededAt(method, url);
    // Those of these say nothing of the record, or are for those who may see all of it.
    if (needed === 'open' || needed === 'anyone' || needed === 'admin') return payload;
    // A draft is its author's, or was sent to its reader.
    if (url.startsWith('/v1/drafts')) return payload;
    if (reply.statusCode >= 400 || HIDES_ITSELF.includes(url) || seesAll(callerOf(request))) return payload;
    if (payload === null || payload === undefined || payload === '') return payload;
    if (typeof payload === 'string' && /json/.test(String(reply.getHeader('content-type')))) return publicJson(payload);
    throw new Error(
      `${url} answers with something else than JSON, and does not say in public-view.ts that it hides coders`,
    );
  });
}

export function publicJson(text: string): string {
  return JSON.stringify(publicValue(JSON.parse(text) as unknown));
}

/** A slug may be any word, so that only a text under such a name is hidden. */
export function publicValue<T>(value: T): T {
  if (Array.isArray(value)) return value.map(publicValue) as T;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]: [string, unknown]) => [
    name,
    typeof member === 'string' && HIDDEN.includes(name) ? null : publicValue(member),
  ]);
  return Object.fromEntries(members) as T;
}

export async function* publicValues<T>(values: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const value of values) yield publicValue(value);
}

/** Made once for all readers of the stream. */
const publicEvents = new WeakMap<Buffer, Buffer>();

export function publicEvent(event: string | Buffer): string | Buffer {
  if (typeof event === 'string')
    return event.replace(/^data: (.*)$/m, (_, json: string) => `data: ${publicJson(json)}`);
  const known = publicEvents.get(event);
  if (known) return known;
  const made = Buffer.from(publicEvent(event.toString()));
  publicEvents.set(event, made);
  return made;
}
