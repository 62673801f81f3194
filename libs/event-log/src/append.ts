/** The one way into the log. */
import { randomBytes } from 'node:crypto';
import { PostgresUnavailable, type Tx, transaction } from '#postgres';
import { canonicalText, hashOfData, hashOfEvent } from './chain.js';
import type { Metadata, NewEvent, RecordedEvent } from './event.js';
import type { EventLog } from './open-log.js';
import { CREATED, findReceipt, NOT_CREATED, type Receipt, sequencesText } from './receipt.js';

export interface StreamAppend {
  streamId: string;
  partition: number;
  /** 0: the stream must be new. */
  expectedVersion: number;
  events: NewEvent[];
}

/** A key that one owner only may hold. The same owner may hold it several times. */
export interface Claim {
  key: string;
  owner: string;
}

export interface AppendRequest {
  /** None: only the receipt is kept, for a command that changed nothing. */
  streams: StreamAppend[];
  metadata: Metadata;
  claims: Claim[];
  releases: Claim[];
  /** The sequences are those of the events, unless given. */
  receipt?: Omit<Receipt, 'sequences'> & { sequences?: string };
}

export type AppendResult =
  | { outcome: 'appended'; events: RecordedEvent[] }
  | { outcome: 'version-conflict'; streamId: string; expectedVersion: number; actualVersion: number }
  /** Another owner holds a key. */
  | { outcome: 'reserved'; key: string; owner: string }
  /** The caller has used this idempotency key before. */
  | { outcome: 'repeated'; receipt: Receipt };

/** Past this the server ends an append, unless it is committing already. */
const APPEND_MAX_MS = 5_000;

const TRIES_MAX = 5;

/**
 * Appends to all the streams, takes and gives back the reservations and keeps the receipt, or does nothing of it. A conflict is a result.
 * Locks are always taken in one order (heads by partition, the receipt, reservations by key). A stream has no lock of its own: where two
 * append to one in different partitions, the later finds its version taken, or Postgres ends one of two that wait for each other. That one
 * looks again, and finds what stands.
 */
export async function appendEvents(log: EventLog, request: AppendRequest): Promise<AppendResult> {
  for (let tries = 1; ; tries += 1) {
    try {
      const events = await transaction(log.pool, (tx) => append(tx, request), { timeoutMs: APPEND_MAX_MS });
      return { outcome: 'appended', events };
    } catch (error) {
      if (error instanceof Conflict) return error.result;
      if (tries >= TRIES_MAX || !isRaced(error)) throw error;
    }
  }
}

/** Whether another append was quicker in a way that Postgres told first. */
function isRaced(error: unknown): boolean {
  if (error instanceof PostgresUnavailable) return (error.cause as { code?: string }).code === '40P01';
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === '23505' && constraint === 'one_event_for_each_version_of_a_stream';
}

/** Rolls the transaction back. */
class Conflict extends Error {
  constructor(readonly result: Exclude<AppendResult, { outcome: 'appended' }>) {
    super(result.outcome);
  }
}

async function append(tx: Tx, request: AppendRequest): Promise<RecordedEvent[]> {
  const heads = await lockHeads(tx, request.streams);
  if (request.receipt) await keepReceipt(tx, request.receipt);
  await changeReservations(tx, request.claims, request.releases);
  await checkVersions(tx, request.streams);
  const rows = chainEvents(heads, request);
  if (rows.length === 0) return [];
  await insertEvents(tx, rows);
  await updateHeads(tx, heads);
  if (request.receipt) {
    await tx.query('UPDATE command_receipt SET sequences = $3 WHERE caller = $1 AND idempotency_key = $2', [
      request.receipt.caller,
      request.receipt.key,
      sequencesText(rows),
    ]);
  }
  return rows.map(({ dataText: _, salt: __, dataHash: ___, hash, ...event }) => ({
    ...event,
    hash: hash.toString('hex'),
  }));
}

interface Head {
  partition: number;
  sequence: number;
  /** Microseconds since 1970 of the last event, or later: what comes next is recorded after it. Before all, a time long past. */
  recordedAtMicros: bigint;
  hash: Buffer;
  /** The clock as read under the lock. */
  nowMicros: bigint;
}

async function lockHeads(tx: Tx, streams: StreamAppend[]): Promise<Map<number, Head>> {
  const partitions = [...new Set(streams.map(({ partition }) => partition))].sort((a, b) => a - b);
  if (partitions.length === 0) return new Map();
  // The clock is read of rows that are locked already: in the statement that waits for a lock it may be read before the wait. Of several
  // partitions the last reading counts, which is after every lock.
  const { rows } = await tx.query<{
    partition: number;
    sequence: number;
    hash: Buffer;
    recorded: string | null;
    now: string;
  }>({
    name: 'lock-heads',
    text: `WITH locked AS MATERIALIZED (
             SELECT partition, sequence, hash, recorded_at FROM partition_head WHERE partition = ANY ($1::int[]) ORDER BY partition FOR UPDATE)
           SELECT partition, sequence, hash,
             CASE WHEN recorded_at > '-infinity' THEN (extract(epoch FROM recorded_at) * 1000000)::bigint::text END AS recorded,
             (extract(epoch FROM clock_timestamp()) * 1000000)::bigint::text AS now
           FROM locked`,
    values: [partitions],
  });
  if (rows.length < partitions.length) {
    throw new Error(`expected partitions ${partitions.join(', ')} in this log; it has not all of them`);
  }
  const nowMicros = rows.map(({ now }) => BigInt(now)).reduce(max);
  return new Map(
    rows.map(({ partition, sequence, hash, recorded }) => [
      partition,
      { partition, sequence, hash, recordedAtMicros: BigInt(recorded ?? 0), nowMicros },
    ]),
  );
}

async function keepReceipt(tx: Tx, receipt: NonNullable<AppendRequest['receipt']>): Promise<void> {
  const { caller, key, requestHash, created, streamId, streamVersion, sequences } = receipt;
  // Waits where the same key is being used at this moment.
  const { rowCount } = await tx.query({
    name: 'keep-receipt',
    text: `INSERT INTO command_receipt (caller, idempotency_key, request_hash, status, stream_id, stream_version, sequences)
           VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    values: [caller, key, requestHash, created ? CREATED : NOT_CREATED, streamId, streamVersion, sequences ?? ''],
  });
  if (rowCount === 1) return;
  const kept = await findReceipt(tx, caller, key);
  if (!kept) throw new Error('expected the receipt that another append kept, found none');
  throw new Conflict({ outcome: 'repeated', receipt: kept });
}

async function changeReservations(tx: Tx, claims: Claim[], releases: Claim[]): Promise<void> {
  const changes = [
    ...releases.map((claim) => ({ ...claim, by: -1 })),
    ...claims.map((claim) => ({ ...claim, by: 1 })),
  ].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.by - b.by));
  for (const { key, owner, by } of changes) {
    if (by < 0) await release(tx, key, owner);
    else await claim(tx, key, owner);
  }
}

async function claim(tx: Tx, key: string, owner: string): Promise<void> {
  const { rowCount } = await tx.query({
    name: 'claim',
    text: `INSERT INTO reservation AS r (key, owner, claims) VALUES ($1, $2, 1)
           ON CONFLICT (key) DO UPDATE SET claims = r.claims + 1 WHERE r.owner = excluded.owner`,
    values: [key, owner],
  });
  if (rowCount === 1) return;
  const { rows } = await tx.query<{ owner: string }>('SELECT owner FROM reservation WHERE key = $1', [key]);
  throw new Conflict({ outcome: 'reserved', key, owner: rows[0]?.owner ?? '' });
}

async function release(tx: Tx, key: string, owner: string): Promise<void> {
  const { rowCount } = await tx.query('DELETE FROM reservation WHERE key = $1 AND owner = $2 AND claims = 1', [
    key,
    owner,
  ]);
  if (rowCount === 0) {
    await tx.query('UPDATE reservation SET claims = claims - 1 WHERE key = $1 AND owner = $2', [key, owner]);
  }
}

async function checkVersions(tx: Tx, streams: StreamAppend[]): Promise<void> {
  if (streams.length === 0) return;
  const { rows } = await tx.query<{ stream_id: string; version: number }>({
    name: 'stream-versions',
    text: `SELECT s.stream_id, coalesce((SELECT max(stream_version) FROM event WHERE stream_id = s.stream_id), 0) AS version
           FROM unnest($1::uuid[]) AS s (stream_id)`,
    values: [streams.map(({ streamId }) => streamId)],
  });
  const versions = new Map(rows.map(({ stream_id, version }) => [stream_id, version]));
  for (const { streamId, expectedVersion } of streams) {
    const actualVersion = versions.get(streamId) ?? 0;
    if (actualVersion !== expectedVersion) {
      throw new Conflict({ outcome: 'version-conflict', streamId, expectedVersion, actualVersion });
    }
  }
}

type Row = Omit<RecordedEvent, 'hash'> & { dataText: string; salt: Buffer; dataHash: Buffer; hash: Buffer };

/** Gives each event its place, its time and its hash, and moves the heads on. */
function chainEvents(heads: Map<number, Head>, { streams, metadata }: AppendRequest): Row[] {
  const metadataText = canonicalText(metadata);
  return streams.flatMap(({ streamId, partition, expectedVersion, events }) =>
    events.map(({ type, schemaVersion, data }, i): Row => {
      const head = heads.get(partition);
      if (!head) throw new Error(`partition ${partition} is not locked`);
      head.sequence += 1;
      head.recordedAtMicros = max(head.nowMicros, head.recordedAtMicros + 1n);
      const dataText = canonicalText(data);
      const salt = randomBytes(16);
      const dataHash = hashOfData(salt, dataText);
      const columns = {
        partition,
        sequence: head.sequence,
        streamId,
        streamVersion: expectedVersion + i + 1,
        type,
        schemaVersion,
        recordedAt: instantOf(head.recordedAtMicros),
      };
      head.hash = hashOfEvent(head.hash, dataHash, { ...columns, metadata: metadataText });
      return { ...columns, data, metadata, dataText, salt, dataHash, hash: head.hash };
    }),
  );
}

async function insertEvents(tx: Tx, rows: Row[]): Promise<void> {
  await tx.query({
    name: 'insert-events',
    text: `INSERT INTO event (partition, sequence, stream_id, stream_version, type, schema_version, data, data_salt, data_hash, metadata,
             recorded_at, hash)
           SELECT * FROM unnest($1::int[], $2::bigint[], $3::uuid[], $4::int[], $5::text[], $6::int[], $7::json[], $8::bytea[], $9::bytea[],
             $10::json[], $11::timestamptz[], $12::bytea[])`,
    values: [
      rows.map((row) => row.partition),
      rows.map((row) => row.sequence),
      rows.map((row) => row.streamId),
      rows.map((row) => row.streamVersion),
      rows.map((row) => row.type),
      rows.map((row) => row.schemaVersion),
      rows.map((row) => row.dataText),
      rows.map((row) => row.salt),
      rows.map((row) => row.dataHash),
      rows.map((row) => canonicalText(row.metadata)),
      rows.map((row) => row.recordedAt),
      rows.map((row) => row.hash),
    ],
  });
}

async function updateHeads(tx: Tx, heads: Map<number, Head>): Promise<void> {
  const all = [...heads.values()];
  await tx.query({
    name: 'update-heads',
    text: `UPDATE partition_head h SET sequence = u.sequence, recorded_at = u.recorded_at, hash = u.hash
           FROM unnest($1::int[], $2::bigint[], $3::timestamptz[], $4::bytea[]) AS u (partition, sequence, recorded_at, hash)
           WHERE h.partition = u.partition`,
    values: [
      all.map((head) => head.partition),
      all.map((head) => head.sequence),
      all.map((head) => instantOf(head.recordedAtMicros)),
      all.map((head) => head.hash),
    ],
  });
}

/** ISO text; the microseconds never go through a Date. */
function instantOf(micros: bigint): string {
  const seconds = new Date(Number(micros / 1_000_000n) * 1000).toISOString().slice(0, 19);
  return `${seconds}.${String(micros % 1_000_000n).padStart(6, '0')}Z`;
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
