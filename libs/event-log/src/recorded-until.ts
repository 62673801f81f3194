import type { Db } from '#postgres';

/**
 * When the last event that these sequences reach was recorded, as the API writes instants; null where they reach none. `isKnown`: the log has
 * come as far as each of them.
 */
export async function recordedUntil(
  db: Db,
  sequences: ReadonlyMap<number, number>,
): Promise<{ until: string | null; isKnown: boolean }> {
  const reached = [...sequences].filter(([, sequence]) => sequence > 0);
  const { rows } = await db.query<{ until: string | null; found: number }>(
    `SELECT to_char(max(e.recorded_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS until, count(e.recorded_at)::int AS found
     FROM unnest($1::int[], $2::bigint[]) AS s (partition, sequence)
     CROSS JOIN LATERAL (SELECT recorded_at FROM event WHERE partition = s.partition AND sequence = s.sequence) e`,
    [reached.map(([partition]) => partition), reached.map(([, sequence]) => sequence)],
  );
  return { until: rows[0]?.until ?? null, isKnown: rows[0]?.found === reached.length };
}
