import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { transaction } from '#postgres';
import { readShifts } from '#read-model';
import { ENTRY_KINDS, shiftRecordSchema, slug } from '#stance';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { ApiQueryOf } from '../http/openapi.js';
import { linkNext, pagingQuery, placeOf } from '../http/paging.js';
import { encode, minSequence } from '../http/sight.js';
import { requireActors, requireProposal } from '../registers/known.js';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

const listQuery = z.strictObject({
  holder: slug.optional(),
  proposal: slug.optional(),
  kind: z.enum(ENTRY_KINDS).optional(),
  change: flag.optional(),
  news: flag.optional(),
  'min-sequence': minSequence,
  ...pagingQuery,
});

/** The sequence reached in each partition. */
const cursorSchema = z.array(z.int().min(0));

const shiftsAnswer = z.object({ items: z.array(shiftRecordSchema), next: z.string() }).meta({ id: 'Shifts' });

@ApiTags('shifts')
@Controller('v1/shifts')
export class ShiftsController {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  @Get()
  @ApiQueryOf(
    'The feed of shifts from its start or a cursor, amendments and revocations included',
    listQuery,
    shiftsAnswer,
  )
  async list(
    @Query({ schema: listQuery }) query: z.infer<typeof listQuery>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof shiftsAnswer>> {
    const { limit, cursor, ...filter } = query;
    await requireActors(this.log, [filter.holder]);
    await requireProposal(this.log, filter.proposal);
    const reached = placeOf(cursorSchema.length(this.log.partitions), cursor) ?? [];
    const after = new Map(reached.map((sequence, partition) => [partition, sequence]));
    const page = await transaction(this.log.pool, (tx) => readShifts(tx, filter, { after, limit }), {
      mode: 'snapshot',
    });
    const vector = Array.from({ length: this.log.partitions }, (_, partition) => page.next.get(partition) ?? 0);
    const next = encode(vector);
    if (page.records.length === limit) linkNext(request, reply, next);
    return { items: page.records, next };
  }
}
