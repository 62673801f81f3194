import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { EventLog } from '#event-log';
import { type Queue, untilCaughtUp } from './caught-up.js';
import { Problem } from './problem.js';
import { minSequence } from './sight.js';

/** One look serves them all; but each keeps a connection open, and what it waits for. */
const WAITING_MAX = 100;

/** Read your writes: a GET with `min-sequence` waits until the read models have it. */
export function waitForSequences(fastify: FastifyInstance, log: EventLog): void {
  const queue: Queue = { waiting: 0, waitingMax: WAITING_MAX };
  fastify.addHook('preHandler', async (request: FastifyRequest<{ Querystring: Record<string, unknown> }>) => {
    const asked = request.query['min-sequence'];
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (asked === undefined || !isRead || !request.routeOptions.url?.startsWith('/v1/')) return;
    await untilCaughtUp(log, parse(asked), queue);
  });
}

function parse(asked: unknown): Map<number, number> {
  const parsed = minSequence.unwrap().safeParse(asked);
  if (!parsed.success) throw new Problem('bad-request', `min-sequence: ${parsed.error.issues[0]?.message}`);
  const places = parsed.data.split(',').map((place): [number, number] => {
    const [partition = 0, sequence = 0] = place.split(':').map(Number);
    return [partition, sequence];
  });
  return new Map(places);
}
