import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import type { EventLog } from '#event-log';
import { waitUntilProjected } from '#read-model';
import { EVENT_LOG } from '../event-log.provider.js';
import { Problem } from './problem.js';
import { minSequence } from './sight.js';

/** Read your writes: a GET with `min-sequence` waits until the read models have it. */
@Injectable()
export class MinSequenceInterceptor implements NestInterceptor {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Querystring: Record<string, unknown> }>>();
    const asked = request.query['min-sequence'];
    if (asked !== undefined && (request.method === 'GET' || request.method === 'HEAD')) {
      await waitUntilProjected(this.log.pool, this.parse(asked));
    }
    return next.handle();
  }

  private parse(asked: unknown): Map<number, number> {
    const parsed = minSequence.unwrap().safeParse(asked);
    if (!parsed.success) throw new Problem('bad-request', `min-sequence: ${parsed.error.issues[0]?.message}`);
    const places = parsed.data.split(',').map((place): [number, number] => {
      const [partition = 0, sequence = 0] = place.split(':').map(Number);
      return [partition, sequence];
    });
    const unknown = places.find(([partition]) => partition >= this.log.partitions);
    if (unknown) throw new Problem('bad-request', `min-sequence: this log has no partition ${unknown[0]}`);
    return new Map(places);
  }
}
