/** Events that cannot be folded are set aside, with all that comes after them about the same thing; everything else goes on. */
import type { RecordedEvent } from '#event-log';
import { isUnavailable, type Tx } from '#postgres';

/** An event that a projection cannot fold: its data does not fit, or the database refuses what follows from it. */
export class Unfoldable extends Error {
  constructor(
    readonly event: RecordedEvent,
    override readonly cause: unknown,
  ) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`event-${event.partition}-${event.sequence} (${event.type}) cannot be folded: ${why}`);
  }
}

/** Calls `fold` for each event in turn; what it throws names the event, unless it is that the database is away. */
export async function foldEach(events: RecordedEvent[], fold: (event: RecordedEvent) => Promise<void>): Promise<void> {
  for (const event of events) {
    try {
      await fold(event);
    } catch (error) {
      throw isUnavailable(error) ? error : new Unfoldable(event, error);
    }
  }
}

/** What an event is about, and waits for. Told without reading the event as its type says, as that may be what fails. */
export function keyOf({ type, data, partition }: RecordedEvent): string {
  const { proposal, statement, id, ids } = (data ?? {}) as {
    proposal?: unknown;
    statement?: { proposal?: unknown };
    id?: unknown;
    ids?: unknown;
  };
  const about = proposal ?? statement?.proposal;
  if (typeof about === 'string') return `proposal:${about}`;
  if (typeof id === 'string' && type.startsWith('Proposal')) return `proposal:${id}`;
  if (typeof id === 'string' && type.startsWith('Actor')) return `actor:${id}`;
  if (Array.isArray(ids) && type.startsWith('Distinction')) return `distinction:${ids.join(' ')}`;
  return wholePartition(partition);
}

/** The key of what could be about anything: everything after it waits. */
export function wholePartition(partition: number): string {
  return `partition:${partition}`;
}

export interface ParkedFor {
  /** For whom something is parked: for the views that answers are made from (`''`), a projection, or a copy of one. */
  parkedFor: string;
  /** What is parked for any of these is left aside. */
  heeds: string[];
}

/** From which sequence on the events of a key are parked, for each of those for whom they are. */
export class Parked {
  /** Whether anything is parked in the partition, whatever it is about. */
  isAny = false;
  isAnyAlone = false;
  private readonly since = new Map<string, number>();

  /** Whether the event is parked, or waits for one that is, for any of `forWhom`. */
  isWaiting(event: RecordedEvent, forWhom: readonly string[]): boolean {
    const keys = [keyOf(event), wholePartition(event.partition)];
    return forWhom.some((who) => keys.some((key) => (this.since.get(`${who} ${key}`) ?? Infinity) <= event.sequence));
  }

  add(who: string, key: string, sequence: number): void {
    this.isAny = true;
    this.since.set(`${who} ${key}`, Math.min(sequence, this.since.get(`${who} ${key}`) ?? Infinity));
  }
}

/** What is parked in the partition up to a sequence, of what the events are about; and whether anything is for one of `views` alone. */
export async function readParked(
  tx: Tx,
  partition: number,
  events: RecordedEvent[],
  upTo: number,
  views: string[] = [],
): Promise<Parked> {
  const { rows } = await tx.query<{ projection: string; key: string | null; sequence: number | null }>({
    name: 'parked-since',
    text: `SELECT projection, key, min(sequence) AS sequence FROM parked
           WHERE key = ANY ($1::text[]) AND partition = $2 AND sequence <= $3 GROUP BY projection, key
           UNION ALL (SELECT projection, NULL, NULL FROM parked WHERE partition = $2 AND projection = ANY ($4::text[]) LIMIT 1)
           UNION ALL (SELECT projection, NULL, NULL FROM parked WHERE partition = $2 LIMIT 1)`,
    values: [[...new Set(events.map(keyOf)), wholePartition(partition)], partition, upTo, views],
  });
  const parked = new Parked();
  parked.isAny = rows.length > 0;
  parked.isAnyAlone = rows.some(({ projection }) => views.includes(projection));
  for (const { projection, key, sequence } of rows)
    if (key !== null && sequence !== null) parked.add(projection, key, sequence);
  return parked;
}

/** `error` null: it waits for an earlier one. What is parked already, for any of those that the unit heeds, stays as it is. */
export async function park(
  tx: Tx,
  { parkedFor, heeds }: ParkedFor,
  events: { event: RecordedEvent; error: string | null }[],
): Promise<void> {
  if (events.length === 0) return;
  await tx.query(
    `INSERT INTO parked (projection, partition, sequence, key, error)
     SELECT $1, * FROM unnest($3::int[], $4::bigint[], $5::text[], $6::text[]) AS new (partition, sequence, key, error)
     WHERE NOT EXISTS (SELECT FROM parked p
       WHERE p.partition = new.partition AND p.projection = ANY ($2::text[]) AND p.sequence = new.sequence)
     ON CONFLICT DO NOTHING`,
    [
      parkedFor,
      heeds,
      events.map(({ event }) => event.partition),
      events.map(({ event }) => event.sequence),
      events.map(({ event }) => keyOf(event)),
      events.map(({ error }) => error),
    ],
  );
}
