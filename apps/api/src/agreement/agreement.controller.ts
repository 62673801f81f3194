import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { readAgreement } from '#read-model';
import { ACTOR_KINDS, slug, text } from '#stance';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { type Exchange, HttpExchange } from '../http/exchange.js';
import { ApiQueryOf } from '../http/openapi.js';
import { pageInSight } from '../http/page-in-sight.js';
import { nextMember, pageOf, pagingQuery } from '../http/paging.js';
import { seenMembers, sightQuery, staleIf } from '../http/sight.js';

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
          n: z.int().meta({ description: 'The proposals on which both hold an uncontested position on the line.' }),
          agreed: z.int().meta({ description: 'The proposals among these on which both are on the same side.' }),
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
    'How often an actor is on the same side as each other actor, most proposals in common first',
    agreementQuery,
    agreementAnswer,
  )
  async agreement(
    @Param('id', { schema: slug }) actor: string,
    @Query({ schema: agreementQuery }) query: z.infer<typeof agreementQuery>,
    @HttpExchange() { reply }: Exchange,
  ) {
    const { topic, limit } = query;
    const list = { ...query, list: 'agreement', actor };
    const { seen, result, stale, cursorAt } = await pageInSight(
      this.log,
      list,
      { reply, actors: [actor] },
      placeSchema,
      (db, sight, after) => readAgreement(db, sight, { actor, topic }, { after, limit: limit + 1 }),
    );
    const placeAt = ({ n, actor: other }: (typeof result)[number]) => cursorAt({ n, actor: other });
    const { items, next } = pageOf(result, limit, placeAt, reply);
    return { actor, items, ...seen, ...staleIf(stale), next };
  }
}
