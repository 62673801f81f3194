import { z } from 'zod';
import type { EventLog } from '#event-log';
import type { SaidPlace, Sequences, ShiftPlace } from '#read-model';
import { ARCHIVE_AFTER_DAYS, boundsOf, ENTRY_KINDS, slug, text, uuid } from '#stance';
import { includeQuery } from '../http/include.js';
import { pagingQuery, placeDay, placeInstant, placeOf } from '../http/paging.js';
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
  archive: flag.optional().meta({
    description: `Whether it comes from an archive: the statement behind it was recorded more than ${ARCHIVE_AFTER_DAYS} days after it was said.`,
  }),
  'min-sequence': minSequence,
};

const day = z
  .string()
  .refine((value) => /^\d{4}-\d\d-\d\d$/.test(value) && boundsOf(value) !== null, 'expected a day such as 2023-07-12');

export const listQuery = z.strictObject({
  ...filters,
  shift: uuid.optional().meta({ description: 'The records of one shift: as first published, amended, revoked.' }),
  recordedOn: day.optional().meta({ description: 'A day of UTC: only what was recorded on it.' }),
  latest: z.literal('true').optional().meta({
    description:
      'Each shift once, in its latest record: records that were amended or revoked later are left out. `firstTold` then says when shifts published earlier were first published.',
  }),
  by: z.enum(['recorded', 'said']).default('recorded').meta({
    description:
      'What `order` applies to. said: the last day on which it can have been said; each shift is then listed once, in its latest record, and `next` is null at the end.',
  }),
  order: z.enum(['oldest', 'newest']).default('oldest').meta({
    description:
      'oldest: forwards from the start of the feed, or from the cursor. newest: the latest first; `next` leads to older ones, and `cursor` is where the feed, or its stream, continues.',
  }),
  ...includeQuery,
  ...pagingQuery,
});
export type ListQuery = z.infer<typeof listQuery>;

export const atomQuery = z.strictObject({ ...filters, limit: z.coerce.number().int().min(1).max(200).default(50) });
export type AtomQuery = z.infer<typeof atomQuery>;

export const streamQuery = z.strictObject({
  ...filters,
  from: z.literal('now').optional().meta({ description: 'Start at the end of the feed instead of its beginning.' }),
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

export const archiveQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(31).default(10),
  cursor: pagingQuery.cursor,
  'min-sequence': minSequence,
});
export type ArchiveQuery = z.infer<typeof archiveQuery>;

/** The day that a list of days goes on before. */
export const dayBefore = day;

export const saidPlaceSchema: z.ZodType<SaidPlace> = z.object({
  day: placeDay,
  partition: z.int32().min(0),
  sequence: z.int().min(0),
});

export const placeSchema: z.ZodType<ShiftPlace> = z.object({
  recordedAt: placeInstant,
  partition: z.int32().min(0),
  sequence: z.int().min(0),
});
