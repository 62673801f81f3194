/** What events that are not recorded would do: folded as the projector folds, over what it has folded by now. Nothing is written. */
import { partitionOf } from '#event-log';
import {
  dayOfInstant,
  holdersOf,
  type Shift,
  type ShiftRecordType,
  type Stance,
  type StatementEvent,
  statementIn,
  withWords,
} from '#stance';
import { type Pool, transaction, type Tx } from '#postgres';
import type { FeedEntry } from '../feed/append-to-feed.js';
import { fillPage, filledOthers, type Reference, type ReferredTo, referencesOf } from '../feed/references.js';
import { FoldedTimelines } from './folded-timelines.js';
import { entriesFor } from './feed-entries.js';
import { fold, holdersBefore, readingOf } from './stances.projection.js';
import { countTimelines, loadTimelines } from './timelines.js';

export interface Unrecorded {
  event: StatementEvent;
  /** That the event would have. */
  streamVersion: number;
  /** null: it would be the first of its statement. */
  firstRecordedAt: string | null;
  /** Whether the statement is quoted otherwise than in the event before. */
  isRequoted: boolean;
}

/** A shift as it would be published. */
export type PreviewedShift = Shift & {
  type: ShiftRecordType;
  news: boolean;
  lagDays: number;
  replacedBy?: string[];
};

export interface Preview {
  /** Of one event after the other, in the order of their ids. */
  holders: { holder: string; before: Stance | null; after: Stance | null; shifts: PreviewedShift[] }[];
  /** Holders of whom too much is recorded to work it out here. */
  tooMany: string[];
  /** How many more shifts there would be. */
  moreShifts: number;
}

/** Readings and entries of all pairs together that are folded for one preview. */
export const PREVIEWED_MAX = 10_000;
const SHIFTS_MAX = 200;
const TIMEOUT_MS = 5_000;

type ShiftEntry = Extract<FeedEntry, { change: unknown }>;

/** The events that one command would record, each of a proposal of its own: none of them changes what another does. */
export function previewEvents(pool: Pool, partitions: number, unrecorded: Unrecorded[]): Promise<Preview> {
  const work = async (tx: Tx) => {
    // One state throughout: the projector goes on beside it.
    await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    return preview(tx, partitions, unrecorded);
  };
  return transaction(pool, work, { timeoutMs: TIMEOUT_MS });
}

async function preview(tx: Tx, partitions: number, unrecorded: Unrecorded[]): Promise<Preview> {
  const holders: (Omit<Preview['holders'][number], 'shifts'> & { shifts: ShiftEntry[] })[] = [];
  const tooMany = new Set<string>();
  let room = PREVIEWED_MAX;
  for (const one of unrecorded) {
    const { statement, stored, place, reading, touched, isRequoted } = await unfolded(tx, partitions, one);
    const pairs = touched.map((holder) => ({ holder, proposal: statement.proposal }));
    const sizes = await countTimelines(tx, place, pairs);
    for (const [i, pair] of pairs.entries()) {
      const size = sizes[i] ?? 0;
      if (size > room) {
        tooMany.add(pair.holder);
        continue;
      }
      room -= size;
      const [loaded] = await loadTimelines(tx, place, [pair]);
      if (!loaded) throw new Error(`expected the timelines of ${pair.holder} on ${pair.proposal}`);
      const timelines = new FoldedTimelines(loaded);
      const folded = fold(timelines, statement, reading, stored.sequence);
      const entries = entriesFor(timelines, folded, { statement, stored, isRequoted });
      const shifts = entries.filter((entry): entry is ShiftEntry => 'change' in entry);
      holders.push({ holder: pair.holder, before: folded.stanceBefore, after: timelines.stance, shifts });
    }
  }
  const all = holders.flatMap(({ shifts }) => shifts);
  const shown = await filled(tx, all.slice(0, SHIFTS_MAX), unrecorded);
  return {
    holders: holders.map(({ shifts, ...one }) => ({
      ...one,
      shifts: shifts.flatMap((entry) => shown.get(entry) ?? []),
    })),
    tooMany: [...tooMany],
    moreShifts: all.length - shown.size,
  };
}

/** What of an event is folded: over which place, and for whom. */
async function unfolded(tx: Tx, partitions: number, { event, ...asked }: Unrecorded) {
  const { streamVersion, firstRecordedAt, isRequoted } = asked;
  const statement = statementIn(event);
  const place = await placeOf(tx, partitionOf(statement.proposal, partitions));
  const stored = { streamVersion, sequence: place.sequence + 1, recordedAt: place.now };
  const recordedOn = dayOfInstant(firstRecordedAt ?? place.now);
  const reading = event.type === 'StatementVoided' ? null : readingOf(statement, stored, recordedOn);
  const heldBy = (await holdersBefore(tx, place, [event])).get(statement.id) ?? [];
  const touched = [...new Set([...heldBy, ...(reading ? holdersOf(statement) : [])])].sort();
  return { statement, stored, place, reading, touched, isRequoted };
}

async function placeOf(tx: Tx, partition: number) {
  const { rows } = await tx.query<{ version: number; sequence: number; now: string }>(
    `SELECT version, sequence, to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS now
     FROM projection_checkpoint WHERE projection = 'stances' AND live AND partition = $1`,
    [partition],
  );
  const [found] = rows;
  if (!found) throw new Error(`expected a live view of partition ${partition}, found none`);
  return { partition, ...found };
}

/** With their words: those of the events that are not recorded come from themselves. */
async function filled(
  tx: Tx,
  entries: ShiftEntry[],
  unrecorded: Unrecorded[],
): Promise<Map<ShiftEntry, PreviewedShift>> {
  const own = new Map(unrecorded.map(({ event, streamVersion }) => [statementIn(event).id, { event, streamVersion }]));
  const page = await fillPage(tx, entries, referencesIn, (entry, referredTo) =>
    shiftOf(entry, (reference) => {
      const one = own.get(reference.stream);
      if (one?.streamVersion !== reference.version) return referredTo(reference);
      const { quote, source, coding } = statementIn(one.event);
      return { words: { quote, source }, coder: coding.coder, name: null };
    }),
  );
  return new Map(page.map(({ row, record }) => [row, record]));
}

function referencesIn({ change: { shift }, alsoCodedAs }: ShiftEntry): Reference[] {
  const sides = shift.from ? [shift.from, shift.to] : [shift.to];
  return [...sides.map(({ statement: stream, version }) => ({ stream, version })), ...referencesOf(alsoCodedAs)];
}

function shiftOf({ change, alsoCodedAs, news, lagDays }: ShiftEntry, referredTo: ReferredTo): PreviewedShift {
  const { type, shift, replacedBy } = change;
  const others = filledOthers(alsoCodedAs, referredTo);
  const withOthers = { ...shift, to: { ...shift.to, alsoCodedAs: others } };
  const wordsOf = ({ statement: stream, version }: { statement: string; version: number }) =>
    referredTo({ stream, version }).words;
  return { ...withWords(withOthers, wordsOf), type, news, lagDays, ...(replacedBy ? { replacedBy } : {}) };
}
