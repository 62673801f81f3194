import type { RecordedEvent } from '#event-log';
import type { Db } from '#postgres';

/**
 * When the statements of these events were first recorded, by stream id. One that the merge of two proposals put in the place of another was
 * first recorded when that one was.
 */
export async function firstRecordedOf(db: Db, events: RecordedEvent[]): Promise<Map<string, string>> {
  const recorded = events.filter(({ streamVersion, metadata }) => streamVersion === 1 && !metadata.merge);
  const known = new Map(recorded.map(({ streamId, recordedAt }) => [streamId, recordedAt]));
  const unknown = new Set(events.map(({ streamId }) => streamId).filter((id) => !known.has(id)));
  if (unknown.size === 0) return known;
  const { rows } = await db.query<{ streamId: string; recordedAt: string }>({
    name: 'first-recorded',
    // Each on its own (LATERAL), so that no plan made while the table was small reads all of it later.
    text: `WITH RECURSIVE begun AS (
             SELECT s.id AS "streamId", 1 AS depth, e.* FROM unnest($1::uuid[]) AS s (id) CROSS JOIN LATERAL (${BEGINNING} s.id) e
             UNION ALL
             SELECT b."streamId", b.depth + 1, e.* FROM begun b
             CROSS JOIN LATERAL (${BEGINNING} b.supersedes) e WHERE b.supersedes IS NOT NULL AND b.depth < $2)
           SELECT DISTINCT ON ("streamId") "streamId", "recordedAt" FROM begun ORDER BY "streamId", depth DESC`,
    values: [[...unknown], MERGES_IN_TURN_MAX],
  });
  return new Map([...known, ...rows.map(({ streamId, recordedAt }): [string, string] => [streamId, recordedAt])]);
}

/** How often a statement is followed from proposal to proposal. */
const MERGES_IN_TURN_MAX = 100;
const BEGINNING = `SELECT recorded_at AS "recordedAt",
    CASE WHEN metadata->>'merge' IS NOT NULL THEN (data->>'supersedes')::uuid END AS supersedes
  FROM event WHERE stream_version = 1 AND stream_id =`;

/** The statement in an event's data, in SQL: as statementIn. */
export function statementSql(data: string): string {
  return `coalesce(${data}->'statement', ${data})`;
}
