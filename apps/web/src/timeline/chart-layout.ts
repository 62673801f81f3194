/** From the rows that hold to everything that the chart draws, in pixels; what it looks like is the chart's business. */
import { lineValue, type FacetValue, NO_POSITIONS, POSITIONS_ON_THE_LINE, STATUSES } from '#stance/scale';
import type { History, HistoryEntry, HistoryNote } from '../api/answers.js';
import { type Facet, type GaveWayTo, type HeldRows, byDay } from './held-rows.js';
import { type Hold, holdsOf } from './holds.js';
import type { TimeScale } from './time-scale.js';

/** One holder's timelines on the chart. */
export interface Track {
  holder: string;
  held: HeldRows;
}

export type Lane = 'line' | 'no-position' | 'status';

/** A horizontal row of the chart: one value. */
export interface Row {
  lane: Lane;
  value: string;
  y: number;
  height: number;
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

export interface Step {
  key: string;
  holder: string;
  facet: Facet;
  value: string;
  y: number;
  x0: number;
  /** Solid up to here; from here to `x1` the next word may have been said already. */
  xSure: number;
  x1: number;
  contested: boolean;
  lasting: boolean;
}

/** The upright between two steps of the line: from one value to the next. */
export interface Riser {
  key: string;
  holder: string;
  x: number;
  y0: number;
  y1: number;
}

/** A cluster of contradicting words whose order is unknown. */
export interface Contest {
  key: string;
  holder: string;
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

export interface EndLabel {
  holder: string;
  facet: Facet;
  /** Where its line ends. */
  anchorY: number;
  /** Where its name stands, clear of the others. */
  y: number;
}

export interface ChartLayout {
  rows: Row[];
  marks: Mark[];
  steps: Step[];
  risers: Riser[];
  contests: Contest[];
  endLabels: EndLabel[];
  /** Where the lanes begin, for their headings. */
  headings: { lane: 'no-position' | 'status'; y: number }[];
  height: number;
  /** The bottom of the rows: where the time axis stands. */
  axisY: number;
}

export interface Measures {
  top: number;
  lineRow: number;
  laneRow: number;
  laneGap: number;
  /** Between the last row and the axis: for what is written below the marks. */
  tail: number;
  axis: number;
  /** The space that one mark takes up. */
  mark: number;
  label: number;
}

export const MEASURES: Measures = {
  top: 12,
  lineRow: 54,
  laneRow: 46,
  laneGap: 40,
  tail: 16,
  axis: 34,
  mark: 16,
  label: 18,
};

/** The least length of a bar that says "the day is not known", and the length of one that is open to the left. */
const SPAN_MIN = 16;
const TRACK_GAP_MAX = 14;
const OPEN_SPAN = 52;
/** The share of a row's height within which several holders' lines and marks stand. */
const SHARED_ROOM = 0.6;

/**
 * `rowsFor` are the histories in full, so that rows and heights stay where they are while a cut moves.
 */
export function layoutChart(
  tracks: Track[],
  rowsFor: RowValues,
  scale: TimeScale,
  end: string,
  measures: Measures = MEASURES,
): ChartLayout {
  const { rows, headings, axisY } = layoutRows(rowsFor, measures);
  const yOf = new Map(rows.map((row) => [rowKey(row.lane, row.value), row]));
  const layout: ChartLayout = {
    rows,
    headings,
    marks: [],
    steps: [],
    risers: [],
    contests: [],
    endLabels: [],
    axisY,
    height: axisY + measures.axis,
  };
  const sharing = tracksByRow(tracks);
  // Alone, a holder has the height of the row; several stay so near its middle that every mark is seen to be this row's.
  const roomIn = (row: Row) => (tracks.length > 1 ? row.height * SHARED_ROOM : row.height - measures.mark);
  for (const track of tracks) {
    const place = (facet: Facet, value: string) => {
      const key = rowKey(laneOf(facet, value), value);
      const row = yOf.get(key);
      if (!row) return axisY;
      const here = sharing.get(key) ?? [];
      const gap = Math.min(TRACK_GAP_MAX, roomIn(row) / Math.max(1, here.length - 1));
      return row.y + row.height / 2 + (here.indexOf(track) - (here.length - 1) / 2) * gap;
    };
    const rangeAt = (y: number): Range => {
      const row = rows.find((each) => y >= each.y && y < each.y + each.height);
      if (!row) return { lowest: y + measures.mark, highest: y - measures.mark };
      const at = row.y + row.height / 2;
      return { lowest: at + roomIn(row) / 2, highest: at - roomIn(row) / 2 };
    };
    for (const facet of ['position', 'status'] as const) addHolds(layout, track, facet, scale, end, place);
    layout.marks.push(...stackMarks(marksOf(track, scale, place), measures.mark, rangeAt));
    for (const facet of ['position', 'status'] as const) {
      const last = layout.steps.findLast(
        (step) => step.holder === track.holder && step.facet === facet && step.lasting,
      );
      if (last) layout.endLabels.push({ holder: track.holder, facet, anchorY: last.y, y: last.y });
    }
  }
  layout.endLabels = spreadLabels(layout.endLabels, measures.label, measures.top, axisY);
  const lowest = layout.endLabels.at(-1);
  // More names than the rows have room for make the chart taller, never the names overlap.
  if (lowest) layout.height = Math.max(layout.height, lowest.y + measures.label);
  return layout;
}

/** Who shares a row: one alone stands in its middle. */
function tracksByRow(tracks: Track[]): Map<string, Track[]> {
  const sharing = new Map<string, Track[]>();
  for (const track of tracks) {
    const { position, status, notes, revised } = track.held;
    const values = [
      ...position.flatMap((row) => [row.value, ...otherReadings(row)].map((value) => ['position', value] as const)),
      ...status.flatMap((row) => [row.value, ...otherReadings(row)].map((value) => ['status', value] as const)),
      ...notes.map((row) => [row.facet, row.value] as const),
      ...revised.map((row) => [row.facet, row.entry.value] as const),
    ];
    for (const key of new Set(values.map(([facet, value]) => rowKey(laneOf(facet, value), value)))) {
      sharing.set(key, [...(sharing.get(key) ?? []), track]);
    }
  }
  return sharing;
}

export interface RowValues {
  noPositions: string[];
  statuses: string[];
}

/** Which rows below the line a chart needs, in the order of the scale. */
export function rowValuesOf(histories: Pick<History, 'position' | 'status' | 'notes'>[]): RowValues {
  const values = (facet: Facet) =>
    new Set(
      histories.flatMap((history) => [
        ...history[facet].flatMap((row) => [row.value, ...row.alsoCodedAs.map((also) => also.value)]),
        ...history.notes.filter((note) => note.facet === facet).map((note) => note.value),
      ]),
    );
  const [positions, statuses] = [values('position'), values('status')];
  return {
    noPositions: NO_POSITIONS.filter((value) => positions.has(value)),
    statuses: STATUSES.filter((value) => statuses.has(value)),
  };
}

function layoutRows({ noPositions, statuses }: RowValues, { top, lineRow, laneRow, laneGap, tail }: Measures) {
  const rows: Row[] = [];
  const headings: ChartLayout['headings'] = [];
  let y = top;
  const add = (lane: Lane, value: string, height: number) => {
    rows.push({ lane, value, y, height });
    y += height;
  };
  for (const value of POSITIONS_ON_THE_LINE) add('line', value, lineRow);
  for (const [lane, values] of [
    ['no-position', noPositions],
    ['status', statuses],
  ] as const) {
    if (values.length === 0) continue;
    headings.push({ lane, y });
    y += laneGap;
    for (const value of values) add(lane, value, laneRow);
  }
  return { rows, headings, axisY: y + tail };
}

export function laneOf(facet: Facet, value: string): Lane {
  if (facet === 'status') return 'status';
  return lineValue('position', value as FacetValue) === null ? 'no-position' : 'line';
}

function rowKey(lane: Lane, value: string): string {
  return `${lane} ${value}`;
}

type Place = (facet: Facet, value: string) => number;

function addHolds(layout: ChartLayout, track: Track, facet: Facet, scale: TimeScale, end: string, place: Place): void {
  const { holder } = track;
  let before: Hold | null = null;
  for (const hold of holdsOf(track.held[facet], end)) {
    const key = `${holder} ${facet} ${hold.entries[0]?.utterance}`;
    for (const value of hold.values) {
      layout.steps.push({
        key: `${key} ${value}`,
        holder,
        facet,
        value,
        y: place(facet, value),
        x0: scale.x(hold.from),
        xSure: scale.x(hold.surelyUntil),
        x1: scale.x(hold.until),
        contested: hold.contested,
        lasting: hold.lasting,
      });
    }
    if (hold.contested) {
      const spans = hold.entries.map(
        (entry) => spanOf(entry, scale) ?? { x0: scale.x(entry.noLaterThan), x1: scale.x(entry.noLaterThan) },
      );
      const ys = hold.values.map((value) => place(facet, value));
      layout.contests.push({
        key,
        holder,
        x0: Math.min(...spans.map((span) => span.x0)),
        x1: Math.max(...spans.map((span) => span.x1)),
        y0: Math.min(...ys),
        y1: Math.max(...ys),
      });
    }
    const riser = before && riserBetween(before, hold, facet, place);
    if (riser) layout.risers.push({ key, holder, x: scale.x(hold.from), ...riser });
    before = hold;
  }
}

// An upright claims that one value gave way to the other: not from or to a contested cluster, and never between the line and what is not on it.
function riserBetween(before: Hold, hold: Hold, facet: Facet, place: Place): { y0: number; y1: number } | null {
  const [from, to] = [before.values[0], hold.values[0]];
  if (before.contested || hold.contested || from === undefined || to === undefined || from === to) return null;
  if (laneOf(facet, from) !== laneOf(facet, to)) return null;
  return { y0: place(facet, from), y1: place(facet, to) };
}

function marksOf({ holder, held }: Track, scale: TimeScale, place: Place): Mark[] {
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

function otherReadings({ value, alsoCodedAs }: HistoryEntry): string[] {
  return [...new Set(alsoCodedAs.map((also) => also.value))].filter((other) => other !== value);
}

function spanOf(
  { noEarlierThan, noLaterThan }: { noEarlierThan: string | null; noLaterThan: string },
  scale: TimeScale,
) {
  if (noEarlierThan === noLaterThan) return null;
  const x1 = scale.x(noLaterThan);
  if (noEarlierThan === null) return { x0: x1 - OPEN_SPAN, x1, open: true };
  return { x0: Math.min(scale.x(noEarlierThan), x1 - SPAN_MIN), x1, open: false };
}

interface Range {
  highest: number;
  lowest: number;
}

/** Marks that would cover each other keep their day and are set apart in height, within their row: what counts on the line, the rest around it. */
function stackMarks(marks: Mark[], size: number, rangeAt: (y: number) => Range): Mark[] {
  const placed: Mark[] = [];
  const byRow = Map.groupBy(marks, (mark) => mark.y);
  for (const [y, inRow] of byRow) {
    for (const pile of pilesOf(inRow, size)) {
      const places = placesAbout(y, pile.length, size, rangeAt(y));
      placed.push(...pile.map((mark, i) => ({ ...mark, y: places[i] ?? y })));
    }
  }
  return placed.sort(byTime);
}

/** The first at `y`, the others about it: 1, -1, 2, -2 steps away, as far as the range lets them. */
function placesAbout(y: number, count: number, size: number, { highest, lowest }: Range): number[] {
  const room = lowest - highest;
  const within = (step: number) =>
    Array.from({ length: 4 * count }, (_, i) => y + (i % 2 === 1 ? 1 : -1) * Math.ceil(i / 2) * step)
      .filter((place) => place >= highest - 0.01 && place <= lowest + 0.01)
      .slice(0, count);
  const wide = within(Math.min(size, room / Math.max(1, count - 1)));
  // From beside the middle there is less room to one side: smaller steps, of which enough fit wherever they start.
  return wide.length === count ? wide : within(room / count);
}

function pilesOf(marks: Mark[], size: number): Mark[][] {
  const piles: Mark[][] = [];
  for (const mark of [...marks].sort((a, b) => a.x - b.x)) {
    const pile = piles.at(-1);
    const previous = pile?.at(-1);
    if (pile && previous && mark.x - previous.x < size) pile.push(mark);
    else piles.push([mark]);
  }
  const rank = (mark: Mark) => (mark.role === 'entry' ? (mark.small ? 1 : 0) : 2);
  return piles.map((pile) => pile.sort((a, b) => rank(a) - rank(b)));
}

/** The order in which the arrow keys walk: time first, and on one day the position before the status. */
export function byTime(a: Mark, b: Mark): number {
  const [x, y] = [a.entry ?? a.note, b.entry ?? b.note];
  return (x && y ? byDay(x, y) : 0) || a.facet.localeCompare(b.facet) || a.role.localeCompare(b.role);
}

/** Moves names apart so that none covers another, each as near to its line as the others let it be. */
export function spreadLabels(labels: EndLabel[], height: number, top: number, bottom: number): EndLabel[] {
  const sorted = [...labels].sort((a, b) => a.anchorY - b.anchorY);
  let lowest = Number.NEGATIVE_INFINITY;
  for (const label of sorted) {
    label.y = Math.max(label.anchorY, lowest + height, top + height / 2);
    lowest = label.y;
  }
  let highest = bottom;
  for (const label of sorted.toReversed()) {
    if (label.y <= highest) break;
    const y = Math.max(highest, top + height / 2);
    label.y = y;
    highest = y - height;
  }
  // Pushed up against the top they may touch again: then the chart grows downwards.
  lowest = Number.NEGATIVE_INFINITY;
  for (const label of sorted) {
    label.y = Math.max(label.y, lowest + height);
    lowest = label.y;
  }
  return sorted;
}
