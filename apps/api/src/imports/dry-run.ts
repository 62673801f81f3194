/**
 * What an import would have done so far, where nothing is written: kept in a temporary table of a connection of its own, which nobody else
 * sees, which locks nothing of the log, and which ends with the connection. So a dry run of any length needs no more memory than an import.
 */
import type { EventLog, Receipt, RecordedEvent, Reservation } from '#event-log';
import { textArray, type Tx } from '#postgres';
import type { LogRead, Names } from './standing.js';

/** Streams, reservations and receipts have names of their own. */
const STREAM = 'stream ';
const RESERVATION = 'reservation ';
const RECEIPT = 'receipt ';

interface Changed {
  streams: ReadonlyMap<string, RecordedEvent[]>;
  reservations: ReadonlyMap<string, Reservation | null>;
  receipts: ReadonlyMap<string, Receipt>;
}

export class DryRun {
  private db: Tx | null = null;

  constructor(private readonly log: EventLog) {}

  private async begun(): Promise<Tx> {
    if (this.db) return this.db;
    this.db = await this.log.pool.connect();
    await this.db.query('CREATE TEMPORARY TABLE dry_run (name text COLLATE "C" PRIMARY KEY, value json NOT NULL)');
    return this.db;
  }

  /** What the log says of these names is replaced by what the lines before would have made of it. */
  async readOver(read: LogRead, { streams, keys, receipts }: Names): Promise<void> {
    const names = [
      ...[...streams].map((id) => STREAM + id),
      ...[...keys].map((key) => RESERVATION + key),
      ...[...receipts].map((key) => RECEIPT + key),
    ];
    if (names.length === 0) return;
    const db = await this.begun();
    const { rows } = await db.query<{ name: string; value: unknown }>({
      name: 'read-dry-run',
      text: `SELECT d.name, d.value FROM unnest($1::text[]) AS n (name)
             CROSS JOIN LATERAL (SELECT name, value FROM dry_run WHERE name = n.name LIMIT 1) d`,
      values: [textArray(names)],
    });
    for (const { name, value } of rows) {
      if (name.startsWith(STREAM)) read.streams.set(name.slice(STREAM.length), value as RecordedEvent[]);
      else if (name.startsWith(RESERVATION)) {
        read.reservations.set(name.slice(RESERVATION.length), value as Reservation | null);
      } else read.receipts.set(name.slice(RECEIPT.length), value as Receipt);
    }
  }

  async keep({ streams, reservations, receipts }: Changed): Promise<void> {
    const values = new Map<string, unknown>([
      ...[...streams].map(([id, events]) => [STREAM + id, events] as const),
      ...[...reservations].map(([key, reservation]) => [RESERVATION + key, reservation] as const),
      ...[...receipts].map(([key, receipt]) => [RECEIPT + key, receipt] as const),
    ]);
    if (values.size === 0) return;
    const db = await this.begun();
    await db.query({
      name: 'keep-dry-run',
      text: `INSERT INTO dry_run SELECT n, v::json FROM unnest($1::text[], $2::text[]) AS c (n, v)
             ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
      values: [textArray([...values.keys()]), textArray([...values.values()].map((value) => JSON.stringify(value)))],
    });
  }

  /** The connection ends, and the table with it. */
  end(): void {
    this.db?.release(true);
  }
}
