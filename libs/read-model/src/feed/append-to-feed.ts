/** Publishing: records get the next dense sequences of their partition, in the transaction that changed the timelines. */
import type { RecordedEvent } from '#event-log';
import {
  dayOfInstant,
  isFromArchive,
  mergeOfSchema,
  type ReferringSide,
  RULES_VERSION,
  type Shift,
  type ShiftChange,
  type ShiftRecord,
} from '#stance';
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
interface StanceEntry {
  holder: string;
  proposal: string;
  stance: ReferringStance | null;
}

export type FeedEntry = ShiftEntry | StanceEntry;

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

interface Unnumbered<E = FeedEntry> {
  entry: E;
  because: Publication['because'];
  recordedAt: string;
  correlationId: string | null;
  causationId: string | null;
}

async function appendRows(tx: Tx, partition: number, all: Unnumbered[]): Promise<void> {
  const shifts = all.filter((one): one is Unnumbered<ShiftEntry> => 'change' in one.entry);
  const stances = all.filter((one): one is Unnumbered<StanceEntry> => !('change' in one.entry));
  const head = await moveHead(tx, partition, { shifts, stances });
  const recordedAt = inOrderOfTime(all, head.recordedAt);
  const lastOf = new Map(shifts.map((shift) => [shift.entry.change.shift.id, shift]));
  await tx.query({
    name: 'append-to-feeds',
    text: `WITH shifts AS (
             INSERT INTO shift_record (partition, sequence, type, shift_id, holder, proposal, kind, change, news, recorded_at, data, correlation_id, causation_id,
               superseded, archive, filed)
             SELECT $1, *, true FROM unnest($2::bigint[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::boolean[], $9::boolean[],
               $10::timestamptz[], $11::json[], $12::text[], $13::text[], $21::boolean[], $22::boolean[]))
           INSERT INTO stance_record (partition, sequence, holder, proposal, stance, recorded_at, correlation_id, causation_id)
           SELECT $1, * FROM unnest($14::bigint[], $15::text[], $16::text[], $17::json[], $18::timestamptz[], $19::text[], $20::text[])`,
    values: [
      partition,
      shifts.map((_, i) => head.shiftSequence - shifts.length + 1 + i),
      shifts.map(({ entry: { change } }) => change.type),
      shifts.map(({ entry: { change } }) => change.shift.id),
      shifts.map(({ entry: { change } }) => change.shift.holder),
      shifts.map(({ entry: { change } }) => change.shift.proposal),
      shifts.map(({ entry: { change } }) => change.shift.kind),
      shifts.map(({ entry: { change } }) => change.shift.change),
      shifts.map(({ entry: { news } }) => news),
      shifts.map((shift) => recordedAt.get(shift)),
      shifts.map((shift) => JSON.stringify(keptOf(shift, head.names))),
      shifts.map(({ correlationId }) => correlationId),
      shifts.map(({ causationId }) => causationId),
      stances.map((_, i) => head.stanceSequence - stances.length + 1 + i),
      stances.map(({ entry: { holder } }) => holder),
      stances.map(({ entry: { proposal } }) => proposal),
      stances.map(({ entry: { stance } }) => stance && JSON.stringify(stance)),
      stances.map((stance) => recordedAt.get(stance)),
      stances.map(({ correlationId }) => correlationId),
      stances.map(({ causationId }) => causationId),
      shifts.map((shift) => lastOf.get(shift.entry.change.shift.id) !== shift),
      shifts.map((shift) => {
        const { to } = shift.entry.change.shift;
        return isFromArchive(to.noLaterThan, head.firstRecorded.get(to.statement) ?? dayOfInstant(shift.recordedAt));
      }),
    ],
  });
}

interface Head {
  shiftSequence: number;
  stanceSequence: number;
  /** Before it was moved. */
  recordedAt: string;
  /** The last descriptions, by the log alone: the actors' own partitions may be behind. */
  names: Map<string, Reference>;
  /** Of each statement that is told of: the day on which it was first recorded. */
  firstRecorded: Map<string, string>;
}

/** Takes the next sequences, marks what was told of these shifts before, and looks up who and what they are about. */
async function moveHead(
  tx: Tx,
  partition: number,
  { shifts, stances }: { shifts: Unnumbered<ShiftEntry>[]; stances: Unnumbered<StanceEntry>[] },
): Promise<Head> {
  const about = shifts.map(({ entry: { change } }) => change.shift);
  const keys = new Set(about.flatMap(({ holder, proposal }) => [`actor:${holder}`, `proposal:${proposal}`]));
  const latest = [...shifts, ...stances].map(({ recordedAt }) => recordedAt).reduce((a, b) => (a > b ? a : b));
  // Without a name, so that it is planned each time: a plan from when the log was new would read all of it.
  const { rows } = await tx.query<Looked>({
    text: `WITH was AS (SELECT recorded_at FROM feed_head WHERE partition = $1 FOR UPDATE),
             name AS (SELECT r.key, r.owner AS stream, e.stream_version AS version FROM reservation r
               CROSS JOIN LATERAL (SELECT stream_version FROM event WHERE stream_id = r.owner ORDER BY stream_version DESC LIMIT 1) e
               WHERE r.key = ANY ($5::text[])),
             said AS (SELECT s.statement, to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day FROM unnest($6::uuid[]) AS s (statement)
               CROSS JOIN LATERAL (SELECT recorded_at FROM event WHERE stream_id = s.statement AND stream_version = 1 LIMIT 1) e),
             before AS (UPDATE shift_record SET superseded = true WHERE partition = $1 AND shift_id = ANY ($7::uuid[]) AND NOT superseded)
           UPDATE feed_head SET shift_sequence = shift_sequence + $2, stance_sequence = stance_sequence + $3,
             recorded_at = greatest(feed_head.recorded_at, $4)
           FROM was WHERE partition = $1
           RETURNING shift_sequence AS "shiftSequence", stance_sequence AS "stanceSequence", was.recorded_at AS "recordedAt",
             (SELECT json_agg(name) FROM name) AS names, (SELECT json_agg(said) FROM said) AS said`,
    values: [
      partition,
      shifts.length,
      stances.length,
      latest,
      [...keys],
      [...new Set(about.map(({ to }) => to.statement))],
      about.map(({ id }) => id),
    ],
  });
  const [reached] = rows;
  if (!reached)
    throw new Error(`expected a feed head of partition ${partition}, found none: the read model was not set up`);
  const named = (reached.names ?? []).map(({ key, stream, version }): [string, Reference] => [
    key,
    { stream, version },
  ]);
  const said = (reached.said ?? []).map(({ statement, day }): [string, string] => [statement, day]);
  return { ...reached, names: new Map(named), firstRecorded: new Map(said) };
}

type Looked = Pick<Head, 'shiftSequence' | 'stanceSequence' | 'recordedAt'> & {
  names: (Reference & { key: string })[] | null;
  said: { statement: string; day: string }[] | null;
};

/**
 * A feed's instants never go back, or a reader who merges the partitions by them would skip records: what was published late (a parked
 * event, the swap of a rebuild) lifts those after it.
 */
function inOrderOfTime(all: Unnumbered[], from: string): Map<Unnumbered, string> {
  let latest = from;
  return new Map(
    all.map((one) => {
      if (one.recordedAt > latest) latest = one.recordedAt;
      return [one, latest];
    }),
  );
}

function causesOf(because: Publication['because']): { correlationId: string | null; causationId: string | null } {
  if ('rebuild' in because) return { correlationId: null, causationId: null };
  const { correlationId } = because.event.metadata;
  return {
    correlationId: typeof correlationId === 'string' ? correlationId : null,
    causationId: eventId(because.event),
  };
}

function becauseOf(event: RecordedEvent): ShiftRecord['because'] {
  const { data: merge } = mergeOfSchema.safeParse(event.metadata.merge);
  return { event: eventId(event), ...(merge && { merge }) };
}

function keptOf(
  { entry: { change, alsoCodedAs, lagDays }, because }: Unnumbered<ShiftEntry>,
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
    because: 'event' in because ? becauseOf(because.event) : because,
    rules: RULES_VERSION,
  };
}
