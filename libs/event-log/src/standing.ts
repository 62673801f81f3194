/** What a command must know before it is decided: asked of Postgres in one statement, so that all of it is as of one moment. */
import { type Pool, PostgresFailure, PostgresUnavailable, textArray } from '#postgres';
import type { RecordedEvent } from './event.js';
import type { EventLog } from './open-log.js';
import { CREATED, type Receipt } from './receipt.js';
import { Turns } from './turns.js';

export interface Asked {
  streamIds: string[];
  /** Reservations whose owners are asked for. */
  keys: string[];
  /** Of these, the owners' streams are asked for, too. */
  keysOfStreams: string[];
  receipt: Pick<Receipt, 'caller' | 'key'> | null;
}

export interface Standing {
  /** From its first event; empty where there is none. */
  stream(streamId: string): RecordedEvent[];
  /** Who holds a reservation, if anybody does. Only of what was asked for. */
  ownerOf(key: string): string | undefined;
  receipt: Receipt | null;
}

/** Of one process, what is asked for at the same time is asked together. */
export function readStanding(log: EventLog, asked: Asked): Promise<Standing> {
  return readerOf(log.pool).read(asked);
}

/** Bounds what one answer may weigh: a thing has 128 KiB at the most. */
const TOGETHER_MAX = 64;
const UNDER_WAY_MAX = 4;
const WAIT_MAX_MS = 5_000;

interface Entry {
  asked: Asked;
  timer: NodeJS.Timeout;
  resolve: (standing: Standing) => void;
  reject: (error: unknown) => void;
}

class StandingReader {
  private readonly waiting = new Set<Entry>();
  private readonly turns = new Turns(() => this.begin(), UNDER_WAY_MAX);

  constructor(private readonly pool: Pool) {}

  read(asked: Asked): Promise<Standing> {
    return new Promise((resolve, reject) => {
      const entry: Entry = { asked, resolve, reject, timer: setTimeout(() => this.giveUp(entry), WAIT_MAX_MS) };
      this.waiting.add(entry);
      this.turns.soon();
    });
  }

  private begin(): Promise<void> | null {
    const entries = [...this.waiting.values().take(TOGETHER_MAX)];
    for (const entry of entries) {
      this.waiting.delete(entry);
      clearTimeout(entry.timer);
    }
    return entries.length > 0 ? this.answer(entries) : null;
  }

  private giveUp(entry: Entry): void {
    this.waiting.delete(entry);
    const cause = new Error(`what was asked before it has been in progress for ${WAIT_MAX_MS / 1000} s`);
    entry.reject(new PostgresUnavailable(cause, { isConnectionLost: false }));
  }

  private async answer(entries: Entry[]): Promise<void> {
    try {
      const standing = await readTogether(
        this.pool,
        entries.map(({ asked }) => asked),
      );
      for (const { asked, resolve } of entries) resolve(standing(asked));
    } catch (error) {
      if (entries.length === 1 || error instanceof PostgresFailure) for (const { reject } of entries) reject(error);
      // One of them asks for what Postgres cannot be asked.
      else for (const entry of entries) await this.answer([entry]);
    }
  }
}

const readers = new WeakMap<Pool, StandingReader>();

function readerOf(pool: Pool): StandingReader {
  const known = readers.get(pool);
  if (known) return known;
  const made = new StandingReader(pool);
  readers.set(pool, made);
  return made;
}

interface Found {
  events: RecordedEvent[] | null;
  owners: Record<string, string> | null;
  receipts: Receipt[] | null;
}

async function readTogether(pool: Pool, asked: Asked[]): Promise<(asked: Asked) => Standing> {
  const keysOfStreams = [...new Set(asked.flatMap((one) => one.keysOfStreams))];
  const receipts = asked.flatMap(({ receipt }) => receipt ?? []);
  // Each is looked for on its own (LATERAL), so that no plan made while a table was small reads all of it later.
  const { rows } = await pool.query<Found>({
    name: 'read-standing',
    text: `SELECT
        (SELECT json_agg(e) FROM
          (SELECT id::uuid FROM unnest($1::text[]) AS i (id)
           UNION SELECT o.owner FROM unnest($2::text[]) AS k (key)
             CROSS JOIN LATERAL (SELECT owner FROM reservation r WHERE r.key = k.key LIMIT 1) o) s
          CROSS JOIN LATERAL
            (SELECT partition, sequence, stream_id AS "streamId", stream_version AS "streamVersion", type, schema_version AS "schemaVersion",
               data, metadata, to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "recordedAt",
               encode(hash, 'hex') AS hash
             FROM event WHERE stream_id = s.id ORDER BY stream_version) e) AS events,
        (SELECT json_object_agg(k.key, o.owner) FROM unnest($3::text[]) AS k (key)
          CROSS JOIN LATERAL (SELECT owner FROM reservation r WHERE r.key = k.key LIMIT 1) o) AS owners,
        (SELECT json_agg(c) FROM unnest($4::text[], $5::text[]) AS k (caller, key)
          CROSS JOIN LATERAL
            (SELECT caller, idempotency_key AS key, request_hash AS "requestHash", status = ${CREATED} AS created, stream_id AS "streamId",
               stream_version AS "streamVersion", sequences
             FROM command_receipt r WHERE r.caller = k.caller AND r.idempotency_key = k.key LIMIT 1) c) AS receipts`,
    values: [
      textArray([...new Set(asked.flatMap((one) => one.streamIds))]),
      textArray(keysOfStreams),
      textArray([...new Set([...keysOfStreams, ...asked.flatMap((one) => one.keys)])]),
      textArray(receipts.map(({ caller }) => caller)),
      textArray(receipts.map(({ key }) => key)),
    ],
  });
  const [found] = rows;
  if (!found) throw new Error('expected an answer, got none');
  const streams = Map.groupBy(found.events ?? [], ({ streamId }) => streamId);
  const owners = new Map(Object.entries(found.owners ?? {}));
  return ({ receipt }) => ({
    stream: (streamId) => streams.get(streamId) ?? [],
    ownerOf: (key) => owners.get(key),
    receipt:
      (receipt && found.receipts?.find(({ caller, key }) => caller === receipt.caller && key === receipt.key)) ?? null,
  });
}
