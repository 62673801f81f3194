/** Connections are not kept for clients that say nothing, or take nothing. Imports and streams run long; they are limited where they are served. */
import type { FastifyInstance } from 'fastify';
import { MAXIMA } from '#stance';
import { READS } from './own-hosts.js';
import { sendProblem } from './problem.filter.js';
import { Problem } from './problem.js';

const HEADERS_MAX_MS = 10_000;
const BODY_MAX_MS = 20_000;
/** Longer than proxies keep theirs, 60 s: else they would send into a connection that is being closed. */
const KEEP_ALIVE_MAX_MS = 72_000;
const CHECK_INTERVAL_MS = 1_000;

export const CONNECTION_LIMITS = {
  keepAliveTimeout: KEEP_ALIVE_MAX_MS,
  // A whole request: none, as an import may take its time.
  requestTimeout: 0,
  http: {
    headersTimeout: HEADERS_MAX_MS,
    requestTimeout: 0,
    connectionsCheckingInterval: CHECK_INTERVAL_MS,
    maxHeaderSize: MAXIMA.headerBytes,
  },
};

/** `silenceMaxMs`: how long an answer waits for a client that takes nothing of it. */
export function limitTimes(fastify: FastifyInstance, silenceMaxMs: number): void {
  fastify.addHook('preParsing', async ({ method, raw, routeOptions: { url } }, reply) => {
    if (READS.includes(method) || url?.startsWith('/v1/imports') || raw.complete) return;
    const timer = setTimeout(() => {
      if (raw.complete || reply.sent) return;
      const detail = `expected the whole body within ${BODY_MAX_MS / 1000} s: nothing was done, send it again`;
      sendProblem(reply.header('connection', 'close'), new Problem('request-timeout', detail));
    }, BODY_MAX_MS);
    raw.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
  });
  fastify.addHook('onSend', async (_request, { raw }, payload) => {
    if (typeof payload === 'string') raw.setTimeout(silenceMaxMs, () => raw.destroy());
  });
}
