import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  ADDED_COUNTED_MAX,
  type ArchiveDay,
  type Cut,
  readArchiveDays,
  readFeedHeads,
  readFirstTold,
  readIncluded,
  readLastRecords,
  readNewestShifts,
  readSaidShifts,
  readShifts,
  type SaidPlace,
  type ShiftFilter,
  type ShiftPlace,
} from '#read-model';
import type { Db } from '#postgres';
import { type ShiftRecord, shiftRecordSchema } from '#stance';
import { callerOf } from '../access/caller.js';
import { seesAll } from '../access/public-view.js';
import { EVENT_LOG, type EventLog } from '../event-log.provider.js';
import { type Exchange, HttpExchange } from '../http/exchange.js';
import { included, includedMember } from '../http/include.js';
import { listAnswer } from '../http/list-answer.js';
import { originOf } from '../http/origin.js';
import { instant } from '../http/recorded.js';
import { ApiQueryOf } from '../http/openapi.js';
import { linkNext, nextMember, pageOf, placeOf } from '../http/paging.js';
import { Problem } from '../http/problem.js';
import { reachedNow } from '../http/reached-now.js';
import { encode, staleIf, staleMember, withSight } from '../http/sight.js';
import { atomOf } from './atom.js';
import { FeedWatch } from './feed-watch.js';
import {
  type ArchiveQuery,
  type AtomQuery,
  archiveQuery,
  atomQuery,
  cursorOf,
  dayBefore,
  type ListQuery,
  listQuery,
  placeSchema,
  reachedBy,
  requireWritten,
  saidPlaceSchema,
  type StreamQuery,
  streamQuery,
} from './queries.js';
import { shiftStream } from './shift-stream.js';

const shiftsAnswer = z
  .object({
    items: z.array(shiftRecordSchema),
    ...staleMember,
    ...includedMember,
    next: z.string().nullable().meta({ description: 'Null only with order=newest, if nothing is older.' }),
    cursor: z.string().optional().meta({ description: 'With order=newest or by=said: the end of the feed.' }),
    firstTold: z.record(z.string(), instant).optional().meta({
      description: 'With latest=true: when shifts published earlier were first published, by id.',
    }),
  })
  .meta({ id: 'Shifts' });

const archiveAnswer = z
  .object({
    items: z.array(
      z.object({
        day: z.string().meta({ description: 'The day, in UTC, on which they were recorded.' }),
        changes: z.int().meta({ description: `Changes of stance; no more than ${ADDED_COUNTED_MAX} are counted.` }),
        proposals: z.int().meta({ description: 'The number of proposals that these are on.' }),
      }),
    ),
    ...staleMember,
    ...nextMember,
  })
  .meta({ id: 'ArchiveDays' });

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
    const { limit, cursor, order, by, include: _, ...asked } = query;
    if (order === 'newest' || by === 'said') return this.listed(query, reply);
    const filter = filterOf(asked);
    const after = reachedBy(this.log, cursor);
    const { result, stale } = await withSight(this.log, {}, { reply, ...namedIn(filter) }, async (db, { cut }) => {
      const page = await readShifts(db, filter, { after, limit });
      requireWritten(after, page.heads);
      return { page, beside: await besideOf(db, cut, page.records, query) };
    });
    const next = cursorOf(this.log, result.page.next);
    if (result.page.more) linkNext(reply, next);
    return listAnswer(reply, itemsOf(result.page), { ...staleIf(stale, filter.proposal), ...result.beside, next });
  }

  @Get('shifts/archive')
  @ApiQueryOf('How many changes were added from archives, by day, latest first', archiveQuery, archiveAnswer)
  async archive(
    @Query({ schema: archiveQuery }) { limit, cursor }: ArchiveQuery,
    @HttpExchange() { reply }: Exchange,
  ): Promise<{ items: ArchiveDay[]; next: string | null; stale?: true }> {
    const before = placeOf(dayBefore, cursor);
    const { result, stale } = await withSight(this.log, {}, { reply }, (db) =>
      readArchiveDays(db, { before, limit: limit + 1 }),
    );
    return { ...pageOf(result, limit, ({ day }) => day, reply), ...staleIf(stale) };
  }

  @Get('shifts/stream')
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'Continue after this record, missing nothing.' })
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
        'the stream has too many readers, in all or from your address: poll GET /v1/shifts, or try again later',
        {
          headers: { 'retry-after': '30' },
        },
      );
    }
    // A client that left during the look-ups.
    if (reply.raw.destroyed) return;
    const isPublic = !seesAll(callerOf(reply.request));
    await reply.send(shiftStream(this.log, this.watch, { filter, after, isPublic }, reply.raw));
  }

  @Get('shifts.atom')
  @ApiQueryOf('The latest shifts as an Atom feed (RFC 4287), newest first', atomQuery, ['application/atom+xml'])
  async atom(
    @Query({ schema: atomQuery }) { limit, ...filter }: AtomQuery,
    @HttpExchange() { reply }: Exchange,
  ): Promise<string> {
    const { result } = await withSight(this.log, {}, { reply, ...namedIn(filter) }, async (db, { cut }) => {
      const { records } = await readNewestShifts(db, filter, { before: null, limit });
      const last = await readLastRecords(
        db,
        records.map(({ id }) => id),
      );
      const replacing = await readLastRecords(
        db,
        [...last.values()].flatMap(({ replacedBy = [] }) => replacedBy),
      );
      const { actors, proposals } = idsIn(records);
      const names = await readIncluded(db, cut, {
        actors: [...actors, ...(filter.holder ? [filter.holder] : [])],
        proposals: [...proposals, ...(filter.proposal ? [filter.proposal] : [])],
      });
      return { records, last: new Map([...replacing, ...last]), names };
    });
    reply.type('application/atom+xml; charset=utf-8');
    const self = new URL(reply.request.url, originOf(reply.request));
    return atomOf({ ...result, filter, log: this.log.id, self });
  }

  /** As far as one asks for, from one end: unlike the feed, it comes to an end. */
  private async listed(query: ListQuery, reply: FastifyReply): Promise<string> {
    const { limit, cursor: asked, order, by, include: _, ...rest } = query;
    const filter = filterOf(rest);
    const read =
      by === 'said'
        ? { after: placeOf(saidPlaceSchema, asked), before: null }
        : { after: null, before: placeOf(placeSchema, asked) };
    const { result, stale } = await withSight(this.log, {}, { reply, ...namedIn(filter) }, async (db, { cut }) => {
      const page =
        by === 'said'
          ? await readSaidShifts(db, filter, { order, after: read.after, limit })
          : await readNewestShifts(db, filter, { before: read.before, limit });
      return { page, beside: await besideOf(db, cut, page.records, query) };
    });
    const { page, beside } = result;
    const last = page.records.at(-1);
    const next = page.more && last ? encode(placeIn(last, by)) : null;
    if (next) linkNext(reply, next);
    const cursor = cursorOf(this.log, page.heads);
    return listAnswer(reply, itemsOf(page), { ...staleIf(stale, filter.proposal), ...beside, next, cursor });
  }
}

function placeIn({ recordedAt, partition, sequence, to }: ShiftRecord, by: ListQuery['by']): SaidPlace | ShiftPlace {
  return by === 'said' ? { day: to.noLaterThan, partition, sequence } : { recordedAt, partition, sequence };
}

function filterOf({
  latest,
  ...filter
}: Omit<ListQuery, 'limit' | 'cursor' | 'order' | 'by' | 'include'>): ShiftFilter {
  return { ...filter, latest: latest === 'true' };
}

/** What is said beside the records. */
async function besideOf(db: Db, cut: Cut, records: ShiftRecord[], { include, latest }: ListQuery) {
  return {
    ...(await included(db, cut, include, idsIn(records))),
    ...(latest && { firstTold: await readFirstTold(db, records) }),
  };
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
