/** The sign of a shift: what kind it is, and which way it goes. Drawn in a box of 14 by 14 around 0, 0, by strokes. */
import { lineValue } from '#stance/scale';
import type { EntryKind, HistoryEntry } from '../api/answers.js';

export type Direction = 'up' | 'down' | null;

export interface ShiftGlyph {
  kind: EntryKind;
  direction: Direction;
  path: string;
}

// Arrows point up: for the way down they are turned over. Up is toward support, as on the scale.
const PATHS: Record<EntryKind, string> = {
  'first-recorded': 'M-4 6V-6M-4 -6H5L2.5 -3L5 0H-4',
  settled: 'M-6 0L-2 4L6 -5',
  unordered: 'M-2.5 -2.5A3 3 0 1 1 1 0.5Q0 1 0 2.5M0 5.4V5.8',
  reaffirmation: 'M-5 -2H5M-5 2H5',
  'position-formed': 'M0 -6V6M-6 0H6',
  'position-resumed': 'M5 -1A5 5 0 1 0 3.5 3.5M5 -6V-1H0',
  'condition-added': 'M-6 -5H2M-6 0H2M-6 5H-1M5 0V6M2 3H8',
  'condition-dropped': 'M-6 -5H2M-6 0H2M-6 5H-1M2 3H8',
  reversal: 'M-6 0H6M0 7V-7M-4 -3L0 -7L4 -3',
  strengthening: 'M-5 0L0 -5L5 0M-5 5L0 0L5 5',
  weakening: 'M-5 2L0 -3L5 2',
  withdrawal: 'M6 4V1A4 4 0 0 0 2 -3H-6M-2.5 -6.5L-6 -3L-2.5 0.5',
  'became-noncommittal': 'M0 -6V1M-5 6H-4.9M0 6H0.1M5 6H5.1',
  'no-position-changed': 'M-5 -2Q-2.5 -5 0 -2T5 -2M-5 3Q-2.5 0 0 3T5 3',
  'status-changed': 'M-6 0H6M2 -4L6 0L2 4',
};

/** Null where there is no shift to show: what only repeats. */
export function glyphOf(entry: HistoryEntry, facet: 'position' | 'status'): ShiftGlyph | null {
  if (entry.kind === 'reaffirmation') return null;
  return { kind: entry.kind, direction: directionOf(entry, facet), path: PATHS[entry.kind] };
}

/** Toward support is up. A reversal goes to the side that it ends on; what does not move on the line has no direction. */
export function directionOf({ kind, toward, from, value }: HistoryEntry, facet: 'position' | 'status'): Direction {
  if (toward !== null) return toward === 'support' ? 'up' : 'down';
  if (kind !== 'reversal' || !from) return null;
  const [a, b] = [from.value, value].map((each) => lineValue(facet, each));
  if (a === null || b === null || a === undefined || b === undefined || a === b) return null;
  return b > a ? 'up' : 'down';
}

/** The glyphs that occur, each once, in the order in which they first do. */
export function glyphsThatOccur(rows: { entry: HistoryEntry; facet: 'position' | 'status' }[]): ShiftGlyph[] {
  const occurring = new Map<string, ShiftGlyph>();
  for (const { entry, facet } of rows) {
    const glyph = glyphOf(entry, facet);
    if (glyph) occurring.set(`${glyph.kind} ${glyph.direction}`, glyph);
  }
  return [...occurring.values()];
}
