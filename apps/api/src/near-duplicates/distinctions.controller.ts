/** Actors and proposals that are marked as different, though their names are near. */
import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { readDistinctions } from '#read-model';
import { type DistinctionBody, distinctionBodySchema, slug } from '#stance';
import type { Answer } from '../commands/answer.js';
import { type CommandQuery, commandQuery, contextOf, send } from '../commands/http-command.js';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { type Exchange, HttpExchange } from '../http/exchange.js';
import { ApiCommand, ApiQueryOf } from '../http/openapi.js';
import { nextMember, pageOf, pagingQuery, placeOf } from '../http/paging.js';
import { Problem } from '../http/problem.js';
import { reachedNow } from '../http/reached-now.js';
import { distinctionResourceSchema } from '../http/recorded.js';
import { minSequence } from '../http/sight.js';
import { namesAt } from './names-at.js';
import { Distinguish } from './distinguish.handler.js';

const of = z.enum(['actor', 'proposal']);
const distinctionsQuery = z.strictObject({ of: of.default('actor'), ...pagingQuery, 'min-sequence': minSequence });

const distinctionsAnswer = z
  .object({
    items: z.array(
      distinctionResourceSchema.extend({
        names: z
          .tuple([z.string(), z.string()])
          .meta({ description: 'What the two are called now, in the order of `ids`.' }),
      }),
    ),
    ...nextMember,
  })
  .meta({ id: 'Distinctions' });

const place = z.strictObject({ of, after: z.tuple([slug, slug]) });

@ApiTags('mending')
@Controller('v1/distinctions')
export class DistinctionsController {
  constructor(
    private readonly commands: CommandBus,
    @Inject(EVENT_LOG) private readonly log: EventLog,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiCommand(
    'Mark two actors, or two proposals, as different, so that they are no near duplicates',
    distinctionResourceSchema,
  )
  make(
    @Body({ schema: distinctionBodySchema }) body: DistinctionBody,
    @Query({ schema: commandQuery }) query: CommandQuery,
    @HttpExchange() exchange: Exchange,
  ): Promise<Answer['body']> {
    return this.distinguish(body, 'make', query, exchange);
  }

  @Post('withdrawal')
  @HttpCode(200)
  @ApiCommand('Take it back that two are marked as different', distinctionResourceSchema)
  withdraw(
    @Body({ schema: distinctionBodySchema }) body: DistinctionBody,
    @Query({ schema: commandQuery }) query: CommandQuery,
    @HttpExchange() exchange: Exchange,
  ): Promise<Answer['body']> {
    return this.distinguish(body, 'withdraw', query, exchange);
  }

  @Get()
  @ApiQueryOf('Actors, or proposals, that are marked as different: by ids', distinctionsQuery, distinctionsAnswer)
  async list(
    @Query({ schema: distinctionsQuery }) { of, limit, cursor }: z.infer<typeof distinctionsQuery>,
    @HttpExchange() { reply }: Exchange,
  ): Promise<z.infer<typeof distinctionsAnswer>> {
    const { pool } = this.log;
    const { sequences } = await reachedNow(this.log);
    const from = placeOf(place, cursor);
    if (from && from.of !== of)
      throw new Problem('bad-request', `expected the cursor of a list of the same kind: this one is of=${from.of}`);
    const found = await readDistinctions(pool, sequences, of, { after: from?.after ?? null, limit: limit + 1 });
    const { items, next } = pageOf(found, limit, ({ ids }) => ({ of, after: ids }), reply);
    const known = await namesAt(pool, of, [...new Set(items.flatMap(({ ids }) => ids))]);
    const nameOf = (id: string) => known.get(id)?.name ?? id;
    return { items: items.map((item) => ({ ...item, names: [nameOf(item.ids[0]), nameOf(item.ids[1])] })), next };
  }

  private async distinguish(
    body: DistinctionBody,
    step: Distinguish['step'],
    query: CommandQuery,
    { reply }: Exchange,
  ): Promise<Answer['body']> {
    return send(reply, await this.commands.execute(new Distinguish(body, step, contextOf(reply.request, query, body))));
  }
}
