/** The horizontal scale: time as it is while words occur, and a shortened stretch from the last of them to today. */
import { scaleUtc } from 'd3-scale';
import type { History } from '../api/answers.js';
import { daysBetween } from '../dates/words.js';
import type { TimeWindow } from './time-window.js';
import { addDays, dayOfMs, msOf } from './days.js';

export interface TimeScale {
  x: (day: string) => number;
  /** The day at a place, for pointers. */
  dayAt: (x: number) => string;
  ticks: Tick[];
  /** Where the axis is cut short, if it is. */
  shortened: { x0: number; x1: number; days: number } | null;
  left: number;
  right: number;
  /** Where only a part of the time is shown: what lies outside of it is not drawn. */
  window: TimeWindow | null;
}

export interface Tick {
  x: number;
  day: string;
  /** How much of the date a label needs. */
  precision: 'year' | 'month' | 'day';
}

export interface Extent {
  /** The first and the last day on which something happens. */
  first: string;
  last: string;
  /** Today, or the day of the cut: time is drawn up to it. */
  today: string;
  /** What comes after `today` is not the reader's to know: it is not labelled. */
  isCut?: boolean;
  /** The first day before which, at a time unknown, words were said: their bar needs room to its left. */
  firstOpen?: string | undefined;
}

/** What a chart reaches over. Under a cut nothing that was said later, or when, shows through. */
export function extentOf(
  histories: Pick<History, 'position' | 'status' | 'notes'>[],
  end: string,
  isCut: boolean,
): Extent {
  const rows = histories
    .flatMap((history) => [...history.position, ...history.status, ...history.notes])
    .filter((row) => !isCut || row.noLaterThan <= end);
  const days = rows.map((row) => row.noLaterThan).sort();
  const first = rows
    .map((row) => row.noEarlierThan ?? row.noLaterThan)
    .reduce((a, b) => (b < a ? b : a), days[0] ?? end);
  const firstOpen = rows
    .flatMap((row) => (row.noEarlierThan === null ? [row.noLaterThan] : []))
    .sort()
    .at(0);
  return { first, last: days.at(-1) ?? end, today: end, isCut, firstOpen };
}

/** Silence may take up this share of the width; beyond it the axis is cut short, and says so. */
const SILENCE_SHARE_MAX = 0.3;
const PADDING_DAYS_MIN = 12;
const PADDING_SHARE = 0.05;
/** The length of the bar of words whose start is open. */
export const OPEN_SPAN = 52;
/** The sign at its open end, and a little more. */
const BAR_CLEARANCE = 6;
const WINDOW_PADDING = 12;
const HALF_DAY_MS = 43_200_000;
const TICK_WIDTH = 115;
const FIRST_TICK_WIDTH = 84;
const YEAR_TICK_WIDTH = 48;

export function timeScale(extent: Extent, left: number, right: number): TimeScale {
  const scale = scaleFrom(extent, left, right, 0);
  const { firstOpen } = extent;
  const missing = firstOpen === undefined ? 0 : OPEN_SPAN + BAR_CLEARANCE - (scale.x(firstOpen) - left);
  if (missing <= 0) return scale;
  // What the bar lacks is added before the first day, at the scale that there is then.
  const spoken = (scale.shortened?.x0 ?? right) - left;
  const share = missing / Math.max(1, spoken - OPEN_SPAN - BAR_CLEARANCE);
  const days = daysBetween(scale.dayAt(left), scale.dayAt(left + spoken));
  return scaleFrom(extent, left, right, Math.ceil(days * Math.min(1, share)));
}

function scaleFrom(
  { first, last, today, isCut = false }: Extent,
  left: number,
  right: number,
  lead: number,
): TimeScale {
  const padding = Math.max(PADDING_DAYS_MIN, Math.round(daysBetween(first, last) * PADDING_SHARE));
  const start = addDays(first, -padding - lead);
  const padded = addDays(last, padding);
  const spoken = isCut && padded > today ? today : padded;
  const silence = daysBetween(spoken, today);
  const isShortened = silence > 0 && silence / daysBetween(start, today) > SILENCE_SHARE_MAX;
  const end = silence > 0 ? today : spoken;
  const turn = right - (right - left) * SILENCE_SHARE_MAX;
  const scale = isShortened
    ? scaleUtc().domain([start, spoken, end].map(msOf)).range([left, turn, right])
    : scaleUtc().domain([start, end].map(msOf)).range([left, right]);
  const shown = isShortened ? scaleUtc().domain([start, spoken].map(msOf)).range([left, turn]) : scale;
  return {
    x: (day) => scale(msOf(day)),
    dayAt: (x) => dayOfMs(scale.invert(x).getTime()),
    ticks: ticksOf(shown, isShortened ? turn : right, left).filter(({ day }) => !isCut || day <= today),
    shortened: isShortened ? { x0: turn, x1: right, days: silence } : null,
    left,
    right,
    window: null,
  };
}

/** Even time from the first to the last day of the window, each a little away from its edge. */
export function windowScale(window: TimeWindow, left: number, right: number): TimeScale {
  const [x0, x1] = [left + WINDOW_PADDING, right - WINDOW_PADDING];
  // Half a day more on both sides: of one day there is a scale too.
  const scale = scaleUtc()
    .domain([msOf(window.from) - HALF_DAY_MS, msOf(window.to) + HALF_DAY_MS])
    .range([x0, x1]);
  return {
    x: (day) => scale(msOf(day)),
    dayAt: (x) => dayOfMs(scale.invert(x).getTime() + HALF_DAY_MS),
    ticks: ticksOf(scale, x1, x0),
    shortened: null,
    left,
    right,
    window,
  };
}

function ticksOf(scale: ReturnType<typeof scaleUtc<number, number>>, right: number, left: number): Tick[] {
  const count = Math.max(2, Math.floor((right - left) / TICK_WIDTH));
  const days = scale.ticks(count).map((date) => dayOfMs(date.getTime()));
  // Over a few days the ticks are hours; each day is labelled once.
  const ticks = [...new Set(days)]
    .map((day) => ({ day, x: scale(msOf(day)), precision: precisionOf(day) }))
    .filter((tick) => tick.x >= left);
  // The first is labelled with its year, and needs more room than d3 gives it where the chart is narrow.
  const [first, ...others] = ticks;
  if (!first) return [];
  const room = first.precision === 'year' ? YEAR_TICK_WIDTH : FIRST_TICK_WIDTH;
  return [first, ...others.filter(({ x }) => x - first.x >= room)];
}

function precisionOf(day: string): Tick['precision'] {
  if (day.endsWith('-01-01')) return 'year';
  return day.endsWith('-01') ? 'month' : 'day';
}
