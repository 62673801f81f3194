/** How the lines of several holders are told apart: by colour, and without it by dashes and by the shape of their marks. */

export interface Look {
  colour: string;
  /** Of its line, as `stroke-dasharray`. */
  dashes: string;
  /** Of its marks: an SVG path about the origin, within 6 units to each side. No shape of a value is among them. */
  shape: string;
}

export type LookOf = (holder: string) => Look;

/** As many as are told apart; a chart has no more lines. The colours are in timeline.css, where they are from in decision 0049. */
export const HOLDERS_MAX = 8;

const DASHES = ['none', '11 4', '3 3', '11 3 3 3', '20 5', '6 3', '14 3 3 3 3 3', '2 5'] as const;

const SHAPES = [
  'M0 -5.5A5.5 5.5 0 1 1 0 5.5A5.5 5.5 0 1 1 0 -5.5Z',
  'M-5 -5H5V5H-5Z',
  'M0 -6.5L6.5 0L0 6.5L-6.5 0Z',
  'M-2 -6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z',
  'M0 -6.5L1.6 -2.2L6.2 -2L2.6 0.8L3.8 5.3L0 2.7L-3.8 5.3L-2.6 0.8L-6.2 -2L-1.6 -2.2Z',
  'M-5.5 -6H5.5L1 0L5.5 6H-5.5L-1 0Z',
  'M-4.5 -6L6 0L-4.5 6Z',
  'M-6 -3.2L-3.2 -6L0 -2.8L3.2 -6L6 -3.2L2.8 0L6 3.2L3.2 6L0 2.8L-3.2 6L-6 3.2L-2.8 0Z',
] as const;

/** The look of one of the places that a chart has for holders. */
export function lookOfPlace(place: number): Look {
  return {
    colour: `var(--holder-${place % HOLDERS_MAX})`,
    dashes: DASHES[place % HOLDERS_MAX] ?? 'none',
    shape: SHAPES[place % HOLDERS_MAX] ?? SHAPES[0],
  };
}
