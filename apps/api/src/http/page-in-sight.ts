/** Pages of one state of the record: what is recorded or voided while a list is read neither drops nor repeats any of it. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { EventLog } from '#event-log';
import type { Db } from '#postgres';
import type { Sight, Stale } from '#read-model';
import { canonicalText } from '#canonical-json';
import { placeOf } from './paging.js';
import { Problem } from './problem.js';
import { type Asker, type Seen, type SightQuery, withSight } from './sight.js';

type Query = SightQuery & { cursor?: string | undefined; limit: number };

/** May differ from page to page: none of it says what is in the list. */
const NOT_OF_THE_LIST = ['cursor', 'limit', 'include', 'min-sequence', 'snapshot'];

/**
 * As withSight; where a cursor is given, of the state that the list's first page was of. `place` is what the list is sorted by, and
 * `cursorAt` makes the cursor after one. A cursor of another list is refused: `query` has all that tells one list from another.
 */
export async function pageInSight<P, T>(
  log: EventLog,
  query: Query,
  asker: Asker,
  place: z.ZodType<P>,
  read: (db: Db, sight: Sight, after: P | null) => Promise<T>,
): Promise<{ seen: Seen; result: T; stale: Stale; cursorAt: (place: P) => unknown }> {
  const list = listOf(query);
  const began = placeOf(z.strictObject({ after: place, snapshot: z.string(), list: z.string() }), query.cursor);
  if (began && (began.list !== list || (query.snapshot !== undefined && query.snapshot !== began.snapshot))) {
    throw new Problem(
      'bad-request',
      'expected the same query as the one whose answer gave the cursor: only limit and include may change from page to page',
    );
  }
  const sight = began ? { asOf: query.asOf, snapshot: began.snapshot } : query;
  const { seen, result, stale } = await withSight(log, sight, asker, (db, at) => read(db, at, began?.after ?? null));
  return {
    seen: { ...seen, knownAt: query.knownAt ?? null },
    result,
    stale,
    cursorAt: (after) => ({ after, snapshot: seen.snapshot, list }),
  };
}

function listOf(query: object): string {
  const told = Object.entries(query).filter(([name, value]) => value !== undefined && !NOT_OF_THE_LIST.includes(name));
  return createHash('sha256')
    .update(canonicalText(Object.fromEntries(told)))
    .digest('base64url')
    .slice(0, 16);
}
