/** The horizontal scale: time as it is while words occur, and a shortened stretch from the last of them to today. */
import { scaleUtc } from 'd3-scale';
import type { History } from '../api/answers.js';
import { daysBetween } from '../dates/words.js';
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
  return { first, last: days.at(-1) ?? end, today: end, isCut };
}

/** Silence may take up this share of the width; beyond it the axis is cut short, and says so. */
const SILENCE_SHARE_MAX = 0.3;
const PADDING_DAYS_MIN = 12;
const PADDING_SHARE = 0.05;
const TICK_WIDTH = 115;
const FIRST_TICK_WIDTH = 84;

export function timeScale({ first, last, today, isCut = false }: Extent, left: number, right: number): TimeScale {
  const padding = Math.max(PADDING_DAYS_MIN, Math.round(daysBetween(first, last) * PADDING_SHARE));
  const start = addDays(first, -padding);
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
  return first ? [first, ...others.filter(({ x }) => x - first.x >= FIRST_TICK_WIDTH)] : [];
}

function precisionOf(day: string): Tick['precision'] {
  if (day.endsWith('-01-01')) return 'year';
  return day.endsWith('-01') ? 'month' : 'day';
}
