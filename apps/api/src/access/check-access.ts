/** Every request is asked who it is from, and held against the table of routes, before its body is read. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { COUNTED_ELSEWHERE } from '../http/load.js';
import { READS } from '../http/own-hosts.js';
import { Problem } from '../http/problem.js';
import type { Authentication } from './authenticate.js';
import { type Caller, setCaller } from './caller.js';
import { neededAt } from './routes.js';

interface Given {
  authentication: Authentication;
  /** Reading needs no key. */
  isPublic: boolean;
  askedAgainEveryMs: number;
}

/** Call it before the routes are made: one without a row is refused. */
export function checkAccess(fastify: FastifyInstance, { authentication, isPublic, askedAgainEveryMs }: Given): void {
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) {
      if (neededAt(one, url) === undefined) {
        throw new Error(`${one} ${url} has no row in access/routes.ts: say there which scope it needs`);
      }
    }
  });
  fastify.addHook('onRequest', async (request, reply) => {
    const { is404, method, routeOptions } = request;
    const needed = is404 ? 'open' : neededAt(method, routeOptions.url ?? '');
    if (needed === 'open') return;
    const shown = await authentication.shownBy(request);
    if (shown === 'invalid') throw unauthenticated('error="invalid_token"');
    if (shown !== 'nothing' && shown.by === 'session') requireOwnPage(request);
    const caller = shown === 'nothing' ? authentication.unknown : shown.caller;
    if (authentication.isKeyNeeded || shown !== 'nothing') tellCaches(reply, caller);
    if (needed !== 'anyone' && !(needed && caller.scopes.has(needed))) {
      const isSeenByAll = isPublic && needed === 'read';
      if (!isSeenByAll && caller.name === null) throw unauthenticated();
      if (!isSeenByAll) throw forbidden(String(needed));
    }
    setCaller(request, caller);
    if (shown !== 'nothing' && COUNTED_ELSEWHERE.includes(routeOptions.url ?? '')) {
      askAgain(request, reply, { authentication, askedAgainEveryMs });
    }
  });
}

/** A browser sends the cookie by itself, so that what changes something has to come from our own page: see own-hosts.ts for whose Origin is refused. */
function requireOwnPage({ method, headers }: FastifyRequest): void {
  if (READS.includes(method) || headers.origin !== undefined || headers['sec-fetch-site'] === 'same-origin') return;
  throw new Problem('foreign-origin', 'expected the Origin of this server with a session: programs send a key instead');
}

/** The same address has another answer for another caller. */
function tellCaches(reply: FastifyReply, { name }: Caller): void {
  reply.header('vary', 'Authorization, Cookie');
  if (name !== null) reply.header('cache-control', 'private');
}

/** A key that is revoked ends what runs with it. */
function askAgain(
  request: FastifyRequest,
  reply: FastifyReply,
  { authentication, askedAgainEveryMs }: Omit<Given, 'isPublic'>,
): void {
  const timer = setInterval(() => {
    void authentication.shownBy(request).then(
      (shown) => {
        if (typeof shown === 'string') reply.raw.destroy();
      },
      // While the database is away nobody is revoked.
      () => {},
    );
  }, askedAgainEveryMs);
  reply.raw.once('close', () => clearInterval(timer));
}

/** The same whatever was asked for, and whether it is there. */
export function unauthenticated(error?: string): Problem {
  return new Problem(
    'unauthenticated',
    'expected a valid key, as Authorization: Bearer stancebook_…: whoever runs this server can create one with stancebook keys create',
    { headers: { 'www-authenticate': `Bearer realm="stancebook"${error ? `, ${error}` : ''}` } },
  );
}

function forbidden(scope: string): Problem {
  return new Problem('forbidden', `expected a key with the scope ${scope}: ask whoever runs this server for one`, {
    headers: { 'www-authenticate': `Bearer realm="stancebook", error="insufficient_scope", scope="${scope}"` },
  });
}
