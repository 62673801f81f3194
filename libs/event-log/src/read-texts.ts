import type { Db } from '#postgres';
import type { RecordedEvent } from './event.js';

/** An event with its data as they are kept, to the letter. */
export type EventText = Omit<RecordedEvent, 'data'> & { text: string | null };

/** Of one read: as much as a process can well hold several times over. */
const READ_BYTES_MAX = 4 * 1024 * 1024;

/**
 * The next events of several partitions, after a sequence in each: of one partition after the other, in the order given. At most `limit` of
 * each, and no more in all than come to 4 MiB, but always one.
 */
export async function readEventTextsAfter(
  db: Db,
  after: ReadonlyMap<number, number>,
  limit: number,
): Promise<EventText[]> {
  const { rows } = await db.query<EventText>({
    name: 'read-event-texts',
    text: `SELECT partition, sequence, stream_id AS "streamId", stream_version AS "streamVersion", type, schema_version AS "schemaVersion",
             text, metadata, recorded_at AS "recordedAt", encode(hash, 'hex') AS hash
           FROM (
             SELECT e.*, p.turn, sum(coalesce(octet_length(e.text), 0) + octet_length(e.metadata::text))
               OVER (ORDER BY p.turn, e.sequence ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS bytes_before
             FROM unnest($1::int[], $2::bigint[]) WITH ORDINALITY AS p (partition, after, turn)
             CROSS JOIN LATERAL (
               SELECT *, data::text AS text FROM event WHERE partition = p.partition AND sequence > p.after ORDER BY sequence LIMIT $3) e) e
           WHERE coalesce(bytes_before, 0) < $4 ORDER BY turn, sequence`,
    values: [[...after.keys()], [...after.values()], limit, READ_BYTES_MAX],
  });
  return rows;
}
