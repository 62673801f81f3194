import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readAgreement } from '#read-model';
import { ACTOR_KINDS, slug, text } from '#stance';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { ApiQueryOf } from '../http/openapi.js';
import { pageOf, pagingQuery, placeOf } from '../http/paging.js';
import { seenMembers, sightQuery, staleIf, withSight } from '../http/sight.js';
import { requireActors } from '../registers/known.js';

const agreementQuery = z.strictObject({ topic: text.min(1).optional(), ...sightQuery, ...pagingQuery });

const agreementAnswer = z
  .object({
    actor: slug,
    items: z.array(
      z
        .object({
          actor: slug,
          name: z.string(),
          kind: z.enum(ACTOR_KINDS),
          n: z
            .int()
            .meta({ description: 'Proposals on which both have a position on the line that is not contested.' }),
          agreed: z.int().meta({ description: 'On so many of them both are on the same side.' }),
          share: z.number().meta({ description: 'agreed / n' }),
        })
        .meta({ id: 'AgreementItem' }),
    ),
    ...seenMembers,
    next: z.string().nullable(),
  })
  .meta({ id: 'Agreement' });

const placeSchema = z.object({ n: z.int(), actor: slug });

@ApiTags('stances')
@Controller('v1/actors/:id/agreement')
export class AgreementController {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  @Get()
  @ApiQueryOf(
    'How often an actor stands on the same side as each other, most in common first',
    agreementQuery,
    agreementAnswer,
  )
  async agreement(
    @Param('id', { schema: slug }) actor: string,
    @Query({ schema: agreementQuery }) query: z.infer<typeof agreementQuery>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await requireActors(this.log, [actor]);
    const after = placeOf(placeSchema, query.cursor);
    const { seen, result, stale } = await withSight(this.log, query, (tx, sight) =>
      readAgreement(tx, sight, { actor, topic: query.topic }, { after, limit: query.limit + 1 }),
    );
    const { items, next } = pageOf(result, query.limit, ({ n, actor: other }) => ({ n, actor: other }), request, reply);
    return { actor, items, ...seen, ...staleIf(stale), next };
  }
}
