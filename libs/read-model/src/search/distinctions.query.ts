/** Actors, or proposals, that are marked as different from one another. */
import type { Db } from '#postgres';
import { type Distinction, readEvent, isDistinctionEvent } from '#stance';
import type { Sequences } from '../checkpoints/checkpoints.js';
import { requireSearchReached } from './matched-terms.query.js';

export interface DistinctionResource extends Distinction {
  /** False: it was withdrawn. */
  stands: boolean;
  recordedAt: string;
  /** Of its stream. */
  version: number;
}

/** Of those that neither is merged, in the order of their ids. Throws ProjectionBehind where the names have not come as far as `reached`. */
export async function readDistinctions(
  db: Db,
  reached: Sequences,
  register: 'actor' | 'proposal',
  { after, limit }: { after: [string, string] | null; limit: number },
): Promise<DistinctionResource[]> {
  await requireSearchReached(db, reached);
  const isThere = (id: string) => `EXISTS (SELECT FROM live_searched_name n
    WHERE n.register = d.register AND n.id = ${id} AND n.place = 1 AND n.known_to IS NULL AND NOT n.merged)`;
  const { rows } = await db.query<{
    type: string;
    schemaVersion: number;
    data: unknown;
    recordedAt: string;
    version: number;
  }>({
    name: 'distinctions',
    text: `SELECT e.type, e.schema_version AS "schemaVersion", e.data, e.recorded_at AS "recordedAt", d.stream_version AS version
           FROM live_distinction d JOIN event e ON e.stream_id = d.stream_id AND e.stream_version = d.stream_version
           WHERE d.register = $1 AND d.known_to IS NULL AND d.stands AND (d.id, d.other) > ($2, $3) AND e.data IS NOT NULL
             AND ${isThere('d.id')} AND ${isThere('d.other')}
           ORDER BY d.id, d.other LIMIT $4`,
    values: [register, ...(after ?? ['', '']), limit],
  });
  return rows.flatMap(({ recordedAt, version, ...stored }) => {
    const event = readEvent(stored);
    return isDistinctionEvent(event) ? [{ ...event.data, stands: true, recordedAt, version }] : [];
  });
}
