import type { Db } from '#postgres';
import type { RecordedEvent } from './event.js';

const COLUMNS = `partition, sequence, stream_id AS "streamId", stream_version AS "streamVersion", type, schema_version AS "schemaVersion", data, metadata,
  recorded_at AS "recordedAt", encode(hash, 'hex') AS hash`;

/** The stream from its first event; empty where there is none. */
export async function readStream(db: Db, streamId: string): Promise<RecordedEvent[]> {
  const { rows } = await db.query<RecordedEvent>({
    name: 'read-stream',
    text: `SELECT ${COLUMNS} FROM event WHERE stream_id = $1 ORDER BY stream_version`,
    values: [streamId],
  });
  return rows;
}

/** The streams of these ids, each from its first event; one that is empty is left out. */
export async function readStreams(db: Db, streamIds: string[]): Promise<Map<string, RecordedEvent[]>> {
  const streams = new Map<string, RecordedEvent[]>();
  if (streamIds.length === 0) return streams;
  const { rows } = await db.query<RecordedEvent>({
    name: 'read-streams',
    // Each on its own (LATERAL), so that no plan made while the table was small reads all of it later.
    text: `SELECT e.* FROM unnest($1::uuid[]) AS s (id)
           CROSS JOIN LATERAL (SELECT ${COLUMNS} FROM event WHERE stream_id = s.id ORDER BY stream_version) e`,
    values: [streamIds],
  });
  for (const event of rows) {
    const stream = streams.get(event.streamId);
    if (stream) stream.push(event);
    else streams.set(event.streamId, [event]);
  }
  return streams;
}

/** Of one read: as much as a process can well hold several times over. */
const READ_BYTES_MAX = 4 * 1024 * 1024;

/**
 * The next events of a partition, in order: at most `limit`, and no more than come to 4 MiB, but always one. What is committed has no gap,
 * so nothing can turn up later between two of them.
 */
export async function readEventsAfter(
  db: Db,
  partition: number,
  sequence: number,
  limit: number,
): Promise<RecordedEvent[]> {
  const { rows } = await db.query<RecordedEvent>({
    name: 'read-events-after',
    text: `SELECT ${COLUMNS} FROM (
             SELECT *, sum(coalesce(octet_length(data::text), 0) + octet_length(metadata::text))
               OVER (ORDER BY sequence ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS bytes_before
             FROM event WHERE partition = $1 AND sequence > $2 ORDER BY sequence LIMIT $3) e
           WHERE coalesce(bytes_before, 0) < $4 ORDER BY sequence`,
    values: [partition, sequence, limit, READ_BYTES_MAX],
  });
  return rows;
}

/** The events of these sequences, in order. */
export async function readEvents(db: Db, partition: number, sequences: number[]): Promise<RecordedEvent[]> {
  const { rows } = await db.query<RecordedEvent>(
    `SELECT ${COLUMNS} FROM event WHERE partition = $1 AND sequence = ANY ($2::bigint[]) ORDER BY sequence`,
    [partition, sequences],
  );
  return rows;
}

export interface PartitionHead {
  partition: number;
  sequence: number;
  /** Hex. */
  hash: string;
}

export async function readHeads(db: Db): Promise<PartitionHead[]> {
  const { rows } = await db.query<PartitionHead>(
    `SELECT partition, sequence, encode(hash, 'hex') AS hash FROM partition_head ORDER BY partition`,
  );
  return rows;
}

export interface Reservation {
  owner: string;
  /** How often its owner holds it. */
  claims: number;
}

/** These reservations; one that nobody holds is left out. */
export async function readReservations(db: Db, keys: string[]): Promise<Map<string, Reservation>> {
  if (keys.length === 0) return new Map();
  const { rows } = await db.query<Reservation & { key: string }>({
    name: 'read-reservations',
    text: `SELECT r.* FROM unnest($1::text[]) AS k (key)
           CROSS JOIN LATERAL (SELECT key, owner, claims FROM reservation WHERE key = k.key LIMIT 1) r`,
    values: [keys],
  });
  return new Map(rows.map(({ key, owner, claims }) => [key, { owner, claims }]));
}

/** Who holds these reservations; a key that nobody holds is left out. */
export async function findOwners(db: Db, keys: string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const { rows } = await db.query<{ key: string; owner: string }>({
    name: 'find-owners',
    text: 'SELECT key, owner FROM reservation WHERE key = ANY ($1)',
    values: [keys],
  });
  return new Map(rows.map(({ key, owner }) => [key, owner]));
}
