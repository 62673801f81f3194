import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Tx } from '#postgres';
import {
  type ActorCounts,
  countActors,
  countPositions,
  readHistory,
  readLastSpoke,
  readShiftsBehind,
  readStances,
  type Sight,
  type StanceFilter,
  stancesOf,
} from '#read-model';
import { actorsNamedByStatement, POSITIONS, STATUSES, slug, stanceSchema, text } from '#stance';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { included, includedMember, includeQuery } from '../http/include.js';
import { ApiQueryOf } from '../http/openapi.js';
import { pageInSight } from '../http/page-in-sight.js';
import { pageOf, pagingQuery } from '../http/paging.js';
import { seenMembers, sightQuery, staleIf, staleMember, withSight } from '../http/sight.js';
import { requireActors, requireProposal } from '../registers/known.js';
import { historyOf } from './history.js';
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
    next: z.string().nullable(),
  })
  .meta({ id: 'Stances' });

const totals = { totals: z.record(z.string(), z.int()) };
const byProposalAnswer = stancesAnswer
  .extend({ ...totals, actors: z.object({ described: z.int(), holders: z.int(), silent: z.int() }) })
  .meta({ id: 'StancesOnProposal' });
const byActorAnswer = stancesAnswer
  .extend({ ...totals, lastSpoke: z.string().nullable() })
  .meta({ id: 'StancesOfActor' });

type ListQuery = z.infer<typeof listQuery>;

interface Counts {
  totals: Record<string, number>;
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
  async list(
    @Query({ schema: listQuery }) query: ListQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await requireActors(this.log, [query.holder]);
    await requireProposal(this.log, query.proposal);
    return this.page(query, request, reply);
  }

  @Get('proposals/:id/stances')
  @ApiQueryOf('Who stands where on a proposal, with totals by position', bySideQuery, byProposalAnswer)
  async ofProposal(
    @Param('id', { schema: slug }) proposal: string,
    @Query({ schema: bySideQuery }) query: z.infer<typeof bySideQuery>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await requireProposal(this.log, proposal);
    return this.page({ ...query, proposal }, request, reply, async (tx, sight, filter) => ({
      totals: await countPositions(tx, sight, filter),
      actors: await countActors(tx, sight, proposal),
    }));
  }

  @Get('actors/:id/stances')
  @ApiQueryOf('Where an actor stands, with totals by position', bySideQuery, byActorAnswer)
  async ofActor(
    @Param('id', { schema: slug }) holder: string,
    @Query({ schema: bySideQuery }) query: z.infer<typeof bySideQuery>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await requireActors(this.log, [holder]);
    return this.page({ ...query, holder }, request, reply, async (tx, sight, filter) => ({
      totals: await countPositions(tx, sight, filter),
      lastSpoke: await readLastSpoke(tx, sight, holder),
    }));
  }

  @Get('stances/:holder/:proposal')
  @ApiQueryOf('Where a holder stands on a proposal, and the shifts that led there', oneQuery)
  async one(
    @Param('holder', { schema: slug }) holder: string,
    @Param('proposal', { schema: slug }) proposal: string,
    @Query({ schema: oneQuery }) query: z.infer<typeof oneQuery>,
  ) {
    await this.requirePair(holder, proposal);
    const { seen, result, stale } = await withSight(this.log, query, async (tx, sight) => {
      const [stance] = await stancesOf(tx, sight, [{ holder, proposal }]);
      return stance && { ...stance, shift: await readShiftsBehind(tx, sight, stance) };
    });
    return { ...result, ...seen, ...staleIf(stale, proposal) };
  }

  @Get('stances/:holder/:proposal/history')
  @ApiQueryOf('How a stance came to be: every entry of both timelines', historyQuery)
  async history(
    @Param('holder', { schema: slug }) holder: string,
    @Param('proposal', { schema: slug }) proposal: string,
    @Query({ schema: historyQuery }) query: z.infer<typeof historyQuery>,
  ) {
    await this.requirePair(holder, proposal);
    const { seen, result, stale } = await withSight(this.log, query, async (tx, sight) => {
      const rows = await readHistory(tx, sight, { holder, proposal }, query.revisions === 'true');
      const spoken = rows
        .flatMap(({ statement: { statement } }) => actorsNamedByStatement(statement))
        .map(({ id }) => id);
      const named = { actors: [holder, ...spoken], proposals: [proposal] };
      return { rows, names: await included(tx, sight.cut, query.include, named) };
    });
    return { holder, proposal, ...seen, ...staleIf(stale, proposal), ...historyOf(result.rows), ...result.names };
  }

  private async requirePair(holder: string, proposal: string): Promise<void> {
    await requireActors(this.log, [holder]);
    await requireProposal(this.log, proposal);
  }

  private async page(
    query: ListQuery,
    request: FastifyRequest,
    reply: FastifyReply,
    count?: (tx: Tx, sight: Sight, filter: StanceFilter) => Promise<Counts>,
  ) {
    const list = { ...query, list: 'stances' };
    const { seen, result, stale, cursorAt } = await pageInSight(
      this.log,
      list,
      placeSchema,
      async (tx, sight, place) => {
        const after = place && { holder: place[0], proposal: place[1] };
        const stances = await readStances(tx, sight, query, { after, limit: query.limit + 1 });
        return {
          stances,
          counts: count && (await count(tx, sight, query)),
          names: await included(tx, sight.cut, query.include, idsIn(stances)),
        };
      },
    );
    const { items, next } = pageOf(
      result.stances,
      query.limit,
      ({ holder, proposal }) => cursorAt([holder, proposal]),
      request,
      reply,
    );
    return {
      items: items.map((stance) => ({ ...stance, ...staleIf(stale, stance.proposal) })),
      ...result.counts,
      ...seen,
      ...staleIf(stale, query.proposal),
      ...result.names,
      next,
    };
  }
}
