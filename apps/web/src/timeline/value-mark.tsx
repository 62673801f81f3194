/** The shape of a value inside a drawing: solid where first-hand, hollow where told by others. */
import type { Position } from '#stance/scale';
import { courseOf, POSITION_SHAPES, positionColour, STATUS_SHAPES } from '../stance/shapes.js';
import type { Facet } from './held-rows.js';

interface ValueMarkProps {
  facet: Facet;
  value: string;
  x: number;
  y: number;
  scale?: number;
  indirect?: boolean;
  /** Instead of the value's own: a holder's. */
  colour?: string | undefined;
}

export function ValueMark({ facet, value, x, y, scale = 1, indirect = false, colour }: ValueMarkProps) {
  const shape =
    facet === 'status'
      ? STATUS_SHAPES[courseOf(value)]
      : (POSITION_SHAPES[value as Position] ?? POSITION_SHAPES.undecided);
  const ink = colour ?? valueColour(facet, value);
  const isSolid = !shape.hollow && !indirect;
  return (
    <path
      d={shape.path}
      transform={`translate(${x} ${y}) scale(${scale})`}
      fill={isSolid ? ink : 'var(--paper)'}
      stroke={isSolid ? 'var(--paper)' : ink}
      stroke-width={isSolid ? 1 : 1.8}
      // Off the line and for a status every shape is hollow: what is indirect is broken as well.
      stroke-dasharray={shape.hollow && indirect ? '2.4 1.6' : 'none'}
      stroke-linejoin="round"
      stroke-linecap="round"
    />
  );
}

export function valueColour(facet: Facet, value: string): string {
  return facet === 'status' ? `var(--status-${courseOf(value)})` : positionColour(value);
}
