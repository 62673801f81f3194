import { Body, Controller, Get, Inject, Param, Put, Query, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ActorResource, readActor, readActors } from '#read-model';
import { type ActorBody, actorBodySchema, actorFrom, slug } from '#stance';
import type { Answer } from '../commands/answer.js';
import { type CommandQuery, commandQuery, contextOf, send } from '../commands/http-command.js';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { ApiCommand, ApiQueryOf } from '../http/openapi.js';
import { pageInSight } from '../http/page-in-sight.js';
import { pageOf } from '../http/paging.js';
import { readDescribed, requireActors } from '../registers/known.js';
import { requireSameId } from '../registers/same-id.js';
import { type ActorsQuery, actorsQuery, type SingleQuery, singleQuery } from '../registers/queries.js';
import { DescribeActor } from './describe-actor.handler.js';

@ApiTags('actors')
@Controller('v1/actors')
export class ActorsController {
  constructor(
    private readonly commands: CommandBus,
    @Inject(EVENT_LOG) private readonly log: EventLog,
  ) {}

  @Put(':id')
  @ApiCommand('Describe an actor', 201)
  async describe(
    @Param('id', { schema: slug }) id: string,
    @Body({ schema: actorBodySchema }) body: ActorBody,
    @Query({ schema: commandQuery }) query: CommandQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer['body']> {
    requireSameId(id, body.id);
    return send(
      reply,
      await this.commands.execute(new DescribeActor(actorFrom(id, body), contextOf(request, query, body))),
    );
  }

  @Get()
  @ApiQueryOf('Actors, by id', actorsQuery)
  async list(
    @Query({ schema: actorsQuery }) query: ActorsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { limit, cursor: _, ...filter } = query;
    await requireActors(this.log, [filter.organisation, ...(filter.ids ?? [])]);
    const list = { ...query, list: 'actors' };
    const { result, stale, cursorAt } = await pageInSight(this.log, list, slug, (tx, { cut }, after) =>
      readActors(tx, filter, { after, limit: limit + 1, cut }),
    );
    const page = pageOf(result, limit, ({ id }) => cursorAt(id), request, reply);
    return { ...page, ...(stale.actors && { stale: true }) };
  }

  @Get(':id')
  @ApiQueryOf('An actor as described', singleQuery)
  async get(
    @Param('id', { schema: slug }) id: string,
    @Query({ schema: singleQuery }) _query: SingleQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActorResource & { stale?: true }> {
    const actor = await readDescribed(this.log, { kind: 'actor', id }, (tx) => readActor(tx, id));
    if (!actor.stale) reply.header('etag', `"${actor.version}"`);
    return actor;
  }
}
