/** No positions share a colour: each has a hatch of its own, so that layers are told apart without colours, too. */
import { NO_POSITIONS, type Position } from '#stance/scale';
import { positionColour } from '../stance/shapes.js';

const SIZE = 6;
const LINES: Record<(typeof NO_POSITIONS)[number], string> = {
  undecided: 'M3 2V4M2 3H4',
  deferred: 'M0 3H6',
  declined: 'M3 0V6',
  abstained: 'M-1 1L1-1M0 6L6 0M5 7L7 5',
  withdrawn: 'M0 0L6 6M6 0L0 6',
};

export function Hatches({ id }: { id: string }) {
  return (
    <defs>
      {NO_POSITIONS.map((position) => (
        <pattern key={position} id={`${id}-${position}`} width={SIZE} height={SIZE} patternUnits="userSpaceOnUse">
          <path d={LINES[position]} style={{ stroke: positionColour(position), strokeWidth: 1.4, fill: 'none' }} />
        </pattern>
      ))}
    </defs>
  );
}

export function fillOf(position: Position, hatch: string): string {
  return position in LINES ? `url(#${hatch}-${position})` : positionColour(position);
}
