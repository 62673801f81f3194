import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Db } from '#postgres';
import {
  type ActorCounts,
  type Listed,
  listStances,
  listStancesOfHolder,
  listStancesOnProposal,
  readHistory,
  readStance,
  type Sight,
  type StancePage,
  type Totals,
} from '#read-model';
import {
  actorsNamedByStatement,
  POSITIONS,
  STATUSES,
  shiftSchema,
  type Stance,
  slug,
  stanceSchema,
  text,
} from '#stance';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { type Exchange, HttpExchange } from '../http/exchange.js';
import { day } from '../http/recorded.js';
import { included, includedMember, includeQuery } from '../http/include.js';
import { listAnswer } from '../http/list-answer.js';
import { ApiQueryOf } from '../http/openapi.js';
import { pageInSight } from '../http/page-in-sight.js';
import { linkNext, nextMember, pagingQuery } from '../http/paging.js';
import { encode, seenMembers, sightQuery, staleIf, staleMember, withSight } from '../http/sight.js';
import { historyAnswer, historyOf } from './history.js';
import { idsIn } from './ids-in.js';

const filters = {
  position: z.enum(POSITIONS).optional(),
  status: z.enum(STATUSES).optional(),
  topic: text.min(1).optional(),
  ...includeQuery,
};
const listQuery = z.strictObject({
  holder: slug.optional(),
  proposal: slug.optional(),
  ...filters,
  ...sightQuery,
  ...pagingQuery,
});
const bySideQuery = z.strictObject({ ...filters, ...sightQuery, ...pagingQuery });
const oneQuery = z.strictObject(sightQuery);
const historyQuery = z.strictObject({
  revisions: z.enum(['true', 'false']).optional(),
  ...includeQuery,
  ...sightQuery,
});

const placeSchema = z.tuple([slug, slug]);

const stancesAnswer = z
  .object({
    items: z.array(stanceSchema.extend(staleMember).meta({ id: 'ListedStance' })),
    ...seenMembers,
    ...includedMember,
    ...nextMember,
  })
  .meta({ id: 'Stances' });

const totals = {
  totals: z
    .record(z.string(), z.int())
    .meta({ description: 'How many stances have each position; `none`: those with only a status.' }),
};
const byProposalAnswer = stancesAnswer
  .extend({
    ...totals,
    actors: z.object({
      described: z.int().meta({ description: 'All that are described.' }),
      holders: z.int().meta({ description: 'Those with a stance on the proposal.' }),
      silent: z.int().meta({ description: 'Those with no statement on it that counts.' }),
    }),
  })
  .meta({ id: 'StancesOnProposal' });
const byActorAnswer = stancesAnswer
  .extend({
    ...totals,
    lastSpoke: day
      .nullable()
      .meta({ description: 'The last day of a statement with strong attribution, on any proposal.' }),
  })
  .meta({ id: 'StancesOfActor' });

const oneAnswer = stanceSchema
  .extend({
    shift: z
      .object({ position: shiftSchema.nullable(), status: shiftSchema.nullable() })
      .meta({ description: 'The shifts that led there, in each facet.' }),
    ...seenMembers,
  })
  .meta({ id: 'OneStance' });

type ListQuery = z.infer<typeof listQuery>;

interface Counts {
  totals?: Totals;
  /** Of a proposal. */
  actors?: ActorCounts;
  /** Of an actor, on whatever proposal. */
  lastSpoke?: string | null;
}

@ApiTags('stances')
@Controller('v1')
export class StancesController {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  @Get('stances')
  @ApiQueryOf('Who stands where on what', listQuery, stancesAnswer)
  async list(@Query({ schema: listQuery }) query: ListQuery, @HttpExchange() { reply }: Exchange) {
    const { holder, proposal, position, status, topic } = query;
    const filter = { holder, proposal, position, status, topic };
    return this.page(query, reply, (db, sight, page) => listStances(db, sight, filter, page));
  }

  @Get('proposals/:id/stances')
  @ApiQueryOf('Who stands where on a proposal, with totals by position', bySideQuery, byProposalAnswer)
  async ofProposal(
    @Param('id', { schema: slug }) proposal: string,
    @Query({ schema: bySideQuery }) query: z.infer<typeof bySideQuery>,
    @HttpExchange() { reply }: Exchange,
  ) {
    const filter = { ...query, proposal };
    return this.page(filter, reply, (db, sight, page) => listStancesOnProposal(db, sight, filter, page));
  }

  @Get('actors/:id/stances')
  @ApiQueryOf('Where an actor stands, with totals by position', bySideQuery, byActorAnswer)
  async ofActor(
    @Param('id', { schema: slug }) holder: string,
    @Query({ schema: bySideQuery }) query: z.infer<typeof bySideQuery>,
    @HttpExchange() { reply }: Exchange,
  ) {
    const filter = { ...query, holder };
    return this.page(filter, reply, (db, sight, page) => listStancesOfHolder(db, sight, filter, page));
  }

  @Get('stances/:holder/:proposal')
  @ApiQueryOf('Where a holder stands on a proposal, and the shifts that led there', oneQuery, oneAnswer)
  async one(
    @Param('holder', { schema: slug }) holder: string,
    @Param('proposal', { schema: slug }) proposal: string,
    @Query({ schema: oneQuery }) query: z.infer<typeof oneQuery>,
    @HttpExchange() { reply }: Exchange,
  ) {
    const asker = { reply, actors: [holder], proposals: [proposal] };
    const { seen, result, stale } = await withSight(this.log, query, asker, (db, sight) =>
      readStance(db, sight, { holder, proposal }),
    );
    return { ...result, ...seen, ...staleIf(stale, proposal) };
  }

  @Get('stances/:holder/:proposal/history')
  @ApiQueryOf('How a stance came about: every entry of both timelines', historyQuery, historyAnswer)
  async history(
    @Param('holder', { schema: slug }) holder: string,
    @Param('proposal', { schema: slug }) proposal: string,
    @Query({ schema: historyQuery }) query: z.infer<typeof historyQuery>,
    @HttpExchange() { reply }: Exchange,
  ) {
    const asker = { reply, actors: [holder], proposals: [proposal] };
    const { seen, result, stale } = await withSight(this.log, query, asker, async (db, sight) => {
      const rows = await readHistory(db, sight, { holder, proposal }, query.revisions === 'true');
      const spoken = rows
        .flatMap(({ statement: { statement } }) => actorsNamedByStatement(statement))
        .map(({ id }) => id);
      const named = { actors: [holder, ...spoken], proposals: [proposal] };
      return { rows, names: await included(db, sight.cut, query.include, named) };
    });
    return { holder, proposal, ...seen, ...staleIf(stale, proposal), ...historyOf(result.rows), ...result.names };
  }

  private async page(
    query: ListQuery,
    reply: FastifyReply,
    read: (db: Db, sight: Sight, page: StancePage) => Promise<Listed & Counts>,
  ): Promise<string> {
    const list = { ...query, list: 'stances' };
    const { seen, result, stale, cursorAt } = await pageInSight(
      this.log,
      list,
      { reply, actors: [query.holder], proposals: [query.proposal] },
      placeSchema,
      async (db, sight, place) => {
        const after = place && { holder: place[0], proposal: place[1] };
        const listed = await read(db, sight, { after, limit: query.limit });
        const names = query.include ? await included(db, sight.cut, query.include, idsIn(stancesIn(listed))) : {};
        return { listed, names };
      },
    );
    const { json, last, more, ...counts } = result.listed;
    const next = more && last ? encode(cursorAt([last.holder, last.proposal])) : null;
    if (next) linkNext(reply, next);
    const items = stale.any
      ? stancesIn(result.listed)
          .map((one) => JSON.stringify({ ...one, ...staleIf(stale, one.proposal) }))
          .join(',')
      : json;
    return listAnswer(reply, items, { ...counts, ...seen, ...staleIf(stale, query.proposal), ...result.names, next });
  }
}

function stancesIn({ json }: Listed): Stance[] {
  return JSON.parse(`[${json}]`) as Stance[];
}
