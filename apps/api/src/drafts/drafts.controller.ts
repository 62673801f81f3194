import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import {
  addDraft,
  changeDraft,
  type Draft,
  DRAFT_DAYS_MAX,
  type DraftState,
  DRAFTS_MAX,
  dropDraft,
  markDraft,
  readDraft,
  readDrafts,
} from '#drafts';
import { canonicalText } from '#canonical-json';
import { parseBody, statementBodySchema, uuid } from '#stance';
import { namedCallerOf, type Sender } from '../access/caller.js';
import type { Answer } from '../commands/answer.js';
import { type CommandQuery, commandQuery, contextOf, send } from '../commands/http-command.js';
import { requireVersion } from '../commands/refused.js';
import { runCommand } from '../commands/run-command.js';
import { CONFIG, type Config } from '../config.js';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { type Exchange, HttpExchange } from '../http/exchange.js';
import { ApiCommand, ApiDraft, ApiQueryOf } from '../http/openapi.js';
import { pageOf, pagingQuery, placeInstant, placeOf } from '../http/paging.js';
import { Problem } from '../http/problem.js';
import { problemOf } from '../http/problem.filter.js';
import { statementSchema } from '../http/recorded.js';
import { decidingRecord } from '../statements/record-statement.handler.js';
import {
  answerOf,
  type DraftAnswer,
  draftSchema,
  draftsAnswer,
  draftStatement,
  requireFits,
  returning,
  sendDraft,
} from './draft-answer.js';

const listQuery = z.strictObject({
  of: z
    .enum(['me', 'review'])
    .default('me')
    .meta({ description: '`review`: all drafts that are waiting for a reviewer; needs the scope `review`.' }),
  ...pagingQuery,
});
const oneQuery = z.strictObject({});
const place = z.tuple([placeInstant, uuid]);
const nothing = z.strictObject({}).optional();

/** An author may still change these. */
const EDITABLE: readonly DraftState[] = ['open', 'submitted', 'returned'];

@ApiTags('drafts')
@Controller('v1/drafts')
export class DraftsController {
  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @ApiDraft('Keep a draft of a statement', draftSchema, 201)
  async add(
    @Body({ schema: draftStatement }) statement: Record<string, unknown>,
    @HttpExchange() { reply }: Exchange,
  ): Promise<DraftAnswer> {
    requireFits(statement);
    const sent = statement.id === undefined ? uuidv7() : parseBody(z.object({ id: uuid }), statement).id;
    const { name: author, coder, scopes } = namedCallerOf(reply.request);
    const by = { author, coder, maySetCoder: scopes.has('record-for-others') };
    const added = await addDraft(this.log.pool, sent, by, { ...statement, id: sent });
    if (added) {
      reply.header('location', `/v1/drafts/${added.id}`);
      return sendDraft(reply, added);
    }
    const standing = await readDraft(this.log.pool, sent);
    // Sent again, as the first answer was lost.
    if (
      standing?.author === author &&
      canonicalText(standing.statement) === canonicalText({ ...statement, id: sent })
    ) {
      return sendDraft(reply.status(200), standing);
    }
    const detail = standing
      ? `expected an id that is not taken, got ${sent}: choose another`
      : `expected at most ${DRAFTS_MAX} drafts: send some for review, or drop them; after ${DRAFT_DAYS_MAX} days untouched they are dropped`;
    if (standing) throw new Problem('id-taken', detail, { errors: [{ pointer: '/id', detail: 'taken' }] });
    throw new Problem('too-many-drafts', detail);
  }

  @Get()
  @ApiQueryOf('Drafts: mine, or those waiting for review; least recently changed first', listQuery, draftsAnswer)
  async list(@Query({ schema: listQuery }) query: z.infer<typeof listQuery>, @HttpExchange() { reply }: Exchange) {
    const { name, scopes } = namedCallerOf(reply.request);
    const mayReview = scopes.has('review');
    if (query.of === 'review' && !mayReview) throw new Problem('forbidden', 'expected a key with the scope review');
    const from = placeOf(place, query.cursor);
    const after = from && { changedAt: from[0], id: from[1] };
    const author = query.of === 'me' ? name : null;
    const found = await readDrafts(this.log.pool, author, { after, limit: query.limit + 1 });
    const { items, next } = pageOf(found, query.limit, ({ changedAt, id }) => [changedAt, id], reply);
    return { items: items.map(answerOf), reviewRequired: this.isReviewRequired(), mayReview, next };
  }

  @Get(':id')
  @ApiQueryOf('A draft', oneQuery, draftSchema)
  async get(
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: oneQuery }) _: object,
    @HttpExchange() { reply }: Exchange,
  ) {
    return sendDraft(reply, await this.seen(reply.request, id));
  }

  @Put(':id')
  @ApiDraft('Change a draft', draftSchema)
  async change(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: draftStatement }) statement: Record<string, unknown>,
    @HttpExchange() { reply }: Exchange,
  ): Promise<DraftAnswer> {
    requireFits(statement);
    const draft = await this.versioned(reply.request, id, statement);
    if (statement.id !== undefined && uuid.safeParse(statement.id).data !== id) {
      const detail = `expected ${id}, the id of the draft`;
      throw new Problem('invalid-body', detail, { errors: [{ pointer: '/id', detail }] });
    }
    return sendDraft(reply, await this.changed(draft, EDITABLE, { statement: { ...statement, id } }));
  }

  @Delete(':id')
  @ApiDraft('Drop a draft', draftSchema)
  async drop(@Param('id', { schema: uuid }) id: string, @HttpExchange() { reply }: Exchange): Promise<DraftAnswer> {
    const draft = await this.versioned(reply.request, id, undefined);
    if (draft.author !== namedCallerOf(reply.request).name) throw notThere(id);
    return (await dropDraft(this.log.pool, draft)) ? answerOf(draft) : this.refuse(draft);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @ApiDraft('Send a draft for review', draftSchema)
  async submit(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: nothing }) body: object | undefined,
    @HttpExchange() { reply }: Exchange,
  ): Promise<DraftAnswer> {
    const draft = await this.versioned(reply.request, id, body);
    if (draft.author !== namedCallerOf(reply.request).name) throw notThere(id);
    parseBody(statementBodySchema, draft.statement);
    return sendDraft(reply, await this.changed(draft, ['open', 'returned'], { state: 'submitted', comment: null }));
  }

  @Post(':id/return')
  @HttpCode(200)
  @ApiDraft('Send a draft back to its author, with a comment', draftSchema)
  async sendBack(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: returning }) { comment }: z.infer<typeof returning>,
    @HttpExchange() { reply }: Exchange,
  ): Promise<DraftAnswer> {
    const draft = await this.versioned(reply.request, id, { comment });
    const { name: reviewer } = this.reviewerOf(reply.request, draft);
    return sendDraft(reply, await this.changed(draft, ['submitted'], { state: 'returned', reviewer, comment }));
  }

  @Post(':id/approve')
  @HttpCode(200)
  @ApiCommand('Approve a draft: its statement is recorded, as its author reads it', statementSchema, 201)
  async approve(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: nothing }) body: object | undefined,
    @Query({ schema: commandQuery }) query: CommandQuery,
    @HttpExchange() { reply }: Exchange,
  ): Promise<Answer['body']> {
    const { request } = reply;
    const draft = await this.versioned(request, id, body);
    const { name: reviewer } = this.reviewerOf(request, draft);
    // Nothing changes it any more, until it is recorded or refused. Whoever begins again, after a crash, goes on from here.
    const isBegun = await this.mark(draft, ['submitted', 'approving'], 'approving', reviewer);
    if (!isBegun && !(await this.isApproved(draft))) return this.refuse(draft);
    const { author, coder, maySetCoder } = draft;
    const context = { ...contextOf(request, query, body), coder, maySetCoder, author, ifMatch: 'not-needed' as const };
    try {
      const statement = { ...parseBody(statementBodySchema, draft.statement), id };
      const answer = await runCommand(this.log, context, decidingRecord(this.log, context, statement));
      if (isBegun) await this.mark(draft, ['submitted', 'approving'], 'approved', reviewer);
      return send(reply, answer);
    } catch (error) {
      // Else it is not known whether it is recorded: it stays as it is, and approving it again tells.
      if (problemOf(error).status < 500) await this.mark(draft, ['approving'], 'submitted', reviewer);
      throw error;
    }
  }

  private mark(draft: Draft, from: readonly DraftState[], to: DraftState, reviewer: string): Promise<boolean> {
    return markDraft(this.log.pool, draft, { from, to, reviewer });
  }

  /** As it is now: another may have approved it since it was read. */
  private async isApproved({ id, version }: Draft): Promise<boolean> {
    const now = await readDraft(this.log.pool, id);
    return now?.version === version && now.state === 'approved';
  }

  /** The caller's own, or one that was sent to the caller for review. Any other is as one that does not exist. */
  private async seen(request: FastifyRequest, id: string): Promise<Draft> {
    const { name, scopes } = namedCallerOf(request);
    const draft = await readDraft(this.log.pool, id);
    const isSent = draft !== null && draft.state !== 'open' && draft.state !== 'returned';
    if (draft && (draft.author === name || (isSent && scopes.has('review')))) return draft;
    throw notThere(id);
  }

  private async versioned(request: FastifyRequest, id: string, body: unknown): Promise<Draft> {
    const draft = await this.seen(request, id);
    requireVersion(contextOf(request, {}, body), draft.version);
    return draft;
  }

  private async changed(
    draft: Draft,
    states: readonly DraftState[],
    changes: Parameters<typeof changeDraft>[2],
  ): Promise<Draft> {
    const changed = await changeDraft(this.log.pool, { id: draft.id, version: draft.version, in: states }, changes);
    return changed ?? this.refuse(draft);
  }

  /** Why it was not changed: somebody else has changed it meanwhile, or it is in another state. */
  private async refuse({ id, version }: Draft): Promise<never> {
    const now = await readDraft(this.log.pool, id);
    if (!now) throw notThere(id);
    if (now.version === version) {
      throw new Problem('draft-state', `this cannot be done to the draft in its present state, ${now.state}`);
    }
    throw new Problem('stale-version', `expected If-Match: "${now.version}", the current version, got "${version}"`, {
      headers: { etag: `"${now.version}"` },
      extensions: { version: now.version },
    });
  }

  private reviewerOf(request: FastifyRequest, { author }: Draft): Sender {
    const caller = namedCallerOf(request);
    const isOwn = author === caller.name;
    if (!caller.scopes.has('review') && (!isOwn || this.isReviewRequired())) {
      throw new Problem('forbidden', 'expected a key with the scope review');
    }
    if (isOwn && this.isReviewRequired()) {
      throw new Problem('review-required', 'expected a draft by somebody else: nobody can review their own');
    }
    return caller;
  }

  private isReviewRequired(): boolean {
    return this.config.STANCEBOOK_REVIEW === 'required';
  }
}

/** The same for one that others have, and for one that nobody has. */
function notThere(id: string): Problem {
  return new Problem('not-found', `you have no draft ${id}`);
}
