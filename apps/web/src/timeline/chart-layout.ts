/** From the rows that hold to everything that the chart draws, in pixels; what it looks like is the chart's business. */
import type { Contest, Riser, Step } from './chart-parts.js';
import {
  laneOf,
  layoutRows,
  type Measures,
  MEASURES,
  type Row,
  type RowHeading,
  rowKey,
  type RowValues,
} from './chart-rows.js';
import { withinWindow } from './chart-window.js';
import { type EndLabel, endLabelsOf, spreadLabels } from './end-label-places.js';
import type { Facet } from './held-rows.js';
import { type Hold, holdsOf } from './holds.js';
import { type Mark, marksOf, otherReadings, type Place, spanOf, type Track } from './marks-of.js';
import { type Range, stackMarks } from './stack-marks.js';
import type { TimeScale } from './time-scale.js';

export interface ChartLayout {
  rows: Row[];
  marks: Mark[];
  steps: Step[];
  risers: Riser[];
  contests: Contest[];
  endLabels: EndLabel[];
  /** Where the lanes begin, for their headings. */
  headings: RowHeading[];
  height: number;
  /** The bottom of the rows: where the time axis stands. */
  axisY: number;
}

const RISER_GAP = 1;

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
  // Alone, a holder has the height of the row; several keep to their lanes of it, so that every mark is seen to be on its own line.
  const isShared = rowsFor.crowd !== null;
  const [size, room] = isShared ? [measures.sharedMark, measures.track - 4] : [measures.mark, null];
  for (const [i, track] of tracks.entries()) {
    const place = (facet: Facet, value: string) => {
      const key = rowKey(laneOf(facet, value), value);
      const row = yOf.get(key);
      if (!row) return axisY;
      const here = sharing.get(key) ?? [];
      return row.middle + (here.indexOf(track) - (here.length - 1) / 2) * measures.track;
    };
    const rangeAt = (y: number): Range => {
      const row = rows.find((each) => y >= each.y && y < each.y + each.height);
      if (!row) return { lowest: y + measures.mark, highest: y - measures.mark };
      const at = room === null ? row.middle : y;
      const half = (room ?? row.height - measures.mark) / 2;
      return { lowest: at + half, highest: at - half };
    };
    // Uprights of several on one day stand beside each other.
    const aside = isShared ? (i - (tracks.length - 1) / 2) * RISER_GAP : 0;
    for (const facet of ['position', 'status'] as const) addHolds(layout, track, facet, scale, end, place, aside);
    layout.marks.push(...stackMarks(marksOf(track, scale, place), size, rangeAt));
  }
  Object.assign(layout, withinWindow(layout, scale));
  layout.endLabels = spreadLabels(endLabelsOf(layout.steps, scale.right), measures.label, measures.top, axisY);
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

function addHolds(
  layout: ChartLayout,
  track: Track,
  facet: Facet,
  scale: TimeScale,
  end: string,
  place: Place,
  aside: number,
): void {
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
    if (riser) layout.risers.push({ key, holder, x: scale.x(hold.from) + aside, ...riser });
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
