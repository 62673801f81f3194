import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readFeedHeads, readNewestShifts, readShifts } from '#read-model';
import { type ShiftRecord, shiftRecordSchema } from '#stance';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { type Exchange, HttpExchange } from '../http/exchange.js';
import { included, includedMember } from '../http/include.js';
import { listAnswer } from '../http/list-answer.js';
import { ApiQueryOf } from '../http/openapi.js';
import { linkNext, placeOf } from '../http/paging.js';
import { Problem } from '../http/problem.js';
import { reachedNow } from '../http/reached-now.js';
import { encode, staleIf, staleMember, withSight } from '../http/sight.js';
import { atomOf } from './atom.js';
import { FeedWatch } from './feed-watch.js';
import {
  type AtomQuery,
  atomQuery,
  cursorOf,
  type ListQuery,
  listQuery,
  placeSchema,
  reachedBy,
  requireWritten,
  type StreamQuery,
  streamQuery,
} from './queries.js';
import { shiftStream } from './shift-stream.js';

const shiftsAnswer = z
  .object({
    items: z.array(shiftRecordSchema),
    ...staleMember,
    ...includedMember,
    next: z.string().nullable().meta({ description: 'Null only with order=newest, where nothing is older.' }),
    cursor: z.string().optional().meta({ description: 'With order=newest: the end of the feed.' }),
  })
  .meta({ id: 'Shifts' });

@ApiTags('shifts')
@Controller('v1')
export class ShiftsController {
  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    private readonly watch: FeedWatch,
  ) {}

  @Get('shifts')
  @ApiQueryOf(
    'The feed of shifts from its start or a cursor, including amendments and revocations',
    listQuery,
    shiftsAnswer,
  )
  async list(@Query({ schema: listQuery }) query: ListQuery, @HttpExchange() { reply }: Exchange): Promise<string> {
    const { limit, cursor, order, include, ...filter } = query;
    if (order === 'newest') return this.newest(query, reply);
    const after = reachedBy(this.log, cursor);
    const { result, stale } = await withSight(this.log, {}, { reply, ...namedIn(filter) }, async (db, { cut }) => {
      const page = await readShifts(db, filter, { after, limit });
      requireWritten(after, page.heads);
      return { page, names: await included(db, cut, include, idsIn(page.records)) };
    });
    const next = cursorOf(this.log, result.page.next);
    if (result.page.more) linkNext(reply, next);
    return listAnswer(reply, itemsOf(result.page), { ...staleIf(stale, filter.proposal), ...result.names, next });
  }

  @Get('shifts/stream')
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'Continue after this record, without loss.' })
  @ApiQueryOf('The feed as server-sent events: `data` is a record, `id` is the cursor', streamQuery, [
    'text/event-stream',
  ])
  async stream(
    @Query({ schema: streamQuery }) { from, cursor, ...filter }: StreamQuery,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await reachedNow(this.log, namedIn(filter));
    const resumed = lastEventId || cursor;
    const heads = new Map(await readFeedHeads(this.log.pool));
    const after = resumed === undefined && from === 'now' ? heads : reachedBy(this.log, resumed);
    requireWritten(after, heads);
    // A proxy that kept answers back would keep the feed back.
    reply
      .type('text/event-stream; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('x-accel-buffering', 'no');
    if (reply.request.method === 'HEAD') return void reply.send();
    if (!this.watch.admit(reply.raw)) {
      throw new Problem(
        'too-many-readers',
        'expected fewer readers of the stream, in all or from your address: poll GET /v1/shifts, or come back',
        {
          headers: { 'retry-after': '30' },
        },
      );
    }
    // A client that left during the look-ups.
    if (reply.raw.destroyed) return;
    await reply.send(shiftStream(this.log, this.watch, { filter, after }, reply.raw));
  }

  @Get('shifts.atom')
  @ApiQueryOf('The latest shifts as an Atom feed (RFC 4287), newest first', atomQuery, ['application/atom+xml'])
  async atom(
    @Query({ schema: atomQuery }) { limit, ...filter }: AtomQuery,
    @HttpExchange() { reply }: Exchange,
  ): Promise<string> {
    const { result } = await withSight(this.log, {}, { reply, ...namedIn(filter) }, (db) =>
      readNewestShifts(db, filter, { before: null, limit }),
    );
    reply.type('application/atom+xml; charset=utf-8');
    return atomOf(result.records, { log: this.log.id, self: new URL(reply.request.url, originOf(reply.request)) });
  }

  private async newest(query: ListQuery, reply: FastifyReply): Promise<string> {
    const { limit, cursor: asked, order: _, include, ...filter } = query;
    const before = placeOf(placeSchema, asked);
    const { result, stale } = await withSight(this.log, {}, { reply, ...namedIn(filter) }, async (db, { cut }) => {
      const page = await readNewestShifts(db, filter, { before, limit });
      return { page, names: await included(db, cut, include, idsIn(page.records)) };
    });
    const { page, names } = result;
    const last = page.records.at(-1);
    const next =
      page.more && last
        ? encode({ recordedAt: last.recordedAt, partition: last.partition, sequence: last.sequence })
        : null;
    if (next) linkNext(reply, next);
    const cursor = cursorOf(this.log, page.heads);
    return listAnswer(reply, itemsOf(page), { ...staleIf(stale, filter.proposal), ...names, next, cursor });
  }
}

function itemsOf({ filled }: { filled: { json: string }[] }): string {
  return filled.map(({ json }) => json).join(',');
}

type Filter = Pick<ListQuery, 'holder' | 'proposal'>;

function namedIn({ holder, proposal }: Filter) {
  return { actors: [holder], proposals: [proposal] };
}

function idsIn(records: ShiftRecord[]) {
  const sides = records.flatMap(({ from, to }) => (from ? [from, to] : [to]));
  return {
    actors: [...records.map(({ holder }) => holder), ...sides.map(({ speaker }) => speaker)],
    proposals: records.map(({ proposal }) => proposal),
    statements: sides.map(({ statement }) => statement),
  };
}

/** Where the reader found us: the Host is one of our own names, others are refused (see own-hosts.ts). */
function originOf({ protocol, host }: FastifyRequest): string {
  const asked = `${protocol}://${host}`;
  return URL.canParse(asked) ? new URL(asked).origin : `${protocol}://localhost`;
}
