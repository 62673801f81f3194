/** The horizontal rows of the chart, one for each value, and how high each is. */
import { type FacetValue, lineValue, NO_POSITIONS, POSITIONS_ON_THE_LINE, STATUSES } from '#stance/scale';
import type { History } from '../api/answers.js';
import type { Facet } from './held-rows.js';

export type Lane = 'line' | 'no-position' | 'status';

/** A horizontal row of the chart: one value. */
export interface Row {
  lane: Lane;
  value: string;
  y: number;
  height: number;
  /** Where its lines run. */
  middle: number;
}

export interface RowHeading {
  lane: 'no-position' | 'status';
  y: number;
}

export interface Measures {
  top: number;
  lineRow: number;
  laneRow: number;
  /** Of a row on which none of several holders ever stands. */
  emptyRow: number;
  /** Between the lines of holders who share a row. */
  track: number;
  /** Above the lines of several, for the row's name where it stands over them. */
  name: number;
  laneGap: number;
  /** Between the last row and the axis: for what is written below the marks. */
  tail: number;
  axis: number;
  /** The space that one mark takes up, alone and among the lines of others. */
  mark: number;
  sharedMark: number;
  label: number;
}

export const MEASURES: Measures = {
  top: 12,
  lineRow: 54,
  laneRow: 46,
  emptyRow: 30,
  track: 14,
  name: 0,
  laneGap: 40,
  tail: 16,
  axis: 34,
  mark: 16,
  sharedMark: 4,
  label: 18,
};

export interface RowValues {
  noPositions: string[];
  statuses: string[];
  /** How many of several holders ever stand on a row; null for one holder, whose rows are all of a height. */
  crowd: ReadonlyMap<string, number> | null;
}

type Rows = Pick<History, 'position' | 'status' | 'notes'>;

/** Which rows below the line a chart needs, in the order of the scale. */
export function rowValuesOf(histories: Rows[]): RowValues {
  const keys = histories.map(keysOf);
  const crowd = new Map<string, number>();
  for (const key of keys.flatMap((some) => [...some])) crowd.set(key, (crowd.get(key) ?? 0) + 1);
  return {
    noPositions: NO_POSITIONS.filter((value) => crowd.has(rowKey('no-position', value))),
    statuses: STATUSES.filter((value) => crowd.has(rowKey('status', value))),
    crowd: histories.length > 1 ? crowd : null,
  };
}

function keysOf(history: Rows): Set<string> {
  const values = (['position', 'status'] as const).flatMap((facet) =>
    [
      ...history[facet].flatMap((row) => [row.value, ...row.alsoCodedAs.map((also) => also.value)]),
      ...history.notes.filter((note) => note.facet === facet).map((note) => note.value),
    ].map((value) => rowKey(laneOf(facet, value), value)),
  );
  return new Set(values);
}

export function layoutRows({ noPositions, statuses, crowd }: RowValues, measures: Measures) {
  const { top, lineRow, laneRow, laneGap, tail } = measures;
  const rows: Row[] = [];
  const headings: RowHeading[] = [];
  let y = top;
  const add = (lane: Lane, value: string, usual: number) => {
    const height = crowd ? heightFor(crowd.get(rowKey(lane, value)) ?? 0, usual, measures) : usual;
    rows.push({ lane, value, y, height, middle: y + (height + (crowd ? measures.name : 0)) / 2 });
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

function heightFor(holders: number, usual: number, { emptyRow, track, name }: Measures): number {
  return holders === 0 ? emptyRow : Math.max(usual, (holders + 1) * track + name);
}

export function laneOf(facet: Facet, value: string): Lane {
  if (facet === 'status') return 'status';
  return lineValue('position', value as FacetValue) === null ? 'no-position' : 'line';
}

export function rowKey(lane: Lane, value: string): string {
  return `${lane} ${value}`;
}
