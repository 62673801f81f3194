import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { MATRIX_HOLDERS_MAX, MATRIX_PROPOSALS_MAX, readMatrix, readRecordedAt } from '#read-model';
import { ACTOR_KINDS, dayOfInstant, ENTRY_KINDS, EVIDENCE, MAXIMA, OPEN_START, slug, text } from '#stance';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { type Exchange, HttpExchange } from '../http/exchange.js';
import { ApiQueryOf } from '../http/openapi.js';
import { slugs } from '../http/paging.js';
import { seenMembers, sightQuery, staleIf, withSight } from '../http/sight.js';

const matrixQuery = z
  .strictObject({
    holders: slugs,
    proposals: slugs,
    topic: text.min(1).optional(),
    organisation: slug
      .optional()
      .meta({ description: 'Its members on the day of asOf, or else on the day of the last recording.' }),
    kind: z.enum(ACTOR_KINDS).optional(),
    ...sightQuery,
  })
  .refine(
    ({ holders, proposals }) =>
      (holders?.length ?? MATRIX_HOLDERS_MAX) * (proposals?.length ?? MATRIX_PROPOSALS_MAX) <= MAXIMA.cells,
    `expected at most ${MAXIMA.cells} cells: name fewer holders, or fewer proposals`,
  );

const facet = z.object({
  value: z.string(),
  kind: z.enum(ENTRY_KINDS),
  evidence: z.enum(EVIDENCE),
  contestedWith: z.array(z.string()).nullable(),
  alsoCodedAs: z.array(z.string()),
  saidOn: z.string(),
  noLaterThan: z.string(),
  statement: z.uuid(),
});

const matrixAnswer = z
  .object({
    holders: z.array(z.object({ id: slug, name: z.string(), kind: z.enum(ACTOR_KINDS), unnamed: z.boolean() })),
    proposals: z.array(z.object({ id: slug, title: z.string(), topics: z.array(z.string()) })),
    cells: z.array(z.object({ holder: slug, proposal: slug, position: facet.nullable(), status: facet.nullable() })),
    more: z.object({ holders: z.int(), proposals: z.int() }),
    ...seenMembers,
  })
  .meta({ id: 'Matrix' });

@ApiTags('stances')
@Controller('v1/matrix')
export class MatrixController {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  @Get()
  @ApiQueryOf(
    'Holders by proposals: the 200 holders and 100 proposals with the most stances, unless you name others',
    matrixQuery,
    matrixAnswer,
  )
  async matrix(
    @Query({ schema: matrixQuery }) query: z.infer<typeof matrixQuery>,
    @HttpExchange() { reply }: Exchange,
  ) {
    const { holders = [], organisation, proposals = [] } = query;
    const asker = { reply, actors: [...holders, organisation], proposals };
    const { seen, result, stale } = await withSight(this.log, query, asker, async (db, sight) => {
      const recordedAt = await readRecordedAt(db, sight.cut);
      // Not today: the same snapshot gives the same answer on any day.
      const memberOn = sight.asOf ?? (recordedAt ? dayOfInstant(recordedAt) : OPEN_START);
      return readMatrix(db, sight, query, memberOn);
    });
    return { ...result, ...seen, ...staleIf(stale, undefined, { actors: true }) };
  }
}
