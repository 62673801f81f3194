/** Who contradicts whom on a proposal: its status by claimant, and its mixed signals. */
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { placeOfSignal, readMixedSignals, readProposalSummary, readStatusClaims } from '#read-model';
import { FACETS, mixedSignalSchema, slug, stanceSchema } from '#stance';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { type Exchange, HttpExchange } from '../http/exchange.js';
import { included, includedMember, includeQuery } from '../http/include.js';
import { ApiQueryOf } from '../http/openapi.js';
import { pageInSight } from '../http/page-in-sight.js';
import { nextMember, pageOf, pagingQuery } from '../http/paging.js';
import { seenMembers, sightQuery, staleIf } from '../http/sight.js';
import { idsIn } from '../stances/ids-in.js';
import { summaryOf, summarySchema } from './summary.js';

/** Longer ones are of no use, and beyond what a calendar can count. */
const NUMBER_OF_UNITS_MAX = 9_999;

const ANY_TIME = 'any';
const duration = z.iso
  .duration({ error: `expected a duration such as P30D, P2W or P1Y (ISO 8601), or ${ANY_TIME}` })
  .refine(
    (value) => (value.match(/[\d.]+/g) ?? []).every((number) => Number(number) <= NUMBER_OF_UNITS_MAX),
    `expected no number above ${NUMBER_OF_UNITS_MAX}`,
  )
  .refine((value) => !value.includes(','), 'expected a point in a fraction, got a comma');

const within = z
  .literal(ANY_TIME)
  .or(duration)
  .default('P90D')
  .meta({
    description: `How far apart two may be said and still contradict each other: an ISO 8601 duration, or \`${ANY_TIME}\`.`,
  });

const statusQuery = z.strictObject({ within, ...includeQuery, ...sightQuery, ...pagingQuery });
const signalsQuery = z.strictObject({ within, ...sightQuery, ...pagingQuery });

const withinMember = {
  within: z.string().nullable().meta({ description: 'How far apart the two may be; null: any time.' }),
};
const pairSchema = z.object({ holders: z.tuple([slug, slug]), values: z.tuple([z.string(), z.string()]) });

const statusAnswer = z
  .object({
    proposal: slug,
    summary: summarySchema,
    ...withinMember,
    items: z.array(
      stanceSchema
        .extend({
          conflictsWith: z
            .array(slug)
            .meta({ description: 'Those whose claims contradict it and were made within that time of it.' }),
          contradictedSince: z
            .array(slug)
            .meta({ description: 'Those whose claims contradict it but were made later.' }),
        })
        .meta({ id: 'StatusClaim' }),
    ),
    conflicts: z
      .array(pairSchema)
      .meta({ description: 'Each pair within that time of each other, once, on the page of its first holder.' }),
    sinceChanged: z.array(pairSchema).meta({
      description:
        'Each pair of contradictory claims made further apart, the earlier claim first, on the page of that claim.',
    }),
    ...seenMembers,
    ...includedMember,
    ...nextMember,
  })
  .meta({ id: 'ProposalStatus' });

const signalsAnswer = z
  .object({
    proposal: slug,
    ...withinMember,
    items: z.array(mixedSignalSchema),
    ...seenMembers,
    ...nextMember,
  })
  .meta({ id: 'MixedSignals' });

const signalPlace = z.strictObject({ body: slug, facet: z.enum(FACETS), speakers: z.tuple([slug, slug]) });

@ApiTags('stances')
@Controller('v1/proposals/:id')
export class ContradictionsController {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  @Get('status')
  @ApiQueryOf(
    'The status of a proposal according to each claimant, the contradictions between claims, and a summary in a sentence',
    statusQuery,
    statusAnswer,
  )
  async status(
    @Param('id', { schema: slug }) proposal: string,
    @Query({ schema: statusQuery }) query: z.infer<typeof statusQuery>,
    @HttpExchange() { reply }: Exchange,
  ) {
    const list = { ...query, list: 'status', proposal };
    const most = mostBetween(query);
    const { seen, result, stale, cursorAt } = await pageInSight(
      this.log,
      list,
      { reply, proposals: [proposal] },
      slug,
      async (db, sight, after) => {
        const page = { after, limit: query.limit + 1 };
        const found = await readStatusClaims(db, sight, { proposal, within: most }, page);
        const summary = summaryOf(await readProposalSummary(db, sight, proposal));
        return { ...found, summary, names: await included(db, sight.cut, query.include, idsIn(found.claims)) };
      },
    );
    const { items, next } = pageOf(result.claims, query.limit, ({ holder }) => cursorAt(holder), reply);
    const { summary, conflictsOf, changesOf, names } = result;
    const told = { items, conflicts: conflictsOf(items), sinceChanged: changesOf(items) };
    return { proposal, summary, within: most, ...told, ...seen, ...staleIf(stale, proposal), ...names, next };
  }

  @Get('mixed-signals')
  @ApiQueryOf(
    'Pairs of speakers for the same body, or within it, who contradict each other',
    signalsQuery,
    signalsAnswer,
  )
  async mixedSignals(
    @Param('id', { schema: slug }) proposal: string,
    @Query({ schema: signalsQuery }) query: z.infer<typeof signalsQuery>,
    @HttpExchange() { reply }: Exchange,
  ) {
    const list = { ...query, list: 'mixed-signals', proposal };
    const most = mostBetween(query);
    const { seen, result, stale, cursorAt } = await pageInSight(
      this.log,
      list,
      { reply, proposals: [proposal] },
      signalPlace,
      (db, sight, after) => readMixedSignals(db, sight, { proposal, within: most }, { after, limit: query.limit + 1 }),
    );
    const { items, next } = pageOf(result, query.limit, (signal) => cursorAt(placeOfSignal(signal)), reply);
    // A membership that could not be folded may be what two have in common.
    return { proposal, within: most, items, ...seen, ...staleIf(stale, proposal, { actors: true }), next };
  }
}

/** Null: any time. */
function mostBetween(query: { within: string }): string | null {
  return query.within === ANY_TIME ? null : query.within;
}
