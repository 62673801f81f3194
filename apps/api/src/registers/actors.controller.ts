import { Body, Controller, Get, Inject, Param, Put, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type ActorResource, readActor, readActors } from '#read-model';
import { type ActorBody, actorBodySchema, actorFrom, slug } from '#stance';
import type { Answer } from '../commands/answer.js';
import { type CommandQuery, commandQuery, contextOf, send } from '../commands/http-command.js';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { type Exchange, HttpExchange } from '../http/exchange.js';
import { ApiCommand, ApiQueryOf } from '../http/openapi.js';
import { actorSchema } from '../http/recorded.js';
import { actorsAnswer, answerDescribed, answerList } from './answers.js';
import { Describe } from './describe.handler.js';
import { type ActorsQuery, actorsQuery, type SingleQuery, singleQuery } from './queries.js';
import { requireSameId } from './same-id.js';

@ApiTags('actors')
@Controller('v1/actors')
export class ActorsController {
  constructor(
    private readonly commands: CommandBus,
    @Inject(EVENT_LOG) private readonly log: EventLog,
  ) {}

  @Put(':id')
  @ApiCommand('Describe an actor', actorSchema, 201)
  async describe(
    @Param('id', { schema: slug }) id: string,
    @Body({ schema: actorBodySchema }) body: ActorBody,
    @Query({ schema: commandQuery }) query: CommandQuery,
    @HttpExchange() { reply }: Exchange,
  ): Promise<Answer['body']> {
    requireSameId(id, body.id);
    const command = new Describe({ actor: actorFrom(id, body) }, contextOf(reply.request, query, body));
    return send(reply, await this.commands.execute(command));
  }

  @Get()
  @ApiQueryOf('Actors, by id or by name', actorsQuery, actorsAnswer)
  async list(@Query({ schema: actorsQuery }) query: ActorsQuery, @HttpExchange() { reply }: Exchange) {
    const named = { actors: [query.organisation, ...(query.ids ?? [])] };
    return answerList(this.log, { ...query, list: 'actors' }, named, (db, page) => readActors(db, query, page), reply);
  }

  @Get(':id')
  @ApiQueryOf('An actor as described', singleQuery, actorSchema)
  get(
    @Param('id', { schema: slug }) id: string,
    @Query({ schema: singleQuery }) _query: SingleQuery,
    @HttpExchange() { reply }: Exchange,
  ): Promise<ActorResource & { stale?: true }> {
    return answerDescribed(this.log, { kind: 'actor', id }, (db) => readActor(db, id), reply);
  }
}
