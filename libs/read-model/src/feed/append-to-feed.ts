/** Publishing: records get the next dense sequences of their partition, in the transaction that changed the timelines. */
import type { RecordedEvent } from '#event-log';
import { RULES_VERSION, type ShiftChange, type Stance, withWords } from '#stance';
import type { Tx } from '#postgres';
import { type Reference, readReferred, type Referred } from './references.js';

/** A shift to publish, or the stance of a pair after a change. */
export type FeedEntry =
  | { change: ShiftChange; news: boolean; lagDays: number }
  | { holder: string; proposal: string; stance: Stance | null };

/** What one event, or the swap of a rebuild, brings about. */
export interface Publication {
  entries: FeedEntry[];
  because: { event: RecordedEvent } | { rebuild: number };
  recordedAt: string;
}

/** The identity of an event, as the events topic names it. */
export function eventId({ partition, sequence }: { partition: number; sequence: number }): string {
  return `event-${partition}-${sequence}`;
}

export async function appendToFeed(tx: Tx, partition: number, publications: Publication[]): Promise<void> {
  if (publications.every(({ entries }) => entries.length === 0)) return;
  const all = (await inOrderOfTime(tx, partition, publications)).flatMap(({ entries, because, recordedAt }) =>
    entries.map((entry) => ({ entry, because, recordedAt, ...causesOf(because) })),
  );
  const shifts = all.flatMap(({ entry, ...rest }) => ('change' in entry ? [{ ...entry, ...rest }] : []));
  const stances = all.flatMap(({ entry, ...rest }) => ('change' in entry ? [] : [{ ...entry, ...rest }]));
  const sides = shifts.flatMap(({ change: { shift } }) => (shift.from ? [shift.from, shift.to] : [shift.to]));
  const referred = await readReferred(
    tx,
    sides.map(({ statement: stream, version }) => ({ stream, version })),
  );
  const names = await namesOf(
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
    `INSERT INTO shift_feed (partition, sequence, type, shift_id, holder, proposal, kind, change, news, recorded_at, data, correlation_id, causation_id)
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
      shifts.map((entry) => JSON.stringify(dataOf(entry, names, referred))),
      shifts.map(({ correlationId }) => correlationId),
      shifts.map(({ causationId }) => causationId),
    ],
  );
  await tx.query(
    `INSERT INTO stance_feed (partition, sequence, holder, proposal, stance, recorded_at, correlation_id, causation_id)
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
async function inOrderOfTime(tx: Tx, partition: number, publications: Publication[]): Promise<Publication[]> {
  const { rows } = await tx.query<{ recorded_at: string }>(
    'SELECT recorded_at FROM feed_head WHERE partition = $1 FOR UPDATE',
    [partition],
  );
  let latest = rows[0]?.recorded_at ?? '';
  return publications.map((publication) => {
    if (publication.recordedAt > latest) latest = publication.recordedAt;
    return { ...publication, recordedAt: latest };
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

/** The members of the record that are not columns: see ShiftRecord in the stance library. */
function dataOf(
  { change, lagDays, because }: { change: ShiftChange; lagDays: number; because: Publication['because'] },
  names: Map<string, string>,
  referred: (reference: Reference) => Referred,
) {
  const shift = withWords(change.shift, ({ statement: stream, version }) => referred({ stream, version }).words);
  const { id: _, holder, proposal, facet, toward, from, to } = shift;
  return {
    holderName: names.get(`actor:${holder}`) ?? holder,
    proposalTitle: names.get(`proposal:${proposal}`) ?? proposal,
    facet,
    toward,
    lagDays,
    from,
    to,
    ...(change.replacedBy ? { replacedBy: change.replacedBy } : {}),
    because: 'event' in because ? { event: eventId(because.event) } : because,
    rules: RULES_VERSION,
  };
}

/** Names and titles as last described, straight from the log: the actors' own partitions may be behind. */
async function namesOf(tx: Tx, keys: string[]): Promise<Map<string, string>> {
  const { rows } = await tx.query<{ key: string; name: string }>(
    `SELECT r.key, coalesce(e.data->>'name', e.data->>'title') AS name FROM reservation r
     CROSS JOIN LATERAL (SELECT data FROM event WHERE stream_id = r.owner ORDER BY stream_version DESC LIMIT 1) e
     WHERE r.key = ANY ($1)`,
    [[...new Set(keys)]],
  );
  return new Map(rows.map(({ key, name }) => [key, name]));
}
