/** How much moved on a proposal, and when. */
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { readActivity } from '#read-model';
import { ENTRY_KINDS, slug } from '#stance';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { type Exchange, HttpExchange } from '../http/exchange.js';
import { ApiQueryOf } from '../http/openapi.js';
import { pageInSight } from '../http/page-in-sight.js';
import { nextMember, pageOf, pagingQuery } from '../http/paging.js';
import { seenMembers, sightQuery, staleIf } from '../http/sight.js';

const activityQuery = z.strictObject({ ...sightQuery, ...pagingQuery });

const month = z.string().regex(/^\d{4,}-\d{2}$/);

const activityAnswer = z
  .object({
    proposal: slug,
    items: z.array(
      z
        .object({
          month: month.meta({ description: 'YYYY-MM, of the last day on which it can have been said.' }),
          kind: z.enum(ENTRY_KINDS),
          change: z.boolean().meta({ description: 'Whether shifts of this kind are changes of stance.' }),
          shifts: z.int().min(1),
        })
        .meta({ id: 'MonthOfKind' }),
    ),
    ...seenMembers,
    ...nextMember,
  })
  .meta({ id: 'Activity' });

const place = z.tuple([month, z.enum(ENTRY_KINDS)]);

@ApiTags('shifts')
@Controller('v1/proposals/:id')
export class ActivityController {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  @Get('activity')
  @ApiQueryOf('The number of shifts on a proposal, by month and kind', activityQuery, activityAnswer)
  async activity(
    @Param('id', { schema: slug }) proposal: string,
    @Query({ schema: activityQuery }) query: z.infer<typeof activityQuery>,
    @HttpExchange() { reply }: Exchange,
  ) {
    const list = { ...query, list: 'activity', proposal };
    const { seen, result, cursorAt } = await pageInSight(
      this.log,
      list,
      { reply, proposals: [proposal] },
      place,
      (db, sight, after) => readActivity(db, sight, proposal, { after, limit: query.limit + 1 }),
    );
    const placeAt = ({ month, kind }: (typeof result.months)[number]) => cursorAt([month, kind]);
    const { items, next } = pageOf(result.months, query.limit, placeAt, reply);
    return { proposal, items, ...seen, ...staleIf(result.stale, proposal), next };
  }
}
