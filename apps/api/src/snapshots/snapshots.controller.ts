import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { recordedUntil } from '#event-log';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { ApiQueryOf } from '../http/openapi.js';
import { Problem } from '../http/problem.js';
import { sequencesOf } from '../http/sight.js';
import { type SingleQuery, singleQuery } from '../registers/queries.js';

const snapshotAnswer = z
  .object({
    snapshot: z.string(),
    recordedUntil: z
      .string()
      .nullable()
      .meta({ description: 'When the last event of this state was recorded; null if there was none.' }),
  })
  .meta({ id: 'Snapshot' });

@ApiTags('stances')
@Controller('v1/snapshots')
export class SnapshotsController {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  @Get(':snapshot')
  @ApiQueryOf('When a snapshot was taken', singleQuery, snapshotAnswer)
  async one(
    @Param('snapshot', { schema: z.string().min(1) }) snapshot: string,
    @Query({ schema: singleQuery }) _query: SingleQuery,
  ) {
    const { until, isKnown } = await recordedUntil(this.log.pool, sequencesOf(this.log, snapshot));
    if (!isKnown)
      throw new Problem('not-found', 'this snapshot token is from a later state than the record has reached');
    return { snapshot, recordedUntil: until };
  }
}
