/** What a history shows when it is cut: as of a day, and as known at an instant. Nothing is recomputed (domain.md section 4). */
import { compareInstants } from '#words';
import type { History, HistoryEntry, HistoryNote, KnownStatement } from '../api/answers.js';
import { lastDayOf } from './days.js';
import type { WordsAt } from './use-words-at.js';

export interface Cut {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: certainly said by its last day. Null: no cut. */
  asOf: string | null;
  /** Recorded by then. Null: all that is known. */
  knownAt: string | null;
}

export type Facet = 'position' | 'status';

/** A row that once held in the record, and what the record put in its place. */
export interface RevisedRow {
  facet: Facet;
  entry: HistoryEntry;
  gaveWayTo: GaveWayTo;
}

export type GaveWayTo =
  /** The same words, read or dated in another way. */
  | { how: 'recoded'; entry: HistoryEntry }
  /** The same value and kind: other words stand for it, or its dates or evidence changed. */
  | { how: 'amended'; entry: HistoryEntry }
  /** No longer counted, but still shown beside the timeline. */
  | { how: 'set-aside'; note: HistoryNote }
  /** No longer in the record at all: voided, or moved to another proposal. */
  | { how: 'taken-out' };

export interface HeldRows {
  position: HistoryEntry[];
  status: HistoryEntry[];
  notes: HistoryNote[];
  /** In the order in which the record gave them up. */
  revised: RevisedRow[];
}

/** `words`: of statements that had others at `knownAt` than where their row ends. */
export function heldRows(history: History, { asOf, knownAt }: Cut, words?: WordsAt): HeldRows {
  const end = asOf === null ? null : lastDayOf(asOf);
  const within = (row: Bounded) => end === null || row.noLaterThan <= end;
  const holds = (row: Known) => isKnown(row, knownAt) && !isRevised(row, knownAt);
  const inWords = <T extends Worded>(row: T): T => ({
    ...row,
    statement: words?.get(row.statement.id) ?? row.statement,
  });
  const held = <T extends Bounded & Known & Worded>(rows: T[]) =>
    rows
      .filter((row) => within(row) && holds(row))
      .map(inWords)
      .sort(byDay);
  const revised = (['position', 'status'] as const).flatMap((facet) =>
    history[facet]
      .filter((row) => within(row) && isKnown(row, knownAt) && isRevised(row, knownAt))
      .map((entry) => ({ facet, entry, gaveWayTo: gaveWayTo(entry, history[facet], history.notes, facet) })),
  );
  return {
    position: held(history.position),
    status: held(history.status),
    notes: held(history.notes),
    revised: revised.sort((a, b) => compareInstants(a.entry.knownTo ?? '', b.entry.knownTo ?? '')),
  };
}

interface Bounded {
  noEarlierThan: string | null;
  noLaterThan: string;
  utterance: string;
}
interface Worded {
  statement: KnownStatement;
}
interface Known {
  knownFrom: string;
  knownTo: string | null;
}

function isKnown(row: Known, knownAt: string | null): boolean {
  return knownAt === null || compareInstants(row.knownFrom, knownAt) <= 0;
}

function isRevised(row: Known, knownAt: string | null): boolean {
  return row.knownTo !== null && (knownAt === null || compareInstants(row.knownTo, knownAt) <= 0);
}

/** The order of domain.md section 5, step 5: latest, earliest, utterance; an open start before every day. */
export function byDay(a: Bounded, b: Bounded): number {
  return (
    compareText(a.noLaterThan, b.noLaterThan) ||
    compareText(a.noEarlierThan ?? '', b.noEarlierThan ?? '') ||
    compareText(a.utterance, b.utterance)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

// One event ends a row and begins what takes its place, so the two instants are equal.
function gaveWayTo(row: HistoryEntry, rows: HistoryEntry[], notes: HistoryNote[], facet: Facet): GaveWayTo {
  const follows = (next: Known & Bounded) => next.utterance === row.utterance && next.knownFrom === row.knownTo;
  const entry = rows.find(follows);
  if (entry) {
    const same = entry.value === row.value && entry.kind === row.kind && entry.toward === row.toward;
    return { how: same ? 'amended' : 'recoded', entry };
  }
  const note = notes.find((note) => note.facet === facet && follows(note));
  return note ? { how: 'set-aside', note } : { how: 'taken-out' };
}

/** The days at which the picture can change, for the *as of* slider. */
export function daysThatOccur(histories: History[]): string[] {
  const rows = histories.flatMap((history) => [...history.position, ...history.status, ...history.notes]);
  return [...new Set(rows.map((row) => row.noLaterThan))].sort();
}

/** The instants at which the record changed, for the *as known at* slider. */
export function instantsThatOccur(histories: History[]): string[] {
  const rows = histories.flatMap((history) => [...history.position, ...history.status, ...history.notes]);
  const instants = rows.flatMap((row) => (row.knownTo === null ? [row.knownFrom] : [row.knownFrom, row.knownTo]));
  return [...new Set(instants)].sort(compareInstants);
}
