/** The horizontal scale: time as it is while words occur, and a shortened stretch from the last of them to today. */
import { scaleUtc } from 'd3-scale';
import { addDays, dayOfMs, daysBetween, msOf } from './days.js';

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
  today: string;
}

/** Silence may take up this share of the width; beyond it the axis is cut short, and says so. */
const SILENCE_SHARE_MAX = 0.3;
const PADDING_DAYS_MIN = 12;
const PADDING_SHARE = 0.05;
const TICK_WIDTH = 115;

export function timeScale({ first, last, today }: Extent, left: number, right: number): TimeScale {
  const padding = Math.max(PADDING_DAYS_MIN, Math.round(daysBetween(first, last) * PADDING_SHARE));
  const start = addDays(first, -padding);
  const spoken = addDays(last, padding);
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
    ticks: ticksOf(shown, isShortened ? turn : right, left),
    shortened: isShortened ? { x0: turn, x1: right, days: silence } : null,
    left,
    right,
  };
}

function ticksOf(scale: ReturnType<typeof scaleUtc<number, number>>, right: number, left: number): Tick[] {
  const count = Math.max(2, Math.floor((right - left) / TICK_WIDTH));
  const days = scale.ticks(count).map((date) => dayOfMs(date.getTime()));
  // Over a few days the ticks are hours; each day is labelled once.
  return [...new Set(days)]
    .map((day) => ({ day, x: scale(msOf(day)), precision: precisionOf(day) }))
    .filter((tick) => tick.x >= left);
}

function precisionOf(day: string): Tick['precision'] {
  if (day.endsWith('-01-01')) return 'year';
  return day.endsWith('-01') ? 'month' : 'day';
}
