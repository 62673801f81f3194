/**
 * A shape for every position: the sign is never in the colour alone. On the line, filled and pointing: up supports, down opposes, doubled is
 * strong. Off the line, hollow: there is no position, and none of these is a zero.
 */
import type { Position } from '#stance/scale';

export interface Shape {
  /** An SVG path about the origin, within 7 units to each side. */
  path: string;
  hollow: boolean;
}

const RING = 'M0-5.5A5.5 5.5 0 1 1 0 5.5A5.5 5.5 0 1 1 0-5.5Z';

export const POSITION_SHAPES: Record<Position, Shape> = {
  'strongly-support': { path: 'M0-7L6-.5H-6ZM0 0L6 6.5H-6Z', hollow: false },
  support: { path: 'M0-5L6 5H-6Z', hollow: false },
  neutral: { path: 'M0-4.5A4.5 4.5 0 1 1 0 4.5A4.5 4.5 0 1 1 0-4.5Z', hollow: false },
  oppose: { path: 'M0 5L6-5H-6Z', hollow: false },
  'strongly-oppose': { path: 'M0 0L6-6.5H-6ZM0 7L6 .5H-6Z', hollow: false },
  undecided: { path: RING, hollow: true },
  deferred: { path: `${RING}M0-3V0L2.5 2`, hollow: true },
  declined: { path: 'M-5.5-5.5H5.5V5.5H-5.5ZM-2.5 0H2.5', hollow: true },
  abstained: { path: 'M0-6.5L6.5 0L0 6.5L-6.5 0Z', hollow: true },
  withdrawn: { path: 'M-5-5L5 5M5-5L-5 5', hollow: true },
};

/** The custom property with the colour of a position's mark; with `text`, of text in its colour. */
export function positionColour(position: string, text = false): string {
  const own = ['strongly-support', 'support', 'neutral', 'oppose', 'strongly-oppose'].includes(position);
  return `var(--position-${own ? position : 'none'}${text ? '-text' : ''})`;
}

export type StatusCourse = 'live' | 'done' | 'waiting' | 'stopped';

const COURSES: Record<string, StatusCourse> = {
  floated: 'live',
  'under-discussion': 'live',
  'on-the-table': 'live',
  revived: 'live',
  agreed: 'done',
  adopted: 'done',
  deferred: 'waiting',
  blocked: 'stopped',
  rejected: 'stopped',
  shelved: 'stopped',
  dropped: 'stopped',
};

/** Whether a proposal of this status goes on, is done, waits, or has been stopped. */
export function courseOf(status: string): StatusCourse {
  return COURSES[status] ?? 'waiting';
}

/** Outlined, so that no status looks like a position. */
export const STATUS_SHAPES: Record<StatusCourse, Shape> = {
  live: { path: 'M-6-5H1.5L6.5 0L1.5 5H-6Z', hollow: true },
  done: { path: 'M-6-6H6V6H-6ZM-3 0L-.8 2.4L3.2-2.4', hollow: true },
  waiting: { path: 'M-6-6H6V6H-6ZM-2-2.6V2.6M2-2.6V2.6', hollow: true },
  stopped: { path: 'M-2.7-6.5H2.7L6.5-2.7V2.7L2.7 6.5H-2.7L-6.5 2.7V-2.7ZM-3.2 0H3.2', hollow: true },
};
