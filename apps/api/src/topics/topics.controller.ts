import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { transaction } from '#postgres';
import { readTopics } from '#read-model';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { ApiQueryOf } from '../http/openapi.js';
import { type SingleQuery, singleQuery } from '../registers/queries.js';

const topicsAnswer = z
  .object({ items: z.array(z.object({ topic: z.string(), proposals: z.int() })) })
  .meta({ id: 'Topics' });

@ApiTags('proposals')
@Controller('v1/topics')
export class TopicsController {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  @Get()
  @ApiQueryOf('Every topic, and how many proposals have it', singleQuery, topicsAnswer)
  async list(@Query({ schema: singleQuery }) _query: SingleQuery) {
    return { items: await transaction(this.log.pool, readTopics, { mode: 'snapshot' }) };
  }
}
