import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import type { EventLog } from '#event-log';
import { EVENT_LOG } from '../event-log.provider.js';
import { type Queue, untilCaughtUp } from './caught-up.js';
import { Problem } from './problem.js';
import { minSequence } from './sight.js';

/** One look serves them all; but each keeps a connection open, and what it waits for. */
const WAITING_MAX = 100;

/** Read your writes: a GET with `min-sequence` waits until the read models have it. */
@Injectable()
export class MinSequenceInterceptor implements NestInterceptor {
  private readonly queue: Queue = { waiting: 0, waitingMax: WAITING_MAX };

  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Querystring: Record<string, unknown> }>>();
    const asked = request.query['min-sequence'];
    if (asked !== undefined && (request.method === 'GET' || request.method === 'HEAD')) {
      await untilCaughtUp(this.log, parse(asked), this.queue);
    }
    return next.handle();
  }
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
