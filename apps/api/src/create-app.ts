/** The API as a Nest application on Fastify, not listening yet. */
import compress from '@fastify/compress';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MAXIMA } from '#stance';
import { Authentication } from './access/authenticate.js';
import { checkAccess } from './access/check-access.js';
import { hideFromPublic } from './access/public-view.js';
import { AppModule } from './app.module.js';
import type { Config } from './config.js';
import { serveDocs } from './docs.js';
import { requireReview } from './drafts/require-review.js';
import type { EventLog } from './event-log.provider.js';
import { LIMITS_DEFAULT, type Limits } from './limits.js';
import { addBodyParsers, BODY_BYTES_MAX } from './http/body-parsers.js';
import { refuseBytes } from './http/broken-requests.js';
import { expectTypes } from './http/content-types.js';
import { shedReadsUnderPressure, takeTurns } from './http/load.js';
import { tellMethods } from './http/methods.js';
import { waitForSequences } from './http/min-sequence.js';
import { READS, refuseForeign } from './http/own-hosts.js';
import { problemOf, sendProblem } from './http/problem.filter.js';
import { secure } from './http/security.js';
import { isKnown, tagOf } from './http/sight.js';
import { CONNECTION_LIMITS, limitTimes } from './http/timeouts.js';
import { servePage } from './page/serve-page.js';

export async function createApp(
  log: EventLog,
  config: Config,
  changedLimits: Partial<Limits> = {},
): Promise<NestFastifyApplication> {
  const limits = { ...LIMITS_DEFAULT, ...changedLimits };
  const authentication = new Authentication(log.pool, config);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with({ log, config, limits, authentication }),
    new FastifyAdapter({
      ...CONNECTION_LIMITS,
      bodyLimit: BODY_BYTES_MAX,
      exposeHeadRoutes: true,
      routerOptions: { maxParamLength: MAXIMA.queryText },
      forceCloseConnections: 'idle',
      // Where Node itself refuses: what came is no request.
      clientErrorHandler: refuseBytes,
      // Where Fastify itself refuses, before Nest is asked.
      frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
        sendProblem(reply, problemOf(error, request)),
    }),
    { bodyParser: false, logger: new ConsoleLogger({ logLevels: ['warn', 'error', 'fatal'] }) },
  );
  const fastify = app.getHttpAdapter().getInstance();
  addBodyParsers(fastify);
  hideFromPublic(fastify);
  fastify.addHook('onSend', async (request, reply, payload) => tagged(request, reply, payload));
  secure(fastify);
  refuseForeign(fastify, config);
  tellMethods(fastify);
  const isPublic = config.STANCEBOOK_PUBLIC_READ === 'on';
  checkAccess(fastify, { authentication, isPublic, askedAgainEveryMs: limits.askedAgainEveryMs });
  if (config.STANCEBOOK_REVIEW === 'required') requireReview(fastify);
  expectTypes(fastify);
  limitTimes(fastify, limits.answerSilenceMaxMs);
  await shedReadsUnderPressure(app, limits);
  // Who waits for the read models takes no place from others meanwhile. Not as interceptors: those of Nest take longer than all other hooks.
  waitForSequences(fastify, log);
  takeTurns(fastify);
  // Answers to commands are small, and their hooks are not free.
  fastify.addHook('onRoute', (route) => {
    if (!READS.includes([route.method].flat()[0] ?? '')) route.compress = false;
  });
  await app.register(compress, {
    global: true,
    customTypes: COMPRESSED,
    // 10 kB of it are 10 MB: see content-types.ts.
    globalDecompression: false,
  });
  serveDocs(app);
  await servePage(app);
  return app;
}

/** Not what is streamed as it comes, events and the answers to an import: it would be held back. */
const COMPRESSED = /^(application\/((problem\+)?json|atom\+xml|javascript)|image\/svg\+xml|text\/(?!event-stream))/;

/** An ETag for every answer to a GET, and 304 where the client has it already. */
function tagged(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead || reply.statusCode !== 200 || typeof payload !== 'string') return payload;
  const own = reply.getHeader('etag');
  const tag = typeof own === 'string' ? own : tagOf(payload);
  reply.header('etag', tag);
  if (!isKnown(request.headers['if-none-match'], tag)) return payload;
  reply.status(304).removeHeader('content-length');
  // Fastify's own hook for HEAD fails on null.
  return request.method === 'HEAD' ? '' : null;
}
