import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AGREEMENT_OVER, readAgreement } from '#read-model';
import { ACTOR_KINDS, slug, text } from '#stance';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { type Exchange, HttpExchange } from '../http/exchange.js';
import { ApiQueryOf } from '../http/openapi.js';
import { pageInSight } from '../http/page-in-sight.js';
import { nextMember, pageOf, pagingQuery } from '../http/paging.js';
import { seenMembers, sightQuery, staleIf } from '../http/sight.js';

const agreementQuery = z.strictObject({
  with: slug.optional().meta({ description: 'Only with this actor.' }),
  over: z.enum(AGREEMENT_OVER).default('last').meta({
    description:
      'What is compared. last: the last word of each on each proposal. all: where both stood, on each proposal, on every day on which either spoke; a vote is compared only with what the other said on the same day.',
  }),
  topic: text.min(1).optional(),
  ...sightQuery,
  ...pagingQuery,
});

const agreementAnswer = z
  .object({
    actor: slug,
    over: z.enum(AGREEMENT_OVER),
    items: z.array(
      z
        .object({
          actor: slug,
          name: z.string(),
          kind: z.enum(ACTOR_KINDS),
          n: z.int().meta({
            description:
              'The number of proposals on which both have an uncontested position: in favour, opposed or neutral. With over=all, the number of days, counted proposal by proposal.',
          }),
          agreed: z.int().meta({ description: 'How many of these have both on the same side.' }),
          share: z.number().meta({ description: 'agreed / n' }),
        })
        .meta({ id: 'AgreementItem' }),
    ),
    ...seenMembers,
    ...nextMember,
  })
  .meta({ id: 'Agreement' });

const placeSchema = z.strictObject({ n: z.int(), actor: slug });

@ApiTags('stances')
@Controller('v1/actors/:id/agreement')
export class AgreementController {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  @Get()
  @ApiQueryOf(
    'How often an actor is on the same side as each other actor, those with the most proposals in common first',
    agreementQuery,
    agreementAnswer,
  )
  async agreement(
    @Param('id', { schema: slug }) actor: string,
    @Query({ schema: agreementQuery }) query: z.infer<typeof agreementQuery>,
    @HttpExchange() { reply }: Exchange,
  ) {
    const { topic, limit, over, with: other } = query;
    const list = { ...query, list: 'agreement', actor };
    const { seen, result, stale, cursorAt } = await pageInSight(
      this.log,
      list,
      { reply, actors: [actor, other] },
      placeSchema,
      (db, sight, after) => readAgreement(db, sight, { actor, other, topic, over }, { after, limit: limit + 1 }),
    );
    const placeAt = ({ n, actor: last }: (typeof result)[number]) => cursorAt({ n, actor: last });
    const { items, next } = pageOf(result, limit, placeAt, reply);
    return { actor, over, items, ...seen, ...staleIf(stale), next };
  }
}
