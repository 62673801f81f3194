import { Readable } from 'node:stream';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Db } from '#postgres';
import {
  MATRIX_HOLDERS_MAX,
  MATRIX_ORDERS,
  MATRIX_PROPOSALS_MAX,
  matrixRows,
  readMatrix,
  readRecordedAt,
  type Sight,
} from '#read-model';
import {
  ACTOR_KINDS,
  type Day,
  dayOfInstant,
  ENTRY_KINDS,
  EVIDENCE,
  FACETS,
  MAXIMA,
  OPEN_START,
  slug,
  text,
} from '#stance';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { CSV, sendCsv } from '../exports/send-csv.js';
import { type Exchange, HttpExchange } from '../http/exchange.js';
import { ApiQueryOf } from '../http/openapi.js';
import { pageInSight } from '../http/page-in-sight.js';
import { linkNext, nextMember, pagingQuery, slugs } from '../http/paging.js';
import { Places } from '../http/places.js';
import { Problem } from '../http/problem.js';
import { reachedNow } from '../http/reached-now.js';
import { encode, seenMembers, sightQuery, staleIf, withSight } from '../http/sight.js';
import { longCsv, wideCsv } from './matrix-csv.js';

const matrixFilter = {
  holders: slugs,
  proposals: slugs,
  topic: text.min(1).optional(),
  organisation: slug
    .optional()
    .meta({ description: 'Its members on the day of asOf, or on the day of the last recording.' }),
  kind: z.enum(ACTOR_KINDS).optional(),
  differ: z.enum(['true', 'false']).optional().meta({
    description:
      'true: only proposals on which two of the holders are on different sides: in favour, neutral or opposed. Strength makes no difference; a position that is contested, or not on the line, is on no side.',
  }),
};

const matrixQuery = z
  .strictObject({
    ...matrixFilter,
    order: z.enum(MATRIX_ORDERS).default('holders').meta({
      description:
        'The order of proposals. holders: those on which most of the holders have a stance first. divided: by the mean distance between any two of them on the line. title: in alphabetical order.',
    }),
    limit: pagingQuery.limit
      .removeDefault()
      .optional()
      .meta({ description: 'Proposals per page. Default: 100, or all that are named.' }),
    cursor: pagingQuery.cursor,
    ...sightQuery,
  })
  .refine(
    ({ holders, proposals, limit }) =>
      (holders?.length ?? MATRIX_HOLDERS_MAX) * (limit ?? proposals?.length ?? MATRIX_PROPOSALS_MAX) <= MAXIMA.cells,
    `expected at most ${MAXIMA.cells} cells: name fewer holders, or fewer proposals, or a lower limit`,
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
    before: z.int().meta({ description: 'How many proposals come before those shown.' }),
    total: z.object({
      holders: z.int().meta({ description: 'All holders that match the filter.' }),
      proposals: z.int().meta({
        description:
          'All proposals on which any holder that matches the filter has a stance, or on which two of them differ if differ is true; or all that are named.',
      }),
    }),
    more: z.object({ holders: z.int(), proposals: z.int() }).meta({ description: 'How many of these are not shown.' }),
    ...seenMembers,
    ...nextMember,
    previous: z.string().nullable().meta({ description: 'The cursor of the page before; null on the first one.' }),
  })
  .meta({ id: 'Matrix' });

/** How many proposals come before. */
const place = z.int().min(0);

const LONG_OR_WIDE = ['long', 'wide'] as const;
/** A spreadsheet has 16,384 columns. */
const COLUMNS_MAX = 16_000;
/** Being made at once. */
const EXPORTS_MAX = 12;

const matrixFileQuery = z.strictObject({
  ...matrixFilter,
  shape: z
    .enum(LONG_OR_WIDE)
    .default('long')
    .meta({
      description: `long: one row for each stance of a holder on a proposal. wide: one row for each proposal and one column for each holder, at most ${COLUMNS_MAX}.`,
    }),
  facet: z
    .enum(FACETS)
    .default('position')
    .meta({ description: 'What the cells of a wide file hold. A long one has both.' }),
  ...sightQuery,
});

@ApiTags('stances')
@Controller('v1')
export class MatrixController {
  private readonly making = new Places(EXPORTS_MAX);

  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  @Get('matrix')
  @ApiQueryOf(
    'Holders by proposals: by default the 200 holders with the most stances, and their proposals page by page',
    matrixQuery,
    matrixAnswer,
  )
  async matrix(
    @Query({ schema: matrixQuery }) query: z.infer<typeof matrixQuery>,
    @HttpExchange() { reply }: Exchange,
  ) {
    const { proposals, order } = query;
    const differ = query.differ === 'true';
    const limit = query.limit ?? Math.max(1, proposals?.length ?? MATRIX_PROPOSALS_MAX);
    const list = { ...query, limit, list: 'matrix' };
    const { seen, result, stale, cursorAt } = await pageInSight(
      this.log,
      list,
      { reply, ...namedIn(query) },
      place,
      async (db, sight, after) =>
        readMatrix(db, sight, query, await memberOn(db, sight), { order, differ, after: after ?? 0, limit }),
    );
    const { before, total } = result;
    const cursor = (after: number) => encode(cursorAt(after));
    const next = before + limit < total.proposals ? cursor(before + limit) : null;
    const previous = before > 0 ? cursor(Math.max(0, before - limit)) : null;
    if (next) linkNext(reply, next);
    return { ...result, ...seen, ...staleIf(stale, undefined, { actors: true }), next, previous };
  }

  @Get('matrix.csv')
  @ApiQueryOf(
    'The whole matrix as CSV: all holders and proposals that match the filter, in order of id',
    matrixFileQuery,
    [CSV],
  )
  async file(
    @Query({ schema: matrixFileQuery }) query: z.infer<typeof matrixFileQuery>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const named = namedIn(query);
    await reachedNow(this.log, named);
    if (!this.making.take(reply.raw)) {
      const detail = `expected at most ${EXPORTS_MAX} matrices being written, and half of these for one address: try again`;
      throw new Problem('too-many-exports', detail, { headers: { 'retry-after': '5' } });
    }
    const differ = query.differ === 'true';
    const { seen, result, stale } = await withSight(this.log, query, { ...named, reply }, async (db, sight) =>
      matrixRows(db, sight, { ...query, differ }, await memberOn(db, sight)),
    );
    if (query.shape === 'wide' && result.holders.length > COLUMNS_MAX) {
      const detail = `expected at most ${COLUMNS_MAX} holders in a wide file, got ${result.holders.length}: name fewer, or ask for shape=long`;
      throw new Problem('bad-request', detail);
    }
    const content = query.shape === 'wide' ? wideCsv(result, query.facet) : longCsv(result);
    sendCsv(reply, Readable.from(content, { objectMode: false }), `matrix-${query.shape}`, {
      ...seen,
      ...staleIf(stale, undefined, { actors: true }),
    });
  }
}

/** Not today: the same snapshot gives the same answer on any day. */
async function memberOn(db: Db, { asOf, cut }: Sight): Promise<Day> {
  if (asOf) return asOf;
  const recordedAt = await readRecordedAt(db, cut);
  return recordedAt ? dayOfInstant(recordedAt) : OPEN_START;
}

function namedIn({
  holders = [],
  organisation,
  proposals = [],
}: Pick<z.infer<typeof matrixQuery>, 'holders' | 'organisation' | 'proposals'>) {
  return { actors: [...holders, organisation], proposals };
}
