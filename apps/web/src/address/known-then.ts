/** A day seen as it was known on that day: `knownAt` is its end, and moves with it. */
import { lastDayOf } from '../timeline/days.js';

/** The last instant of a day, month or year; null where that is no date. */
export function endOfDay(asOf: string): string | null {
  const day = lastDayOf(asOf);
  return day && `${day}T23:59:59.999Z`;
}

type Then = Partial<Record<'asOf' | 'knownAt', string | null>>;

/** Another day, as known on that day where the former one was; whether it is over yet is for `now` to say. */
export function asKnownAsBefore(query: Record<string, string>, asOf: string | null, now = new Date()): Then {
  const { asOf: former, knownAt } = query;
  if (!former || !knownAt || knownAt !== endOfDay(former)) return { asOf };
  const then = asOf ? endOfDay(asOf) : null;
  return { asOf, knownAt: then && then < now.toISOString() ? then : null };
}
