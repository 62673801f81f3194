import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { readTopics, staleOf } from '#read-model';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { ApiQueryOf } from '../http/openapi.js';
import { reachedNow } from '../http/reached-now.js';
import { staleIf, staleMember } from '../http/sight.js';
import { type SingleQuery, singleQuery } from '../registers/queries.js';

const topicsAnswer = z
  .object({ items: z.array(z.object({ topic: z.string(), proposals: z.int() })), ...staleMember })
  .meta({ id: 'Topics' });

@ApiTags('proposals')
@Controller('v1/topics')
export class TopicsController {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  @Get()
  @ApiQueryOf('All topics, with the number of proposals on each', singleQuery, topicsAnswer)
  async list(@Query({ schema: singleQuery }) _query: SingleQuery) {
    const { sequences, parked } = await reachedNow(this.log);
    return { items: await readTopics(this.log.pool), ...staleIf(staleOf(parked, { sequences, isNow: true })) };
  }
}
