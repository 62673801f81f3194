/** Which days are close enough for two statements to be set against each other. */
import type { Day } from '#stance';
import type { Db } from '#postgres';

/**
 * Whether two of the days lie at most so far apart. `within` is an ISO 8601 duration; null: any two do. Postgres knows how long a duration is
 * from a given day on.
 */
export async function withinOf(db: Db, within: string | null, days: Day[]): Promise<(a: Day, b: Day) => boolean> {
  if (within === null) return () => true;
  const { rows } = await db.query<{ day: Day; last: Day }>(
    "SELECT day, least(day + $2::interval, '9999-12-31')::date AS last FROM unnest($1::date[]) AS day",
    [[...new Set(days)], within],
  );
  const lastOf = new Map(rows.map(({ day, last }) => [day, last]));
  return (a, b) => {
    const [first, second] = a < b ? [a, b] : [b, a];
    return second <= (lastOf.get(first) ?? first);
  };
}
