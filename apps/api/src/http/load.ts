/**
 * Load is shed before answers become slow: each is there within 20 s. A few reads are under way at once, as many as there are connections to
 * the database for, and more writes, which share theirs; others wait, not for long. So reads, however many, take nothing from writes, and
 * liveness needs neither.
 */
import type { Socket } from 'node:net';
import underPressure from '@fastify/under-pressure';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Limits } from '../limits.js';
import { READS } from './own-hosts.js';
import { Problem } from './problem.js';

export const READS_AT_ONCE_MAX = 8;
/** Those under way at the same time read together, and are committed together. */
const WRITES_AT_ONCE_MAX = 64;
const WAITING_MAX = 200;
const WAIT_MAX_MS = 5_000;
const RETRY_AFTER_S = '2';
/** These are counted where they are served: they take long by their nature. */
export const COUNTED_ELSEWHERE = ['/v1/export', '/v1/imports', '/v1/imports/inspection', '/v1/shifts/stream'];

/** Questions that need a body: they read, and change nothing. */
export const ASKED_BY_POST = /^\/v1\/(statements\/(.+\/)?(preview|coded-passages)|reconcile\/[^/]+)$/;

/** What is counted has a place of its lane from the start of its handler until there is an answer. Call it before the routes are made. */
export function takeTurns(fastify: FastifyInstance): void {
  const reads = new Lane('reads', READS_AT_ONCE_MAX);
  const writes = new Lane('writes', WRITES_AT_ONCE_MAX);
  const lanes = new WeakMap<FastifyRequest, Lane>();
  const leave = (request: FastifyRequest) => {
    lanes.get(request)?.leave();
    lanes.delete(request);
  };
  fastify.addHook('onRoute', (route) => {
    const { url, method, handler } = route;
    if (!isCounted(url)) return;
    const isRead = READS.includes([method].flat()[0] ?? '') || ASKED_BY_POST.test(url);
    const lane = isRead ? reads : writes;
    route.handler = async function (request, reply) {
      await lane.enter(request.raw.socket);
      lanes.set(request, lane);
      try {
        return await handler.call(this, request, reply);
      } finally {
        leave(request);
      }
    };
  });
  // A handler ends only when the client has its answer, who may be slow to take it.
  fastify.addHook('onSend', (request, _reply, payload, done) => {
    leave(request);
    done(null, payload);
  });
}

/** Sheds reads where the process itself is too busy to be asked, whatever keeps it so. */
export async function shedReadsUnderPressure(
  app: NestFastifyApplication,
  { eventLoopDelayMaxMs, eventLoopIntervalMs }: Pick<Limits, 'eventLoopDelayMaxMs' | 'eventLoopIntervalMs'>,
): Promise<void> {
  await app.register(underPressure, {
    maxEventLoopDelay: eventLoopDelayMaxMs,
    sampleInterval: eventLoopIntervalMs,
    pressureHandler: async (request, _reply, _type, delayMs) => {
      // Infinite where nothing was measured.
      if (delayMs === Infinity) return;
      if (isCounted(request.routeOptions.url) && READS.includes(request.method))
        throw overloaded('this server is too busy');
    },
  });
}

function isCounted(url = ''): boolean {
  return url.startsWith('/v1/') && !COUNTED_ELSEWHERE.includes(url);
}

/** So many at once; the rest waits in its order, a bounded number of them for a bounded time. */
class Lane {
  private underWay = 0;
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly what: string,
    private readonly atOnceMax: number,
  ) {}

  /** Throws where there is no place in time, or its client has gone. Whoever has entered must leave. */
  async enter(client: Socket): Promise<void> {
    if (this.underWay >= this.atOnceMax) await this.wait();
    else this.underWay += 1;
    if (!client.destroyed) return;
    this.leave();
    throw new Problem('bad-request', 'the client disconnected before its turn');
  }

  /** The place goes to the one that has waited longest. */
  leave(): void {
    const [next] = this.waiting;
    if (next) next();
    else this.underWay -= 1;
  }

  private wait(): Promise<void> {
    if (this.waiting.size >= WAITING_MAX) throw overloaded(`${this.waiting.size} ${this.what} wait already`);
    return new Promise((resolve, reject) => {
      const next = () => {
        clearTimeout(timer);
        this.waiting.delete(next);
        resolve();
      };
      const timer = setTimeout(() => {
        this.waiting.delete(next);
        reject(overloaded(`there was no turn for it within ${WAIT_MAX_MS / 1000} s`));
      }, WAIT_MAX_MS);
      this.waiting.add(next);
    });
  }
}

function overloaded(why: string): Problem {
  return new Problem('overloaded', `${why}: nothing was done, try again in a moment`, {
    headers: { 'retry-after': RETRY_AFTER_S },
  });
}
