/** The words of one holder as marks: each at its day and its value, with the bar of the days that are possible. */
import type { HistoryEntry, HistoryNote } from '../api/answers.js';
import { byDay, type Facet, type GaveWayTo, type HeldRows } from './held-rows.js';
import { OPEN_SPAN, type TimeScale } from './time-scale.js';

/** One holder's timelines on the chart. */
export interface Track {
  holder: string;
  held: HeldRows;
}

export interface Mark {
  key: string;
  holder: string;
  facet: Facet;
  role: 'entry' | 'note' | 'revised';
  value: string;
  /** Null where no shift is claimed: a note. */
  entry: HistoryEntry | null;
  note: HistoryNote | null;
  gaveWayTo: GaveWayTo | null;
  x: number;
  y: number;
  /** Small: it only repeats what was held. */
  small: boolean;
  /** The days on which it may have been said, where more than one. */
  span: { x0: number; x1: number; open: boolean } | null;
  /** Other readings of the same words, at their own rows. */
  also: { value: string; y: number }[];
}

export type Place = (facet: Facet, value: string) => number;

/** The least length of a bar that says "the day is not known". */
const SPAN_MIN = 16;

export function marksOf({ holder, held }: Track, scale: TimeScale, place: Place): Mark[] {
  const mark = (row: HistoryEntry | HistoryNote, facet: Facet, role: Mark['role']): Mark => ({
    key: `${holder} ${facet} ${role} ${row.utterance} ${row.knownFrom}`,
    holder,
    facet,
    role,
    value: row.value,
    entry: null,
    note: null,
    gaveWayTo: null,
    x: scale.x(row.noLaterThan),
    y: place(facet, row.value),
    small: role !== 'entry',
    span: spanOf(row, scale),
    also: [],
  });
  const entries = (['position', 'status'] as const).flatMap((facet) =>
    held[facet].map((entry) => ({
      ...mark(entry, facet, 'entry'),
      entry,
      small: entry.kind === 'reaffirmation',
      also: otherReadings(entry).map((value) => ({ value, y: place(facet, value) })),
    })),
  );
  const notes = held.notes.map((note) => ({ ...mark(note, note.facet, 'note'), note }));
  const revised = held.revised.map(({ entry, facet, gaveWayTo }) => ({
    ...mark(entry, facet, 'revised'),
    entry,
    gaveWayTo,
  }));
  return [...entries, ...notes, ...revised];
}

export function otherReadings({ value, alsoCodedAs }: HistoryEntry): string[] {
  return [...new Set(alsoCodedAs.map((also) => also.value))].filter((other) => other !== value);
}

export function spanOf(
  { noEarlierThan, noLaterThan }: { noEarlierThan: string | null; noLaterThan: string },
  scale: TimeScale,
) {
  if (noEarlierThan === noLaterThan) return null;
  const x1 = scale.x(noLaterThan);
  if (noEarlierThan === null) return { x0: x1 - OPEN_SPAN, x1, open: true };
  return { x0: Math.min(scale.x(noEarlierThan), x1 - SPAN_MIN), x1, open: false };
}

/** The order in which the arrow keys walk: time first, and on one day the position before the status. */
export function byTime(a: Mark, b: Mark): number {
  const [x, y] = [a.entry ?? a.note, b.entry ?? b.note];
  return (x && y ? byDay(x, y) : 0) || a.facet.localeCompare(b.facet) || a.role.localeCompare(b.role);
}
