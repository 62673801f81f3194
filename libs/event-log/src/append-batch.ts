/** One call of append_events (see its migration): what it takes, and what it tells. */
import { type Db, integerArray, type Pool, textArray, wake } from '#postgres';
import type { AppendResult, PreparedRequest } from './append-request.js';
import type { RecordedEvent } from './event.js';
import { CREATED, NOT_CREATED } from './receipt.js';

type Refusal = Exclude<AppendResult, { outcome: 'appended' }>;

interface Told {
  refused: (Refusal & { command: number })[];
  /** Of each partition, where the events of this call begin, and their hashes in hex, one after the other. */
  places: { partition: number; sequence: number; recordedAtMicros: number; hashes: string }[] | null;
}

/** The channel on which an append tells, once it is committed, the partitions that grew: see wake. */
export const APPENDED = 'stancebook_appended';

const HASH_DIGITS = 64;

/**
 * Appends the requests in one transaction, in this order. No two of them touch the same receipt or reservation. Where several append to one
 * stream, each goes on where the one before it ends, and it is for the caller to roll all back if one is refused.
 */
export async function appendBatch(db: Db, requests: PreparedRequest[], lockWaitMaxMs: number): Promise<AppendResult[]> {
  const values = [lockWaitMaxMs, ...columnsOf(requests)];
  const { rows } = await db.query<{ told: Told }>({
    name: 'append-events',
    text: `SELECT append_events(${values.map((_, i) => `$${i + 1}`).join(', ')}) AS told`,
    values,
  });
  if (!rows[0]) throw new Error('expected an answer of append_events, got none');
  return resultsOf(requests, rows[0].told);
}

/** Wakes whoever waits for these events. For after the commit. */
export function tellAppended(pool: Pool, events: RecordedEvent[]): void {
  const grown = events.map(({ partition }) => partition);
  wake(pool, APPENDED, grown);
}

function columnsOf(requests: PreparedRequest[]): (Buffer | string)[] {
  const partitions = new Set<number>();
  const begun = new Set<string>();
  const streams = { command: [] as number[], id: [] as string[], version: [] as number[] };
  const events = {
    command: [] as number[],
    partition: [] as number[],
    streamId: [] as string[],
    version: [] as number[],
    type: [] as string[],
    schemaVersion: [] as number[],
    data: [] as string[],
  };
  const receipts = {
    command: [] as number[],
    caller: [] as string[],
    key: [] as string[],
    requestHash: [] as string[],
    status: [] as number[],
    streamId: [] as string[],
    streamVersion: [] as number[],
    sequences: [] as (string | null)[],
  };
  const changes = { command: [] as number[], key: [] as string[], owner: [] as string[], count: [] as number[] };
  requests.forEach((request, i) => {
    const command = i + 1;
    let at = 0;
    for (const { streamId, partition, expectedVersion, events: added } of request.streams) {
      partitions.add(partition);
      // Of a stream that several append to, what must stand is the version that the first of them expects.
      if (!begun.has(streamId)) {
        begun.add(streamId);
        streams.command.push(command);
        streams.id.push(streamId);
        streams.version.push(expectedVersion);
      }
      added.forEach(({ type, schemaVersion }, k) => {
        events.command.push(command);
        events.partition.push(partition);
        events.streamId.push(streamId);
        events.version.push(expectedVersion + k + 1);
        events.type.push(type);
        events.schemaVersion.push(schemaVersion);
        events.data.push(request.texts.data[at] ?? '');
        at += 1;
      });
    }
    if (request.receipt) {
      const { caller, key, requestHash, created, streamId, streamVersion, sequences } = request.receipt;
      receipts.command.push(command);
      receipts.caller.push(caller);
      receipts.key.push(key);
      receipts.requestHash.push(requestHash);
      receipts.status.push(created ? CREATED : NOT_CREATED);
      receipts.streamId.push(streamId);
      receipts.streamVersion.push(streamVersion);
      receipts.sequences.push(sequences ?? null);
    }
    for (const { key, owner, count } of changesOf(request)) {
      changes.command.push(command);
      changes.key.push(key);
      changes.owner.push(owner);
      changes.count.push(count);
    }
  });
  return [
    textArray(requests.map(({ texts }) => texts.metadata)),
    integerArray([...partitions].sort((a, b) => a - b)),
    integerArray(streams.command),
    textArray(streams.id),
    integerArray(streams.version),
    integerArray(events.command),
    integerArray(events.partition),
    textArray(events.streamId),
    integerArray(events.version),
    textArray(events.type),
    integerArray(events.schemaVersion),
    textArray(events.data),
    integerArray(receipts.command),
    textArray(receipts.caller),
    textArray(receipts.key),
    textArray(receipts.requestHash),
    integerArray(receipts.status),
    textArray(receipts.streamId),
    integerArray(receipts.streamVersion),
    textArray(receipts.sequences),
    integerArray(changes.command),
    textArray(changes.key),
    textArray(changes.owner),
    integerArray(changes.count),
  ];
}

/** Of each key and owner, how many claims are given back, below 0, and how many taken. */
function changesOf({ claims, releases }: PreparedRequest): { key: string; owner: string; count: number }[] {
  if (claims.length === 0 && releases.length === 0) return [];
  const changes = new Map<string, { key: string; owner: string; count: number }>();
  const add = (by: 1 | -1, { key, owner }: { key: string; owner: string }) => {
    const id = JSON.stringify([by, key, owner]);
    const known = changes.get(id);
    if (known) known.count += by;
    else changes.set(id, { key, owner, count: by });
  };
  for (const release of releases) add(-1, release);
  for (const claim of claims) add(1, claim);
  return [...changes.values()];
}

function resultsOf(requests: PreparedRequest[], { refused, places }: Told): AppendResult[] {
  const refusals = new Map(refused.map(({ command, ...refusal }) => [command, refusal]));
  const begins = new Map((places ?? []).map((place) => [place.partition, { ...place, count: 0 }]));
  return requests.map((request, i): AppendResult => {
    const refusal = refusals.get(i + 1);
    if (refusal) return refusal;
    const events = request.streams.flatMap(({ streamId, partition, expectedVersion, events }) => {
      const begin = begins.get(partition);
      if (!begin) throw new Error(`expected to be told where the events of partition ${partition} are`);
      return events.map(({ type, schemaVersion, data }, k): RecordedEvent => {
        const n = begin.count;
        begin.count += 1;
        return {
          partition,
          sequence: begin.sequence + n,
          streamId,
          streamVersion: expectedVersion + k + 1,
          type,
          schemaVersion,
          data,
          metadata: request.metadata,
          recordedAt: instantOf(begin.recordedAtMicros + n),
          hash: begin.hashes.slice(n * HASH_DIGITS, (n + 1) * HASH_DIGITS),
        };
      });
    });
    return { outcome: 'appended', events };
  });
}

/** ISO text; the microseconds never go through a Date. */
function instantOf(micros: number): string {
  const seconds = Math.floor(micros / 1_000_000);
  const text = new Date(seconds * 1000).toISOString().slice(0, 19);
  return `${text}.${String(micros - seconds * 1_000_000).padStart(6, '0')}Z`;
}
