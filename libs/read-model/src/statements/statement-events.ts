import { type RecordedEvent, readFirstRecordedAt } from '#event-log';
import type { Db } from '#postgres';

/** When the statements of these events were first recorded, by stream id. */
export async function firstRecordedOf(db: Db, events: RecordedEvent[]): Promise<Map<string, string>> {
  const recorded = events.filter(({ streamVersion }) => streamVersion === 1);
  const known = new Map(recorded.map(({ streamId, recordedAt }) => [streamId, recordedAt]));
  const unknown = new Set(events.map(({ streamId }) => streamId).filter((id) => !known.has(id)));
  return new Map([...known, ...(await readFirstRecordedAt(db, [...unknown]))]);
}

/** The statement in an event's data, in SQL: as statementIn. */
export function statementSql(data: string): string {
  return `coalesce(${data}->'statement', ${data})`;
}
