import { z } from 'zod';
import type { EventLog } from '#event-log';
import type { Sequences, ShiftPlace } from '#read-model';
import { ENTRY_KINDS, slug, text } from '#stance';
import { includeQuery } from '../http/include.js';
import { pagingQuery, placeOf } from '../http/paging.js';
import { Problem } from '../http/problem.js';
import { encode, minSequence } from '../http/sight.js';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** The same filters everywhere: in the list, the stream and the Atom feed. */
const filters = {
  holder: slug.optional(),
  proposal: slug.optional(),
  kind: z.enum(ENTRY_KINDS).optional(),
  change: flag.optional(),
  news: flag.optional(),
  topic: text.min(1).optional().meta({ description: 'A topic of the proposal, as described now.' }),
  'min-sequence': minSequence,
};

export const listQuery = z.strictObject({
  ...filters,
  order: z.enum(['oldest', 'newest']).default('oldest').meta({
    description:
      'oldest: from the start of the feed, or the cursor, on. newest: the last ones first; `next` leads to older ones, and `cursor` is where the feed, or its stream, goes on.',
  }),
  ...includeQuery,
  ...pagingQuery,
});
export type ListQuery = z.infer<typeof listQuery>;

export const atomQuery = z.strictObject({ ...filters, limit: z.coerce.number().int().min(1).max(200).default(50) });
export type AtomQuery = z.infer<typeof atomQuery>;

export const streamQuery = z.strictObject({
  ...filters,
  from: z.literal('now').optional().meta({ description: 'Begin at the end of the feed instead of its start.' }),
  cursor: pagingQuery.cursor,
});
export type StreamQuery = z.infer<typeof streamQuery>;

/** A cursor is the sequence reached in each partition. */
export function reachedBy(log: EventLog, cursor: string | undefined): Map<number, number> {
  const reached = placeOf(z.array(z.int().min(0)).length(log.partitions), cursor) ?? [];
  return new Map(reached.map((sequence, partition) => [partition, sequence]));
}

/** Throws 400 for a place that the feed has not come to: whoever went on from it, as after a restored backup, would miss what comes before. */
export function requireWritten(reached: Sequences, heads: Sequences): void {
  const beyond = [...reached].find(([partition, sequence]) => sequence > (heads.get(partition) ?? 0));
  if (beyond) {
    const [partition, sequence] = beyond;
    throw new Problem(
      'bad-request',
      `expected a cursor within the feed: it is at sequence ${sequence} of partition ${partition}, which ends at ${heads.get(partition) ?? 0}`,
    );
  }
}

export function cursorOf(log: EventLog, reached: Sequences): string {
  return encode(Array.from({ length: log.partitions }, (_, partition) => reached.get(partition) ?? 0));
}

export const placeSchema: z.ZodType<ShiftPlace> = z.object({
  recordedAt: z.iso.datetime().refine((instant) => !instant.startsWith('0000'), 'expected a year from 0001 on'),
  partition: z.int32().min(0),
  sequence: z.int().min(0),
});
