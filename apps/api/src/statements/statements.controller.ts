import { Body, Controller, Get, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  NOW,
  RANKED_MAX,
  type Included,
  isSearchStale,
  readIncluded,
  readMatchedTerms,
  readRelevantStatements,
  readStatement,
  readStatements,
  type StatementResource,
} from '#read-model';
import {
  actorsNamedByStatement,
  boundsOf,
  endOf,
  STATEMENT_KINDS,
  type StatementBody,
  slug,
  statementBodySchema,
  text,
  uuid,
  type Voiding,
  voidingSchema,
} from '#stance';
import { callerOf } from '../access/caller.js';
import { publicValue, seesAll } from '../access/public-view.js';
import { ANNOTATION_TYPE, type Annotation, annotationOf, CONTEXT } from '../annotations/annotation.js';
import type { Answer } from '../commands/answer.js';
import { CONFIG, type Config } from '../config.js';
import { type CommandQuery, commandQuery, contextOf, send } from '../commands/http-command.js';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { type Exchange, HttpExchange } from '../http/exchange.js';
import { included, includedMember, includeQuery } from '../http/include.js';
import { ApiCommand, ApiQueryOf } from '../http/openapi.js';
import { pageInSight } from '../http/page-in-sight.js';
import { nextMember, pageOf, pagingQuery, placeDay } from '../http/paging.js';
import { Problem } from '../http/problem.js';
import { statementRevisionSchema, statementSchema } from '../http/recorded.js';
import { minSequence, type Seen, seenMembers, sightQuery, staleIf, staleMember } from '../http/sight.js';
import { searchText } from '../search/search-text.js';
import { standingIn } from '../registers/in-log.js';
import { readRecorded } from '../registers/known.js';
import { readAllRevisions } from './all-revisions.js';
import { mergePatchSchema } from './merge-patch-schema.js';
import { moveSchema, MoveStatement } from './move-statement.handler.js';
import { RecodeStatement } from './recode-statement.handler.js';
import { RecordStatement } from './record-statement.handler.js';
import { ReinstateStatement, reinstatementSchema } from './reinstate-statement.handler.js';
import { VoidStatement } from './void-statement.handler.js';

const day = z.string().refine((value) => endOf(value) !== null, 'expected a date such as 2023, 2023-07 or 2023-07-12');
const single = z.strictObject({ 'min-sequence': minSequence });
const oneQuery = single.extend(includeQuery);

const listQuery = z.strictObject({
  q: searchText.optional(),
  speaker: slug.optional(),
  holder: slug.optional(),
  proposal: slug.optional(),
  kind: z.enum(STATEMENT_KINDS).optional(),
  source: text.min(1).optional(),
  utterance: uuid.optional(),
  saidFrom: day.optional(),
  saidTo: day.optional(),
  order: z
    .enum(['oldest', 'newest', 'relevance'])
    .default('oldest')
    .meta({
      description: `relevance: with q, the best matches first, among the newest ${RANKED_MAX.toLocaleString('en')}.`,
    }),
  ...includeQuery,
  ...sightQuery,
  ...pagingQuery,
});

const listAnswer = z
  .object({ items: z.array(statementSchema.omit({ stale: true })), ...seenMembers, ...includedMember, ...nextMember })
  .meta({ id: 'Statements' });
const oneAnswer = statementSchema.extend(includedMember).meta({ id: 'OneStatement' });
const revisionsAnswer = z.object({ items: z.array(statementRevisionSchema), ...staleMember }).meta({ id: 'Revisions' });

/** After how well it fits, where that is the order. */
const placeSchema = z.union([z.tuple([placeDay, uuid]), z.tuple([placeDay, uuid, z.int()])]);

@ApiTags('statements')
@Controller('v1/statements')
export class StatementsController {
  constructor(
    private readonly commands: CommandBus,
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @ApiCommand('Record a statement', statementSchema, 201)
  async record(
    @Body({ schema: statementBodySchema }) body: StatementBody,
    @Query({ schema: commandQuery }) query: CommandQuery,
    @HttpExchange() { reply }: Exchange,
  ): Promise<Answer['body']> {
    return send(reply, await this.commands.execute(new RecordStatement(body, contextOf(reply.request, query, body))));
  }

  @Patch(':id')
  @ApiConsumes('application/merge-patch+json')
  @ApiCommand('Recode a statement: give it a better coding, or correct its words', statementSchema)
  async recode(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: mergePatchSchema }) patch: Record<string, unknown>,
    @Query({ schema: commandQuery }) query: CommandQuery,
    @HttpExchange() { reply }: Exchange,
  ): Promise<Answer['body']> {
    return send(
      reply,
      await this.commands.execute(new RecodeStatement(id, patch, contextOf(reply.request, query, patch))),
    );
  }

  @Post(':id/void')
  @ApiCommand('Void a statement: it no longer counts, but stays visible', statementSchema)
  async void(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: voidingSchema }) voiding: Voiding,
    @Query({ schema: commandQuery }) query: CommandQuery,
    @HttpExchange() { reply }: Exchange,
  ): Promise<Answer['body']> {
    const command = new VoidStatement(id, voiding, contextOf(reply.request, query, voiding));
    return send(reply.status(200), await this.commands.execute(command));
  }

  @Post(':id/reinstatement')
  @ApiBody({ required: false, schema: { type: 'object' } })
  @ApiCommand('Reinstate a voided statement', statementSchema)
  async reinstate(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: reinstatementSchema }) body: object | undefined,
    @Query({ schema: commandQuery }) query: CommandQuery,
    @HttpExchange() { reply }: Exchange,
  ): Promise<Answer['body']> {
    return send(reply, await this.commands.execute(new ReinstateStatement(id, contextOf(reply.request, query, body))));
  }

  @Post(':id/move')
  @ApiCommand('Move a statement to another proposal: it is voided and superseded by a new one', statementSchema, 201)
  async move(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: moveSchema }) { proposal }: z.infer<typeof moveSchema>,
    @Query({ schema: commandQuery }) query: CommandQuery,
    @HttpExchange() { reply }: Exchange,
  ): Promise<Answer['body']> {
    return send(
      reply,
      await this.commands.execute(new MoveStatement(id, proposal, contextOf(reply.request, query, { proposal }))),
    );
  }

  @Get()
  @ApiQueryOf('Statements in the order in which they were said', listQuery, listAnswer)
  async list(
    @Query({ schema: listQuery }) query: z.infer<typeof listQuery>,
    @HttpExchange() { reply }: Exchange,
  ): Promise<Seen & { items: StatementResource[]; next: string | null; stale?: true; included?: Included }> {
    const { q, limit, cursor: _, order, include, saidFrom, saidTo, ...filter } = query;
    if (order === 'relevance' && q === undefined)
      throw new Problem('bad-request', 'expected q, the words to search for, with order=relevance; got none');
    const said = { saidFrom: saidFrom && boundsOf(saidFrom)?.earliest, saidTo: saidTo && boundsOf(saidTo)?.latest };
    const list = { ...query, list: 'statements' };
    const { seen, result, stale, cursorAt } = await pageInSight(
      this.log,
      list,
      { reply, actors: [filter.speaker, filter.holder], proposals: [filter.proposal] },
      placeSchema,
      async (db, sight, place) => {
        const after = place && { latest: place[0], id: place[1], score: place[2] ?? 0 };
        const terms = q === undefined ? [] : await readMatchedTerms(db, sight.cut, q);
        const wanted = { ...filter, ...said, terms };
        const page = { after, limit: limit + 1 };
        const found: { statement: StatementResource; place: { latest: string; id: string; score?: number } }[] =
          order === 'relevance'
            ? await readRelevantStatements(db, sight, wanted, page)
            : await readStatements(db, sight, wanted, { ...page, order });
        const statements = found.map(({ statement }) => statement);
        const names = await included(db, sight.cut, include, idsIn(statements));
        const isStale = q !== undefined && (await isSearchStale(db, sight.cut));
        return { found, names, isStale };
      },
    );
    const placeAt = ({ place: { latest, id, score } }: (typeof result.found)[number]) =>
      cursorAt(score === undefined ? [latest, id] : [latest, id, score]);
    const { items, next } = pageOf(result.found, limit, placeAt, reply);
    return {
      items: items.map(({ statement }) => statement),
      ...seen,
      ...(result.isStale ? { stale: true } : staleIf(stale, filter.proposal)),
      ...result.names,
      next,
    };
  }

  @Get(':id')
  @ApiQueryOf('A statement as it is now', oneQuery, oneAnswer)
  async get(
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: oneQuery }) { include }: z.infer<typeof oneQuery>,
    @HttpExchange() { reply }: Exchange,
  ): Promise<StatementResource & { included?: Included; stale?: true }> {
    const statement = await readRecorded(
      this.log,
      async () => id,
      (db) => readStatement(db, id),
      (stream) => standingIn(stream),
    );
    if (!statement) throw new Problem('not-found', `there is no statement ${id}`);
    const names = await included(this.log.pool, NOW, include, idsIn([statement]));
    // With names in it, or stale, the answer changes without the statement: its own tag would say that it had not.
    // Nor is it that of what the public sees.
    if (!include && !statement.stale && seesAll(callerOf(reply.request)))
      reply.header('etag', `"${statement.version}"`);
    return { ...statement, ...names };
  }

  @Get(':id/annotation')
  @ApiQueryOf('A statement as a W3C Web Annotation of its source', single, [ANNOTATION_TYPE])
  async annotation(
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: single }) _query: object,
    @HttpExchange() { reply }: Exchange,
  ): Promise<Annotation & { '@context': string }> {
    const last = (await readAllRevisions(this.log, id))?.items.at(-1);
    if (!last) throw new Problem('not-found', `there is no statement ${id}`);
    // An annotation has other names for its coder and its note.
    const statement = seesAll(callerOf(reply.request)) ? last : publicValue(last);
    const names = await readIncluded(this.log.pool, NOW, idsIn([statement]));
    const annotation = annotationOf(statement, names, this.config.STANCEBOOK_DATA_LICENSE ?? null);
    if (!annotation) {
      const why = statement.voided ? 'a statement that is not voided' : 'a statement whose source has a URL';
      throw new Problem('not-found', `expected ${why}: ${id} has nothing to annotate`);
    }
    reply.type(ANNOTATION_TYPE);
    return { '@context': CONTEXT, ...annotation };
  }

  @Get(':id/revisions')
  @ApiQueryOf('How a statement was coded over time, oldest first', single, revisionsAnswer)
  async revisions(@Param('id', { schema: uuid }) id: string, @Query({ schema: single }) _query: object) {
    const found = await readAllRevisions(this.log, id);
    if (!found) throw new Problem('not-found', `there is no statement ${id}`);
    const { items, stale } = found;
    return { items, ...(stale && { stale }) };
  }
}

function idsIn(statements: StatementResource[]) {
  return {
    actors: statements.flatMap(actorsNamedByStatement).map(({ id }) => id),
    proposals: statements.map(({ proposal }) => proposal),
  };
}
