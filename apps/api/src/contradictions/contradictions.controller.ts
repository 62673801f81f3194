/** Who contradicts whom on a proposal: its status by claimant, and its mixed signals. */
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { placeOfSignal, readMixedSignals, readStatusClaims } from '#read-model';
import { FACETS, mixedSignalSchema, slug, stanceSchema } from '#stance';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { type Exchange, HttpExchange } from '../http/exchange.js';
import { included, includedMember, includeQuery } from '../http/include.js';
import { ApiQueryOf } from '../http/openapi.js';
import { pageInSight } from '../http/page-in-sight.js';
import { nextMember, pageOf, pagingQuery } from '../http/paging.js';
import { seenMembers, sightQuery, staleIf } from '../http/sight.js';
import { idsIn } from '../stances/ids-in.js';

const statusQuery = z.strictObject({ ...includeQuery, ...sightQuery, ...pagingQuery });

/** Longer ones are of no use, and beyond what a calendar can count. */
const NUMBER_OF_UNITS_MAX = 9_999;

const signalsQuery = z.strictObject({
  within: z.iso
    .duration({ error: 'expected a duration such as P30D, P2W or P1Y (ISO 8601)' })
    .refine(
      (value) => (value.match(/[\d.]+/g) ?? []).every((number) => Number(number) <= NUMBER_OF_UNITS_MAX),
      `expected no number above ${NUMBER_OF_UNITS_MAX}`,
    )
    .refine((value) => !value.includes(','), 'expected a point in a fraction, got a comma')
    .optional(),
  ...sightQuery,
  ...pagingQuery,
});

const statusAnswer = z
  .object({
    proposal: slug,
    items: z.array(stanceSchema.extend({ conflictsWith: z.array(slug) }).meta({ id: 'StatusClaim' })),
    conflicts: z
      .array(z.object({ holders: z.tuple([slug, slug]), values: z.tuple([z.string(), z.string()]) }))
      .meta({ description: 'Each pair once, on the page of its first holder.' }),
    ...seenMembers,
    ...includedMember,
    ...nextMember,
  })
  .meta({ id: 'ProposalStatus' });

const signalsAnswer = z
  .object({
    proposal: slug,
    within: z.string().nullable(),
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
  @ApiQueryOf('The status of a proposal by claimant, and which claims exclude each other', statusQuery, statusAnswer)
  async status(
    @Param('id', { schema: slug }) proposal: string,
    @Query({ schema: statusQuery }) query: z.infer<typeof statusQuery>,
    @HttpExchange() { reply }: Exchange,
  ) {
    const list = { ...query, list: 'status', proposal };
    const { seen, result, stale, cursorAt } = await pageInSight(
      this.log,
      list,
      { reply, proposals: [proposal] },
      slug,
      async (db, sight, after) => {
        const found = await readStatusClaims(db, sight, proposal, { after, limit: query.limit + 1 });
        return { ...found, names: await included(db, sight.cut, query.include, idsIn(found.claims)) };
      },
    );
    const { items, next } = pageOf(result.claims, query.limit, ({ holder }) => cursorAt(holder), reply);
    const conflicts = result.conflictsOf(items);
    return { proposal, items, conflicts, ...seen, ...staleIf(stale, proposal), ...result.names, next };
  }

  @Get('mixed-signals')
  @ApiQueryOf('Pairs who speak for the same body, or within it, and contradict each other', signalsQuery, signalsAnswer)
  async mixedSignals(
    @Param('id', { schema: slug }) proposal: string,
    @Query({ schema: signalsQuery }) query: z.infer<typeof signalsQuery>,
    @HttpExchange() { reply }: Exchange,
  ) {
    const within = query.within ?? null;
    const list = { ...query, list: 'mixed-signals', proposal };
    const { seen, result, stale, cursorAt } = await pageInSight(
      this.log,
      list,
      { reply, proposals: [proposal] },
      signalPlace,
      (db, sight, after) => readMixedSignals(db, sight, { proposal, within }, { after, limit: query.limit + 1 }),
    );
    const { items, next } = pageOf(result, query.limit, (signal) => cursorAt(placeOfSignal(signal)), reply);
    // A membership that could not be folded may be what two have in common.
    return { proposal, within, items, ...seen, ...staleIf(stale, proposal, { actors: true }), next };
  }
}
