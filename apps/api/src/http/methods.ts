/** Which methods an address takes, and which pages of other origins may use them (CORS): told at OPTIONS, and where it is asked by another. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import findMyWay from 'find-my-way';
import { MAXIMA } from '#stance';
import { RECONCILIATION } from './own-hosts.js';
import { Problem } from './problem.js';

/** What scripts of other origins may see of an answer. */
const EXPOSED_HEADERS = [
  'Content-Disposition',
  'ETag',
  'Link',
  'Location',
  'Retry-After',
  'Stancebook-Checksum',
  'Stancebook-Sequence',
  'Stancebook-Snapshot',
].join(', ');
/** What they may send. Not Content-Type: with one of ours a browser asks first, and then sends no body. */
const ACCEPTED_HEADERS = ['If-None-Match', 'Last-Event-ID', 'Traceparent', 'X-Correlation-Id'].join(', ');
const PREFLIGHT_MAX_AGE_S = '600';

/** Call it before the routes are made. */
export function tellMethods(fastify: FastifyInstance): void {
  const addresses = findMyWay({ maxParamLength: MAXIMA.queryText });
  const methodsAt = new Map<string, Set<string>>();
  fastify.addHook('onRoute', ({ url, method }) => {
    const known = methodsAt.get(url);
    if (!known) addresses.on('GET', url, () => undefined, url);
    methodsAt.set(url, new Set([...(known ?? ['OPTIONS']), ...[method].flat()]));
  });
  fastify.addHook('onRequest', async (request, reply) => {
    const { length } = request.url;
    if (length > MAXIMA.address) {
      throw new Problem('bad-request', `expected an address of at most ${MAXIMA.address} characters, got ${length}`);
    }
    if (!request.is404) {
      if (isForEveryOrigin(request.routeOptions.url)) allowEveryOrigin(reply);
      return;
    }
    const url = addresses.find('GET', request.url.split('?', 1)[0] ?? '')?.store as string | undefined;
    if (url === undefined) return;
    const allow = [...(methodsAt.get(url) ?? [])].sort().join(', ');
    if (request.method !== 'OPTIONS') {
      const detail = `expected one of ${allow} at ${url}, got ${request.method}`;
      throw new Problem('method-not-allowed', detail, { headers: { allow } });
    }
    if (isForEveryOrigin(url)) {
      allowEveryOrigin(reply).headers({
        'access-control-allow-methods': url === RECONCILIATION ? 'GET, HEAD, POST' : 'GET, HEAD',
        'access-control-allow-headers': ACCEPTED_HEADERS,
        'access-control-max-age': PREFLIGHT_MAX_AGE_S,
      });
    }
    return reply.status(204).header('allow', allow).send();
  });
}

const CONTRACTS = ['/openapi.json', '/asyncapi.json', '/schemas/:type'];

/** What a page of another origin may read: the record, and what describes it. Not the log itself, nor how this server is doing. */
function isForEveryOrigin(url = ''): boolean {
  return CONTRACTS.includes(url) || (url.startsWith('/v1/') && url !== '/v1/log');
}

function allowEveryOrigin(reply: FastifyReply): FastifyReply {
  return reply.headers({
    'access-control-allow-origin': '*',
    'access-control-expose-headers': EXPOSED_HEADERS,
    'cross-origin-resource-policy': 'cross-origin',
  });
}
