import { Body, Controller, Get, Inject, Param, Put, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type ProposalResource, readProposal, readProposals } from '#read-model';
import { type ProposalBody, proposalBodySchema, proposalFrom, slug } from '#stance';
import type { Answer } from '../commands/answer.js';
import { type CommandQuery, commandQuery, contextOf, send } from '../commands/http-command.js';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { type Exchange, HttpExchange } from '../http/exchange.js';
import { ApiCommand, ApiQueryOf } from '../http/openapi.js';
import { proposalSchema } from '../http/recorded.js';
import { answerDescribed, answerList, proposalsAnswer } from './answers.js';
import { Describe } from './describe.handler.js';
import { type ProposalsQuery, proposalsQuery, type SingleQuery, singleQuery } from './queries.js';
import { requireSameId } from './same-id.js';

@ApiTags('proposals')
@Controller('v1/proposals')
export class ProposalsController {
  constructor(
    private readonly commands: CommandBus,
    @Inject(EVENT_LOG) private readonly log: EventLog,
  ) {}

  @Put(':id')
  @ApiCommand('Describe a proposal', proposalSchema, 201)
  async describe(
    @Param('id', { schema: slug }) id: string,
    @Body({ schema: proposalBodySchema }) body: ProposalBody,
    @Query({ schema: commandQuery }) query: CommandQuery,
    @HttpExchange() { reply }: Exchange,
  ): Promise<Answer['body']> {
    requireSameId(id, body.id);
    const command = new Describe({ proposal: proposalFrom(id, body) }, contextOf(reply.request, query, body));
    return send(reply, await this.commands.execute(command));
  }

  @Get()
  @ApiQueryOf('Proposals, by id or by title', proposalsQuery, proposalsAnswer)
  async list(@Query({ schema: proposalsQuery }) query: ProposalsQuery, @HttpExchange() { reply }: Exchange) {
    const named = { proposals: query.ids ?? [] };
    return answerList(
      this.log,
      { ...query, list: 'proposals' },
      named,
      (db, page) => readProposals(db, query, page),
      reply,
    );
  }

  @Get(':id')
  @ApiQueryOf('A proposal as described', singleQuery, proposalSchema)
  get(
    @Param('id', { schema: slug }) id: string,
    @Query({ schema: singleQuery }) _query: SingleQuery,
    @HttpExchange() { reply }: Exchange,
  ): Promise<ProposalResource & { stale?: true }> {
    return answerDescribed(this.log, { kind: 'proposal', id }, (db) => readProposal(db, id), reply);
  }
}
