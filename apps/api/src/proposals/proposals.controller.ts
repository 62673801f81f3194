import { Body, Controller, Get, Inject, Param, Put, Query, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ProposalResource, readProposal, readProposals } from '#read-model';
import { type ProposalBody, proposalBodySchema, proposalFrom, slug } from '#stance';
import type { Answer } from '../commands/answer.js';
import { type CommandQuery, commandQuery, contextOf, send } from '../commands/http-command.js';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { ApiCommand, ApiQueryOf } from '../http/openapi.js';
import { pageInSight } from '../http/page-in-sight.js';
import { pageOf } from '../http/paging.js';
import { readDescribed, requireProposals } from '../registers/known.js';
import { requireSameId } from '../registers/same-id.js';
import { type ProposalsQuery, proposalsQuery, type SingleQuery, singleQuery } from '../registers/queries.js';
import { DescribeProposal } from './describe-proposal.handler.js';

@ApiTags('proposals')
@Controller('v1/proposals')
export class ProposalsController {
  constructor(
    private readonly commands: CommandBus,
    @Inject(EVENT_LOG) private readonly log: EventLog,
  ) {}

  @Put(':id')
  @ApiCommand('Describe a proposal', 201)
  async describe(
    @Param('id', { schema: slug }) id: string,
    @Body({ schema: proposalBodySchema }) body: ProposalBody,
    @Query({ schema: commandQuery }) query: CommandQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer['body']> {
    requireSameId(id, body.id);
    return send(
      reply,
      await this.commands.execute(new DescribeProposal(proposalFrom(id, body), contextOf(request, query, body))),
    );
  }

  @Get()
  @ApiQueryOf('Proposals, by id', proposalsQuery)
  async list(
    @Query({ schema: proposalsQuery }) query: ProposalsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { limit, cursor: _, ...filter } = query;
    await requireProposals(this.log, filter.ids ?? []);
    const list = { ...query, list: 'proposals' };
    const { result, stale, cursorAt } = await pageInSight(this.log, list, slug, (tx, { cut }, after) =>
      readProposals(tx, filter, { after, limit: limit + 1, cut }),
    );
    const page = pageOf(result, limit, ({ id }) => cursorAt(id), request, reply);
    return { ...page, ...(stale.any && { stale: true }) };
  }

  @Get(':id')
  @ApiQueryOf('A proposal as described', singleQuery)
  async get(
    @Param('id', { schema: slug }) id: string,
    @Query({ schema: singleQuery }) _query: SingleQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProposalResource & { stale?: true }> {
    const proposal = await readDescribed(this.log, { kind: 'proposal', id }, (tx) => readProposal(tx, id));
    if (!proposal.stale) reply.header('etag', `"${proposal.version}"`);
    return proposal;
  }
}
