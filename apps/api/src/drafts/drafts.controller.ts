import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import {
  abandonApproval,
  addDraft,
  APPROVAL_LAPSES_SECONDS,
  beginApproval,
  changeDraft,
  type Draft,
  DRAFT_DAYS_MAX,
  type DraftState,
  DRAFTS_MAX,
  dropDraft,
  endApproval,
  readDraft,
  readDrafts,
} from '#drafts';
import type { Standing } from '#event-log';
import { parseBody, statementBodySchema, uuid } from '#stance';
import { namedCallerOf, type Sender } from '../access/caller.js';
import type { Answer } from '../commands/answer.js';
import { type CommandQuery, commandQuery, contextOf, send } from '../commands/http-command.js';
import { overtaken, requireVersion } from '../commands/refused.js';
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
/** It was sent for review, and not returned. */
const SENT: readonly DraftState[] = ['submitted', 'approving', 'approved'];

const TRIES_MAX = 20;
/** How much longer each try waits for another approval that is under way: some 3 s altogether. */
const WAIT_STEP_MS = 15;
/** Later than that an approval decides nothing more, so that what it appends, and marks, is done before the approval lapses. */
const DECIDED_WITHIN_MS = 10_000;

/** A change of a draft, as it is asked for. */
interface Change {
  body: unknown;
  /** Whether a draft is as this change leaves it. */
  isDone?: (draft: Draft) => boolean;
  /** Does it to the draft that was read. null where something else was done to the draft meanwhile. */
  carryOut: (draft: Draft, tries: number) => Promise<Draft | null>;
}

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
    if (standing?.author === author && isOf(standing, { ...statement, id: sent })) {
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
    if (statement.id !== undefined && uuid.safeParse(statement.id).data !== id) {
      const detail = `expected ${id}, the id of the draft`;
      throw new Problem('invalid-body', detail, { errors: [{ pointer: '/id', detail }] });
    }
    const changed = await this.changed(reply.request, id, {
      body: statement,
      isDone: (draft) => isOf(draft, { ...statement, id }),
      carryOut: async (draft) => {
        // Whoever lost the answer to an approval saves again before approving again.
        if (!EDITABLE.includes(draft.state) && isOf(draft, { ...statement, id })) return draft;
        // One that stays `returned` is as its reviewer read it.
        const state = draft.state === 'returned' ? { state: 'open' as const } : {};
        return this.put(draft, EDITABLE, { statement: { ...statement, id }, ...state });
      },
    });
    return sendDraft(reply, changed);
  }

  @Delete(':id')
  @ApiDraft('Drop a draft', draftSchema)
  async drop(@Param('id', { schema: uuid }) id: string, @HttpExchange() { reply }: Exchange): Promise<DraftAnswer> {
    const dropped = await this.changed(reply.request, id, {
      body: undefined,
      carryOut: async (draft) => {
        if (draft.author !== namedCallerOf(reply.request).name) throw notThere(id);
        requireState(draft, EDITABLE);
        return (await dropDraft(this.log.pool, draft)) ? draft : null;
      },
    });
    return answerOf(dropped);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @ApiDraft('Send a draft for review', draftSchema)
  async submit(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: nothing }) body: object | undefined,
    @HttpExchange() { reply }: Exchange,
  ): Promise<DraftAnswer> {
    const { name } = namedCallerOf(reply.request);
    const submitted = await this.changed(reply.request, id, {
      body,
      isDone: ({ author, state }) => author === name && SENT.includes(state),
      carryOut: async (draft) => {
        if (draft.author !== name) throw notThere(id);
        if (SENT.includes(draft.state)) return draft;
        parseBody(statementBodySchema, draft.statement);
        return this.put(draft, ['open', 'returned'], { state: 'submitted', comment: null });
      },
    });
    return sendDraft(reply, submitted);
  }

  @Post(':id/return')
  @HttpCode(200)
  @ApiDraft('Send a draft back to its author, with a comment', draftSchema)
  async sendBack(
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: returning }) { comment }: z.infer<typeof returning>,
    @HttpExchange() { reply }: Exchange,
  ): Promise<DraftAnswer> {
    const { name } = namedCallerOf(reply.request);
    const returned = await this.changed(reply.request, id, {
      body: { comment },
      isDone: (draft) => draft.state === 'returned' && draft.reviewer === name && draft.comment === comment,
      carryOut: async (draft) => {
        const { name: reviewer } = this.reviewerOf(reply.request, draft);
        return this.put(draft, ['submitted'], { state: 'returned', reviewer, comment });
      },
    });
    return sendDraft(reply, returned);
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
    const decidedBy = performance.now() + DECIDED_WITHIN_MS;
    const draft = await this.changed(request, id, {
      body,
      carryOut: async (read, tries) => this.begin(read, this.reviewerOf(request, read).name, tries),
    });
    // Else another has approved it, and is answered for again.
    const isBegun = draft.state === 'approving';
    const { author, coder, maySetCoder } = draft;
    const context = { ...contextOf(request, query, body), coder, maySetCoder, author, ifMatch: 'not-needed' as const };
    let reviewer = context.caller;
    let isDecided = false;
    try {
      const statement = { ...parseBody(statementBodySchema, draft.statement), id };
      const { asks, decide } = decidingRecord(this.log, context, statement);
      const decideInTime = (standing: Standing) => {
        if (performance.now() > decidedBy) throw tooLate();
        isDecided = true;
        // An approval that ended half way may have recorded it.
        reviewer = standing.stream(id)[0]?.metadata.caller ?? context.caller;
        return decide(standing);
      };
      const answer = await runCommand(this.log, context, { asks, decide: decideInTime });
      if (isBegun) await endApproval(this.log.pool, draft, reviewer);
      return send(reply, answer);
    } catch (error) {
      // Else it is not known whether it is recorded: it stays as it is, and approving it again, once this lapses, tells.
      if (isBegun && isDecided && problemOf(error).status < 500) await abandonApproval(this.log.pool, draft);
      throw error;
    }
  }

  /** Whoever begins again, after a crash, goes on from here. One that is approved already is returned as it is. */
  private async begin(draft: Draft, reviewer: string, tries: number): Promise<Draft | null> {
    requireState(draft, SENT);
    if (draft.state === 'approved') return draft;
    parseBody(statementBodySchema, draft.statement);
    const begun = await beginApproval(this.log.pool, draft, reviewer);
    if (begun || draft.state === 'submitted') return begun;
    if (tries === TRIES_MAX) throw underWay();
    await sleep(tries * WAIT_STEP_MS);
    return null;
  }

  /**
   * Changes the draft, where it is of a version that If-Match names. Sent again, as the first answer was lost, it finds the next version as
   * it asked for, and returns that.
   */
  private async changed(request: FastifyRequest, id: string, { body, isDone, carryOut }: Change): Promise<Draft> {
    const context = contextOf(request, {}, body);
    const { ifMatch } = context;
    const isSentAgain = (draft: Draft) =>
      Array.isArray(ifMatch) && ifMatch.includes(String(draft.version - 1)) && isDone?.(draft) === true;
    for (let tries = 1; tries <= TRIES_MAX; tries += 1) {
      const draft = await this.seen(request, id, isSentAgain);
      if (isSentAgain(draft)) return draft;
      requireVersion(context, draft.version);
      const changed = await carryOut(draft, tries);
      if (changed) return changed;
    }
    throw overtaken(TRIES_MAX);
  }

  private put(
    draft: Draft,
    states: readonly DraftState[],
    changes: Parameters<typeof changeDraft>[2],
  ): Promise<Draft | null> {
    requireState(draft, states);
    return changeDraft(this.log.pool, { id: draft.id, version: draft.version, in: states }, changes);
  }

  /**
   * The caller's own, or one that was sent to the caller for review; also one that the caller returned, asking for that again. Any other is
   * as one that does not exist.
   */
  private async seen(request: FastifyRequest, id: string, isSentAgain = (_: Draft) => false): Promise<Draft> {
    const { name, scopes } = namedCallerOf(request);
    const draft = await readDraft(this.log.pool, id);
    if (!draft) throw notThere(id);
    const isReturnedAgain = draft.state === 'returned' && draft.reviewer === name && isSentAgain(draft);
    const isForReview = SENT.includes(draft.state) || isReturnedAgain;
    if (draft.author === name || (isForReview && scopes.has('review'))) return draft;
    throw notThere(id);
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

/** Throws where it is in another. */
function requireState({ state }: Draft, states: readonly DraftState[]): void {
  if (states.includes(state)) return;
  throw new Problem('draft-state', `this cannot be done to the draft in its present state, ${state}`);
}

/** Whether it has that statement, as it would be kept. */
function isOf(draft: Draft, statement: object): boolean {
  return isDeepStrictEqual(draft.statement, JSON.parse(JSON.stringify(statement)));
}

function underWay(): Problem {
  const detail = `another approval of this draft is under way, or broke off less than ${APPROVAL_LAPSES_SECONDS} s ago: try again`;
  return new Problem('approval-under-way', detail, { headers: { 'retry-after': '10' } });
}

function tooLate(): Problem {
  const detail = `the approval took longer than ${DECIDED_WITHIN_MS / 1000} s, and nothing was recorded: try again`;
  return new Problem('database-unavailable', detail, { headers: { 'retry-after': String(APPROVAL_LAPSES_SECONDS) } });
}
