/** How many holders took each position on a proposal, year by year. */
import { Readable } from 'node:stream';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Db } from '#postgres';
import { type PeriodLength, PERIODS, type PositionsInPeriod, readPositions, type Sight } from '#read-model';
import { POSITIONS, slug } from '#stance';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { csvOf } from '../exports/csv.js';
import { CSV, sendCsv } from '../exports/send-csv.js';
import type { Column } from '../exports/tables.js';
import { type Exchange, HttpExchange } from '../http/exchange.js';
import { ApiQueryOf } from '../http/openapi.js';
import { pageInSight } from '../http/page-in-sight.js';
import { nextMember, pageOf, pagingQuery } from '../http/paging.js';
import { seenMembers, sightQuery, staleIf, withSight } from '../http/sight.js';

const by = z.enum(PERIODS).optional().meta({
  description: 'By default: months if the statements span at most two years, quarters up to five, otherwise years.',
});
const positionsQuery = z.strictObject({ by, ...sightQuery, ...pagingQuery });
const positionsFileQuery = z.strictObject({ by, ...sightQuery });

const counted = (what: string) =>
  z
    .object({
      n: z.int().meta({ description: 'Of all positions together.' }),
      contested: z.int().meta({ description: 'How many of these positions are contested.' }),
      positions: z
        .partialRecord(z.enum(POSITIONS), z.int())
        .meta({ description: 'How many have each position; those that nobody has are left out.' }),
    })
    .meta({ description: what });

const period = z.string().regex(/^\d{4}(-Q[1-4]|-\d\d)?$/);

const positionsAnswer = z
  .object({
    proposal: slug,
    by: z.enum(PERIODS),
    items: z
      .array(
        z
          .object({
            period: period.meta({
              description: 'YYYY, YYYY-Qn or YYYY-MM, of the last day on which it can have been said.',
            }),
            held: counted('The holders by the position that they have at the end of the period.'),
            spoke: counted('The holders who took a position in the period, by the last that they took in it.'),
          })
          .meta({ id: 'PositionsInPeriod' }),
      )
      .meta({
        description: 'The periods in which somebody spoke. Positions held do not change in the periods between.',
      }),
    ...seenMembers,
    ...nextMember,
  })
  .meta({ id: 'PositionsOverTime' });

@ApiTags('stances')
@Controller('v1/proposals/:id')
export class PositionsController {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  @Get('positions')
  @ApiQueryOf('How many holders took each position on a proposal, year by year', positionsQuery, positionsAnswer)
  async positions(
    @Param('id', { schema: slug }) proposal: string,
    @Query({ schema: positionsQuery }) query: z.infer<typeof positionsQuery>,
    @HttpExchange() { reply }: Exchange,
  ) {
    const list = { ...query, list: 'positions', proposal };
    const { seen, result, stale, cursorAt } = await pageInSight(
      this.log,
      list,
      { reply, proposals: [proposal] },
      period,
      (db, sight, after) => readPositions(db, sight, proposal, query.by ?? null, { after, limit: query.limit + 1 }),
    );
    const placeAt = (last: PositionsInPeriod) => cursorAt(last.period);
    const { items, next } = pageOf(result.periods, query.limit, placeAt, reply);
    return { proposal, by: result.by, items, ...seen, ...staleIf(stale, proposal), next };
  }

  @Get('positions.csv')
  @ApiQueryOf('The same as CSV: one row for each period', positionsFileQuery, [CSV])
  async file(
    @Param('id', { schema: slug }) proposal: string,
    @Query({ schema: positionsFileQuery }) query: z.infer<typeof positionsFileQuery>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { seen, result, stale } = await withSight(
      this.log,
      query,
      { reply, proposals: [proposal] },
      async (db, sight) => periodPages(db, sight, proposal, query.by ?? null),
    );
    const content = Readable.from(csvOf(COLUMNS, result), { objectMode: false });
    sendCsv(reply, content, `positions-${proposal}`, { ...seen, ...staleIf(stale, proposal) });
  }
}

const PAGE_SIZE = 200;

async function* periodPages(
  db: Db,
  sight: Sight,
  proposal: string,
  asked: PeriodLength | null,
): AsyncGenerator<{ [name: string]: unknown }[]> {
  let length = asked;
  for (let after: string | null = null; ; ) {
    const { by: found, periods } = await readPositions(db, sight, proposal, length, { after, limit: PAGE_SIZE });
    length = found;
    yield periods.map((one) => ({ ...one, held: rowOf(one.held), spoke: rowOf(one.spoke) }));
    const last = periods.at(-1);
    if (!last || periods.length < PAGE_SIZE) return;
    after = last.period;
  }
}

function rowOf({ n, contested, positions }: PositionsInPeriod['held']) {
  return { n, contested, ...Object.fromEntries(POSITIONS.map((position) => [position, positions[position] ?? 0])) };
}

const COLUMNS: Column[] = [
  { name: 'period', type: 'string', description: 'YYYY, YYYY-Qn or YYYY-MM.' },
  ...(['held', 'spoke'] as const).flatMap((what) =>
    ['n', 'contested', ...POSITIONS].map(
      (name): Column => ({ name: `${what}.${name}`, type: 'integer', description: 'How many holders.' }),
    ),
  ),
];
