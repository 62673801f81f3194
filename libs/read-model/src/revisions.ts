/** Revisions of what a view lists, each the current one from its event to the next. */
import type { RecordedEvent } from '#event-log';
import { columnsOf, type Tx } from '#postgres';
import type { Place } from './projection.js';

export interface Revision {
  id: string;
  streamVersion: number;
  knownFrom: number;
  knownTo: number | null;
}

/** As an event leaves it. */
export function revisionOf(id: string, { sequence, streamVersion }: RecordedEvent): Revision {
  return { id, streamVersion, knownFrom: sequence, knownTo: null };
}

/** Ends each revision that one of these replaces: among them, or in the table, whose ids are in `column`. */
export async function closeReplaced(
  tx: Tx,
  { version }: Place,
  { table, column, type }: { table: string; column: string; type: string },
  revisions: Revision[],
): Promise<void> {
  const among = new Map(revisions.map((revision) => [`${revision.id} ${revision.streamVersion}`, revision]));
  const ends = revisions.flatMap(({ id, streamVersion, knownFrom }) => {
    if (streamVersion === 1) return [];
    const replaced = among.get(`${id} ${streamVersion - 1}`);
    if (!replaced) return [{ id, stream_version: streamVersion - 1, known_to: knownFrom }];
    replaced.knownTo = knownFrom;
    return [];
  });
  if (ends.length === 0) return;
  await tx.query({
    name: `close ${table}`,
    text: `UPDATE ${table} r SET known_to = ended.known_to::bigint
           FROM unnest($1::text[], $2::text[], $3::text[]) AS ended (id, stream_version, known_to)
           WHERE r.${column} = ended.id::${type} AND r.stream_version = ended.stream_version::int AND r.version = $4`,
    values: [...columnsOf(['id', 'stream_version', 'known_to'], ends), version],
  });
}
