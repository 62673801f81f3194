/** Mending what was coded: many statements at once, and two actors or two proposals that are one. */
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { readSimilar, readStatement } from '#read-model';
import { MAXIMA, slug, uuid, voidingSchema } from '#stance';
import type { Answer } from '../commands/answer.js';
import { type CommandQuery, commandQuery, contextOf, send } from '../commands/http-command.js';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { type Exchange, HttpExchange } from '../http/exchange.js';
import { ApiCommand, ApiQueryOf, header } from '../http/openapi.js';
import { Problem, type ProblemSlug, problemSchema } from '../http/problem.js';
import { actorSchema, proposalSchema, statementSchema } from '../http/recorded.js';
import { minSequence } from '../http/sight.js';
import { type ChangedOne, ChangeMany, type ManyChange } from './change-many.handler.js';
import { Merge, MergeHandler } from './merge.handler.js';
import { Unmerge } from './unmerge.handler.js';

const mergeBody = z.strictObject({ into: slug });
type MergeBody = z.infer<typeof mergeBody>;
const mergeQuery = z.strictObject({ into: slug, 'min-sequence': minSequence });
type MergeQuery = z.infer<typeof mergeQuery>;
const mergePreviewAnswer = z
  .object({
    statements: z.int().describe('How many would be changed: recoded, or moved.'),
    duplicates: z
      .int()
      .describe('How many of these would be voided, because their words are already recorded under the other.'),
    actors: z.array(slug).describe('Those with a membership in it.'),
    proposals: z.array(slug).describe('Those that it owns, or whose relations name it.'),
    isMore: z.boolean().describe('Whether there are more than fit in one append.'),
  })
  .meta({ id: 'MergePreview' });
const nothing = z.strictObject({}).optional();

const CHANGES = ['recode', 'move', 'void', 'reinstate'] as const;
const manyBody = z
  .strictObject({
    statements: z
      .array(z.strictObject({ id: uuid, version: z.int().min(1) }))
      .min(1)
      .max(MAXIMA.batch)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'expected each statement once')
      .describe('The statements, each with the version that you have seen.'),
    recode: z.record(z.string(), z.unknown()).optional().describe('A merge patch (RFC 7396).'),
    move: z.strictObject({ proposal: slug }).optional(),
    void: voidingSchema.optional(),
    reinstate: z.strictObject({}).optional(),
  })
  .refine((body) => CHANGES.filter((change) => body[change] !== undefined).length === 1, {
    error: 'expected one of recode, move, void and reinstate',
  })
  .meta({ id: 'ManyChangesBody' });
type ManyBody = z.infer<typeof manyBody>;
const manyQuery = commandQuery.extend({ preview: z.literal('true').optional() });

const manyAnswer = z
  .object({
    batch: uuid.nullable().describe('In the metadata of all events; null where nothing was recorded.'),
    statements: z.array(
      z.object({
        id: uuid,
        status: z.enum(['recoded', 'moved', 'voided', 'reinstated', 'unchanged', 'refused']),
        version: z.int().describe('The version that it has then.'),
        movedTo: uuid.optional().describe('After a move: the statement that supersedes it.'),
        problem: problemSchema.optional().describe('In a preview: why it would be refused.'),
      }),
    ),
  })
  .meta({ id: 'ManyChanges' });

const single = z.strictObject({ 'min-sequence': minSequence });
const similarAnswer = z
  .object({
    items: z.array(
      z.object({
        statement: statementSchema.omit({ stale: true }),
        similarity: z.number().describe('0 to 1: the share of trigrams that their words have in common.'),
        isLinked: z.boolean().describe('Whether both already report the same utterance.'),
      }),
    ),
  })
  .meta({ id: 'SimilarStatements' });

@ApiTags('mending')
@Controller('v1')
export class MendingController {
  constructor(
    private readonly commands: CommandBus,
    private readonly merges: MergeHandler,
    @Inject(EVENT_LOG) private readonly log: EventLog,
  ) {}

  @Post('actors/:id/merge')
  @HttpCode(200)
  @ApiCommand('Merge an actor into another: what named it names the other from now on', actorSchema)
  mergeActor(
    @Param('id', { schema: slug }) id: string,
    @Body({ schema: mergeBody }) body: MergeBody,
    @Query({ schema: commandQuery }) query: CommandQuery,
    @HttpExchange() { reply }: Exchange,
  ): Promise<Answer['body']> {
    return this.merge('actor', id, body, query, reply);
  }

  @Post('actors/:id/unmerge')
  @HttpCode(200)
  @ApiCommand('Take the merge of an actor back', actorSchema)
  unmergeActor(
    @Param('id', { schema: slug }) id: string,
    @Body({ schema: nothing }) body: object | undefined,
    @Query({ schema: commandQuery }) query: CommandQuery,
    @HttpExchange() { reply }: Exchange,
  ): Promise<Answer['body']> {
    return this.unmerge('actor', id, body, query, reply);
  }

  @Post('proposals/:id/merge')
  @HttpCode(200)
  @ApiCommand('Merge a proposal into another: the statements about it are about the other from now on', proposalSchema)
  mergeProposal(
    @Param('id', { schema: slug }) id: string,
    @Body({ schema: mergeBody }) body: MergeBody,
    @Query({ schema: commandQuery }) query: CommandQuery,
    @HttpExchange() { reply }: Exchange,
  ): Promise<Answer['body']> {
    return this.merge('proposal', id, body, query, reply);
  }

  @Post('proposals/:id/unmerge')
  @HttpCode(200)
  @ApiCommand('Take the merge of a proposal back', proposalSchema)
  unmergeProposal(
    @Param('id', { schema: slug }) id: string,
    @Body({ schema: nothing }) body: object | undefined,
    @Query({ schema: commandQuery }) query: CommandQuery,
    @HttpExchange() { reply }: Exchange,
  ): Promise<Answer['body']> {
    return this.unmerge('proposal', id, body, query, reply);
  }

  @Get('actors/:id/merge')
  @ApiQueryOf('What merging an actor into another would change', mergeQuery, mergePreviewAnswer)
  previewActor(@Param('id', { schema: slug }) id: string, @Query({ schema: mergeQuery }) { into }: MergeQuery) {
    return this.merges.preview({ kind: 'actor', id }, into);
  }

  @Get('proposals/:id/merge')
  @ApiQueryOf('What merging a proposal into another would change', mergeQuery, mergePreviewAnswer)
  previewProposal(@Param('id', { schema: slug }) id: string, @Query({ schema: mergeQuery }) { into }: MergeQuery) {
    return this.merges.preview({ kind: 'proposal', id }, into);
  }

  @Post('statements/batch')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Change many statements in the same way: all of them, or none',
    description:
      'Give each with the version that you have seen. If one has changed since, or cannot be changed, nothing is changed: the answer is 412, or the problem in the way, with the place of each in `errors`.',
  })
  @ApiQuery({
    name: 'preview',
    required: false,
    schema: { type: 'string', enum: ['true'] },
    description: 'Change nothing, and say what would happen to each.',
  })
  @ApiQuery({ name: 'describe', required: false, schema: { type: 'string', enum: ['missing'] } })
  @ApiResponse({
    status: 200,
    description: 'What happened to each.',
    headers: { 'Stancebook-Sequence': header('Where this was written, for use as min-sequence.', { required: true }) },
    standardSchema: manyAnswer,
  })
  async changeMany(
    @Body({ schema: manyBody }) { statements, ...change }: ManyBody,
    @Query({ schema: manyQuery }) { preview, ...query }: z.infer<typeof manyQuery>,
    @HttpExchange() { reply }: Exchange,
  ): Promise<z.infer<typeof manyAnswer>> {
    const context = contextOf(reply.request, query, { statements, ...change });
    const command = new ChangeMany(statements, change as ManyChange, context, preview === 'true');
    const { sequences, ...answer } = await this.commands.execute(command);
    if (preview !== 'true') refuseAllIfAny(answer.statements);
    reply.header('stancebook-sequence', sequences);
    return answer;
  }

  @Get('statements/:id/similar')
  @ApiQueryOf('Statements that may report the same speech act: nearly the same words', single, similarAnswer)
  async similar(
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: single }) _query: object,
  ): Promise<z.infer<typeof similarAnswer>> {
    const statement = await readStatement(this.log.pool, id);
    if (!statement) throw new Problem('not-found', `there is no statement ${id}`);
    return { items: await readSimilar(this.log.pool, statement) };
  }

  private async merge(
    kind: 'actor' | 'proposal',
    id: string,
    body: MergeBody,
    query: CommandQuery,
    reply: Exchange['reply'],
  ): Promise<Answer['body']> {
    const command = new Merge({ kind, id }, body.into, contextOf(reply.request, query, body));
    return send(reply, await this.commands.execute(command));
  }

  private async unmerge(
    kind: 'actor' | 'proposal',
    id: string,
    body: object | undefined,
    query: CommandQuery,
    reply: Exchange['reply'],
  ): Promise<Answer['body']> {
    return send(reply, await this.commands.execute(new Unmerge({ kind, id }, contextOf(reply.request, query, body))));
  }
}

/** With the problem of the first of them, and of each what is wrong with it. */
function refuseAllIfAny(changed: ChangedOne[]): void {
  const refused = changed.flatMap(({ problem }, i) => (problem ? [{ problem, i }] : []));
  const [first] = refused;
  if (!first) return;
  const errors = refused.map(({ problem, i }) => ({ pointer: `/statements/${i}`, detail: problem.detail }));
  const detail = `nothing was changed, because ${refused.length} of ${changed.length} statements cannot be: ${first.problem.detail}`;
  throw new Problem(first.problem.type.replace('/problems/', '') as ProblemSlug, detail, { errors });
}
