/** Publishing: records get the next dense sequences of their partition, in the transaction that changed the timelines. */
import type { RecordedEvent } from '#event-log';
import { type ReferringSide, RULES_VERSION, type Shift, type ShiftChange, type ShiftRecord } from '#stance';
import type { Tx } from '#postgres';
import type { Reference, ReferringOther, ReferringStance } from './references.js';

/** A shift to publish. */
interface ShiftEntry {
  change: ShiftChange;
  alsoCodedAs: ReferringOther[];
  news: boolean;
  lagDays: number;
}

/** Or the stance of a pair after a change. */
export type FeedEntry = ShiftEntry | { holder: string; proposal: string; stance: ReferringStance | null };

/** What one event, or the swap of a rebuild, brings about. */
export interface Publication {
  entries: FeedEntry[];
  because: { event: RecordedEvent } | { rebuild: number };
  recordedAt: string;
}

/** What is kept of a shift beside the columns. Whatever anybody said or wrote is left in the log, and referred to. */
export interface KeptShift
  extends Pick<ShiftRecord, 'facet' | 'toward' | 'lagDays' | 'replacedBy' | 'because' | 'rules'> {
  /** The descriptions with the holder's name and the proposal's title; null where there was none. */
  names: { holder: Reference | null; proposal: Reference | null };
  from: ReferringSide | null;
  to: ReferringSide & { contestedWith: Shift['to']['contestedWith']; alsoCodedAs: ReferringOther[] };
}

/** The identity of an event, as the events topic names it. */
export function eventId({ partition, sequence }: { partition: number; sequence: number }): string {
  return `event-${partition}-${sequence}`;
}

/** Of one statement to the database: what is published may be much, its parameters are not. */
const ROWS_MAX = 500;

export async function appendToFeed(tx: Tx, partition: number, publications: Publication[]): Promise<void> {
  const all = publications.flatMap(({ entries, because, recordedAt }) =>
    entries.map((entry) => ({ entry, because, recordedAt, ...causesOf(because) })),
  );
  for (let from = 0; from < all.length; from += ROWS_MAX) {
    await appendRows(tx, partition, all.slice(from, from + ROWS_MAX));
  }
}

interface Unnumbered {
  entry: FeedEntry;
  because: Publication['because'];
  recordedAt: string;
  correlationId: string | null;
  causationId: string | null;
}

async function appendRows(tx: Tx, partition: number, unordered: Unnumbered[]): Promise<void> {
  const all = await inOrderOfTime(tx, partition, unordered);
  const shifts = all.flatMap(({ entry, ...rest }) => ('change' in entry ? [{ ...entry, ...rest }] : []));
  const stances = all.flatMap(({ entry, ...rest }) => ('change' in entry ? [] : [{ ...entry, ...rest }]));
  const names = await readNames(
    tx,
    shifts.flatMap(({ change: { shift } }) => [`actor:${shift.holder}`, `proposal:${shift.proposal}`]),
  );
  const head = await tx.query<{ shift_sequence: number; stance_sequence: number }>(
    `UPDATE feed_head SET shift_sequence = shift_sequence + $2, stance_sequence = stance_sequence + $3, recorded_at = $4
     WHERE partition = $1 RETURNING shift_sequence, stance_sequence`,
    [partition, shifts.length, stances.length, all.at(-1)?.recordedAt],
  );
  const [reached] = head.rows;
  if (!reached)
    throw new Error(`expected a feed head of partition ${partition}, found none: the read model was not set up`);
  const firstShift = reached.shift_sequence - shifts.length + 1;
  const firstStance = reached.stance_sequence - stances.length + 1;
  await tx.query(
    `INSERT INTO shift_record (partition, sequence, type, shift_id, holder, proposal, kind, change, news, recorded_at, data, correlation_id, causation_id)
     SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::boolean[], $9::boolean[],
       $10::timestamptz[], $11::json[], $12::text[], $13::text[])`,
    [
      partition,
      shifts.map((_, i) => firstShift + i),
      shifts.map(({ change }) => change.type),
      shifts.map(({ change }) => change.shift.id),
      shifts.map(({ change }) => change.shift.holder),
      shifts.map(({ change }) => change.shift.proposal),
      shifts.map(({ change }) => change.shift.kind),
      shifts.map(({ change }) => change.shift.change),
      shifts.map(({ news }) => news),
      shifts.map(({ recordedAt }) => recordedAt),
      shifts.map((shift) => JSON.stringify(keptOf(shift, names))),
      shifts.map(({ correlationId }) => correlationId),
      shifts.map(({ causationId }) => causationId),
    ],
  );
  await tx.query(
    `INSERT INTO stance_record (partition, sequence, holder, proposal, stance, recorded_at, correlation_id, causation_id)
     SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::text[], $5::json[], $6::timestamptz[], $7::text[], $8::text[])`,
    [
      partition,
      stances.map((_, i) => firstStance + i),
      stances.map(({ holder }) => holder),
      stances.map(({ proposal }) => proposal),
      stances.map(({ stance }) => stance && JSON.stringify(stance)),
      stances.map(({ recordedAt }) => recordedAt),
      stances.map(({ correlationId }) => correlationId),
      stances.map(({ causationId }) => causationId),
    ],
  );
}

/**
 * A feed's instants never go back, or a reader who merges the partitions by them would skip records: what was published late (a parked
 * event, the swap of a rebuild) lifts those after it.
 */
async function inOrderOfTime(tx: Tx, partition: number, all: Unnumbered[]): Promise<Unnumbered[]> {
  const { rows } = await tx.query<{ recorded_at: string }>(
    'SELECT recorded_at FROM feed_head WHERE partition = $1 FOR UPDATE',
    [partition],
  );
  let latest = rows[0]?.recorded_at ?? '';
  return all.map((one) => {
    if (one.recordedAt > latest) latest = one.recordedAt;
    return { ...one, recordedAt: latest };
  });
}

function causesOf(because: Publication['because']): { correlationId: string | null; causationId: string | null } {
  if ('rebuild' in because) return { correlationId: null, causationId: null };
  const { correlationId } = because.event.metadata;
  return {
    correlationId: typeof correlationId === 'string' ? correlationId : null,
    causationId: eventId(because.event),
  };
}

function keptOf(
  { change, alsoCodedAs, lagDays, because }: ShiftEntry & Pick<Unnumbered, 'because'>,
  names: Map<string, Reference>,
): KeptShift {
  const { holder, proposal, facet, toward, from, to } = change.shift;
  return {
    names: { holder: names.get(`actor:${holder}`) ?? null, proposal: names.get(`proposal:${proposal}`) ?? null },
    facet,
    toward,
    lagDays,
    from,
    to: { ...to, alsoCodedAs },
    ...(change.replacedBy ? { replacedBy: change.replacedBy } : {}),
    because: 'event' in because ? { event: eventId(because.event) } : because,
    rules: RULES_VERSION,
  };
}

/** The last descriptions, by the log alone: the actors' own partitions may be behind. */
async function readNames(tx: Tx, keys: string[]): Promise<Map<string, Reference>> {
  const { rows } = await tx.query<Reference & { key: string }>(
    `SELECT r.key, r.owner AS stream, e.stream_version AS version FROM reservation r
     CROSS JOIN LATERAL (SELECT stream_version FROM event WHERE stream_id = r.owner ORDER BY stream_version DESC LIMIT 1) e
     WHERE r.key = ANY ($1)`,
    [[...new Set(keys)]],
  );
  return new Map(rows.map(({ key, stream, version }) => [key, { stream, version }]));
}
